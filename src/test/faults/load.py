"""Constant load until SIGTERM, through a proxy:  load.py http://127.0.0.1:8080 API_KEY

Half of the clients keep their connections, half make a new one for each request; they read, write with an
Idempotency-Key and sometimes repeat the write. Prints what came back, then looks whether every acknowledged note is there
once. Exits with 1 when a request failed or a note is missing or doubled."""
import collections
import http.client
import json
import signal
import sys
import threading
import time
import urllib.parse
import uuid

CLIENTS = 12
PAUSE_SECONDS = 0.05
TIMEOUT_SECONDS = 20
LONGEST_SECONDS = 1800

base, key = sys.argv[1:]
address = urllib.parse.urlsplit(base).netloc
stopping = threading.Event()
lock = threading.Lock()
counts = collections.Counter()
failures = []
slowest = 0.0
acknowledged = {}


def send(connection, method, path, body=None, idempotency_key=None):
    headers = {"Authorization": "Bearer " + key}
    if body is not None:
        headers["Content-Type"] = "application/json"
    if idempotency_key is not None:
        headers["Idempotency-Key"] = idempotency_key
    connection.request(method, path, body and json.dumps(body), headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


def connect():
    return http.client.HTTPConnection(address, timeout=TIMEOUT_SECONDS)


def created(path, body):
    status, answer = send(connect(), "POST", path, body)
    if status != 201:
        sys.exit(f"{path}: {status} {answer}")
    return json.loads(answer)["id"]


class Client(threading.Thread):
    def __init__(self, customer, keeps):
        super().__init__()
        self.customer = customer
        self.keeps = keeps
        self.connection = connect()

    def run(self):
        number = 0
        while not stopping.is_set():
            number += 1
            if number % 3 == 0:
                self.write(repeated=number % 9 == 0)
            elif number % 3 == 1:
                self.expect("read", 200, "GET", f"/v1/customers/{self.customer}/brief")
            else:
                self.expect("read", 200, "GET", "/v1/me")
            time.sleep(PAUSE_SECONDS)

    def write(self, repeated):
        note = {"body": "雨の日の約束"}
        idempotency_key = str(uuid.uuid4())
        for _ in range(2 if repeated else 1):
            answer = self.expect("write", 201, "POST", f"/v1/customers/{self.customer}/notes", note, idempotency_key)
            if answer is not None:
                with lock:
                    acknowledged.setdefault(idempotency_key, set()).add(json.loads(answer)["id"])

    def expect(self, kind, expected, *request):
        global slowest
        if not self.keeps:
            self.connection.close()
        began = time.monotonic()
        try:
            status, answer = send(self.connection, *request)
            failure = None if status == expected else f"{status} {answer[:200]!r}"
        except (OSError, http.client.HTTPException) as e:
            failure = repr(e)
            self.connection.close()
        took = time.monotonic() - began
        with lock:
            slowest = max(slowest, took)
            counts[kind, "kept" if self.keeps else "new"] += 1
            if failure:
                failures.append(f"{time.strftime('%H:%M:%S')} {kind} after {took:.3f} s: {failure}")
        return None if failure else answer


def stored(customer):
    ids, path = [], f"/v1/customers/{customer}/notes?limit=100"
    while path:
        status, answer = send(connect(), "GET", path)
        if status != 200:
            sys.exit(f"{path}: {status} {answer}")
        page = json.loads(answer)
        ids += [note["id"] for note in page["items"]]
        following = page.get("next")
        path = following and f"/v1/customers/{customer}/notes?cursor={urllib.parse.quote(following)}"
    return ids


signal.signal(signal.SIGTERM, lambda *_: stopping.set())
performer = created("/v1/performers", {"name": "みゆ"})
site = created("/v1/sites", {"name": "チャットA"})
customers = [
    created("/v1/customers", {"performerId": performer, "siteId": site, "handle": f"taro{i}"}) for i in range(CLIENTS)]
clients = [Client(customer, keeps=i % 2 == 0) for i, customer in enumerate(customers)]
began = time.monotonic()
for client in clients:
    client.start()
stopping.wait(LONGEST_SECONDS)
stopping.set()
for client in clients:
    client.join()
seconds = time.monotonic() - began

notes = [note for customer in customers for note in stored(customer)]
doubled = sum(len(ids) > 1 for ids in acknowledged.values()) + len(notes) - len(set(notes))
missing = sum(not ids <= set(notes) for ids in acknowledged.values())
for (kind, connection), count in sorted(counts.items()):
    print(f"{count:7} {kind}s over {connection} connections")
print(f"{sum(counts.values()):7} requests in {seconds:.0f} s, slowest {slowest:.2f} s; {len(failures)} failed")
print(f"{len(acknowledged):7} notes acknowledged, {len(notes)} stored; {missing} missing, {doubled} doubled")
for failure in failures[:20]:
    print("  " + failure)
sys.exit(1 if failures or missing or doubled else 0)
