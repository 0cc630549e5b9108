import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { sleep } from '../src/retries.js';
import { json, offline, problem, scripted, sent } from './fake.js';

const mail = { customerId: 'c', channel: /** @type {const} */ ('MAIL'), direction: /** @type {const} */ ('OUT') };
const of = { id: 'c', version: 3 };

for (const [status, code] of /** @type {const} */ ([
  [429, 'too-many-requests'],
  [429, 'too-many-at-once'],
  [503, 'unavailable'],
  [409, 'idempotency-key-running'],
])) {
  test(`${status} ${code} is tried again, whatever was sent`, async () => {
    const { enishi, requests, waits } = scripted([problem(status, code, { 'Retry-After': '2' }), json({ id: 'c' })]);
    assert.deepEqual(await enishi.patch('/v1/customers/{id}', { of, body: { callName: 'x' } }), { id: 'c' });
    assert.equal(requests.length, 2);
    assert.equal(await requests[1]?.text(), '{"callName":"x"}');
    assert.ok(waits[0] !== undefined && waits[0] >= 2000 && waits[0] < 2250, `${waits}`);
  });
}

for (const [status, code] of /** @type {const} */ ([
  [409, 'conflict'],
  [500, 'internal-error'],
  [401, 'unauthenticated'],
  [408, 'request-timeout'],
])) {
  test(`${status} ${code} is not tried again`, async () => {
    const { enishi, requests } = scripted([problem(status, code)]);
    await assert.rejects(enishi.get('/v1/me'), { code });
    assert.equal(requests.length, 1);
  });
}

test('a creating POST keeps its key, also when nobody knows what became of it', async () => {
  const badGateway = () => new Response('<html>', { status: 502 });
  const { enishi, requests } = scripted([
    offline(),
    badGateway(),
    problem(409, 'idempotency-key-running'),
    json({ id: 'm' }, {}, 201),
  ]);
  await enishi.post('/v1/messages', { body: mail });
  const keys = new Set(sent(requests, 'Idempotency-Key'));
  assert.equal(requests.length, 4);
  assert.equal(keys.size, 1);
  assert.match([...keys][0] ?? '', /^[0-9a-f]{32}$/);
});

test('each call has a key of its own, a batch too, and one may give one', async () => {
  const answers = [1, 2, 3, 4].map(() => json({ items: [] }, {}, 207));
  const { enishi, requests } = scripted(answers);
  await enishi.post('/v1/messages/batch', { body: { items: [mail] } });
  await enishi.post('/v1/messages/batch', { body: { items: [mail] } });
  await enishi.patch('/v1/customers/batch', { body: { items: [of] } });
  await enishi.post('/v1/messages', { body: mail, idempotencyKey: 'mine' });
  const keys = sent(requests, 'Idempotency-Key');
  assert.equal(new Set(keys).size, 4);
  assert.equal(keys[3], 'mine');
  assert.ok(keys.every((key) => key));
});

test('without an answer only what may be done twice is tried again', async () => {
  /** @type {[string, (enishi: import('enishi-client').Enishi) => Promise<unknown>, number][]} */
  const cases = [
    ['get', (enishi) => enishi.get('/v1/me'), 2],
    ['put', (enishi) => enishi.put('/v1/customers/{id}/favorite', { path: { id: 'c' } }), 2],
    ['delete', (enishi) => enishi.delete('/v1/customers/{id}/favorite', { path: { id: 'c' } }), 2],
    ['batch', (enishi) => enishi.patch('/v1/customers/batch', { body: { items: [of] } }), 2],
    ['put with If-Match', (enishi) => enishi.put('/v1/customers/{id}/favorite', { of }), 1],
    ['delete with If-Match', (enishi) => enishi.delete('/v1/customers/{id}', { of }), 1],
    ['patch', (enishi) => enishi.patch('/v1/customers/{id}', { of, body: {} }), 1],
  ];
  for (const [name, call, expected] of cases) {
    const { enishi, requests } = scripted([offline(), json({})]);
    await call(enishi).catch((error) => assert.equal(error.code, 'unreachable'));
    assert.equal(requests.length, expected, name);
  }
});

test('an answer that breaks off is as none', async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
  const { enishi, requests } = scripted([new Response(broken), json({ role: 'MANAGER' })]);
  assert.equal((await enishi.get('/v1/me')).role, 'MANAGER');
  assert.equal(requests.length, 2);
});

test('the waits grow, by chance, and end', async () => {
  const { enishi, requests, waits } = scripted(Array.from({ length: 9 }, offline));
  await assert.rejects(enishi.get('/v1/me'), { code: 'unreachable' });
  assert.equal(requests.length, 5);
  assert.equal(waits.length, 4);
  waits.forEach((wait, failures) => assert.ok(wait >= 0 && wait < 250 * 2 ** failures, `${waits}`));
});

test('how often is a setting, and never is one too', async () => {
  for (const retries of [0, 2]) {
    const { enishi, requests } = scripted(Array.from({ length: 9 }, offline), { retries });
    await assert.rejects(enishi.get('/v1/me'));
    assert.equal(requests.length, retries + 1);
  }
});

test('who is told to come back much later gets the error at once', async () => {
  const { enishi, requests, waits } = scripted([problem(429, 'too-many-requests', { 'Retry-After': '61' })]);
  await assert.rejects(enishi.get('/v1/me'), { retryAfter: 61 });
  assert.deepEqual([requests.length, waits], [1, []]);
});

for (const retries of [0, 4]) {
  test(`an aborted request is not tried again, and is thrown as it is (${retries})`, async () => {
    const controller = new AbortController();
    const aborting = () => {
      controller.abort();
      throw controller.signal.reason;
    };
    const { enishi, requests } = scripted([aborting], { retries });
    await assert.rejects(enishi.get('/v1/me', { signal: controller.signal }), { name: 'AbortError' });
    assert.equal(requests.length, 1);
  });
}

test('the signal reaches the request', async () => {
  const controller = new AbortController();
  const { enishi, requests } = scripted([json({})]);
  await enishi.get('/v1/me', { signal: controller.signal });
  controller.abort();
  assert.ok(requests[0]?.signal.aborted);
});

test('aborting ends the waiting between tries', async () => {
  const controller = new AbortController();
  const { enishi, requests } = scripted([problem(503, 'unavailable', { 'Retry-After': '50' })], { sleep });
  const call = enishi.get('/v1/me', { signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await assert.rejects(call, { name: 'AbortError' });
  assert.equal(requests.length, 1);
});

test('sleeping takes its time, leaves nothing behind, and takes none with a signal that is aborted already', async () => {
  const { signal } = new AbortController();
  const before = performance.now();
  await sleep(20, signal);
  assert.ok(performance.now() - before >= 18);
  assert.deepEqual(getEventListeners(signal, 'abort'), []);
  await assert.rejects(sleep(10_000, AbortSignal.abort()), { name: 'AbortError' });
});
