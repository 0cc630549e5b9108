package dev.enishi.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Values for every header that the service or the framework below it reads: some that are nearly right, and what chance
 * makes of them. All keep to the bytes that a field value may have (RFC 9110, 5.5): tabs, spaces, visible and obs-text.
 */
final class HostileHeaders {
    private static final int LONG = 30_000;
    private static final String OBS_TEXT = "\u0080\u00ff\u00e3\u0081\u0082\u00c0\u00af";

    /** What no header means anything by. */
    private static final List<String> ANY = Listed.values(
            """
            , ¦ ,,,, ¦ ; ¦ ;;=; ¦ = ¦ " ¦ "a ¦ a"b ¦ \\ ¦ "\\ ¦ % ¦ %00 ¦ %zz ¦ * ¦ ** ¦ / ¦ // ¦ : ¦ - ¦ -- ¦ -1
            0 ¦ 00 ¦ 99999999999999999999999 ¦ 1e999 ¦ NaN ¦ null ¦ true ¦ {} ¦ [ ¦ <> ¦ () ¦ ' ¦ a=b ¦ a;q ¦ a;q=
            a;q=x ¦ a;q=-1 ¦ a;q=1e9 ¦ a;q=0.1.2 ¦ a,b;q=x,c ¦ ${jndi:ldap://127.0.0.1:9/} ¦ ../../etc/passwd
            =?utf-8?q?a?= ¦ \u00a0 ¦ a\tb
            """,
            "",
            "\t",
            OBS_TEXT,
            "a" + OBS_TEXT,
            "x".repeat(LONG),
            ",".repeat(LONG),
            "a;q=0.1,".repeat(LONG / 8),
            ";".repeat(LONG),
            "\"".repeat(LONG));

    private static final String NEARLY_RIGHT = """
            Accept: application/json ¦ */* ¦ * ¦ json ¦ a/b/c;q=x ¦ application/json;q=x ¦ application/json;q=0
            Accept: application/json;q= ¦ application/json; ¦ application/json; = ¦ /json ¦ application/
            Accept: application/json;q=1.1 ¦ application/json;charset=" ¦ application/json;v=1;v=2
            Accept: text/html, */*;q=0.1 ¦ application/json, , */* ¦ application/*+json ¦ */json ¦ a/b;q=1;q=2
            Accept: text/calendar;q=9 ¦ [a]/b
            Accept-Language: ja ¦ en;q=x ¦ en;q= ¦ en;q ¦ ja;q=2 ¦ ja;q=-1 ¦ *;q=0 ¦ - ¦ ja- ¦ ja--JP ¦ a-b-c-d-e
            Accept-Language: ja;q=0.5;q=x ¦ toolonglanguage ¦ ja_JP ¦ en-*-US ¦ x-private ¦ i-klingon ¦ ja;q=NaN
            Accept-Language: en;;q=1 ¦ ja, en;q=x ¦ en;q=x, ja ¦ ja;q=1.0000001 ¦ ja;level=1 ¦ 123
            Accept-Language: ja-JP-u-ca-japanese ¦ zh-Hant-TW-x-y
            Accept-Encoding: gzip ¦ gzip;q=x ¦ *;q=0 ¦ identity;q=0 ¦ br;q=9
            Accept-Charset: utf-8 ¦ utf-8;q=x ¦ *;q=0 ¦ no-such
            Content-Type: application/json ¦ application/json;charset=no-such ¦ application/json;charset=
            Content-Type: application/json;charset=" ¦ application/json;charset=utf-7 ¦ json ¦ / ¦ a/b/c
            Content-Type: application/json; ¦ application/json;; ¦ application/json; charset ¦ application/json;q=x
            Content-Type: application/json,text/csv ¦ */* ¦ application/* ¦ text/csv;charset=../x
            Content-Type: text/csv;charset=Shift_JIS;charset=x ¦ multipart/form-data ¦ multipart/form-data;boundary=
            Content-Type: application/x-www-form-urlencoded ¦ application/merge-patch+json;charset=\u00ff
            Content-Type: application/json / ¦ application/json\t ¦ a b/c ¦ [/]
            Content-Encoding: gzip ¦ deflate ¦ identity ¦ br ¦ gzip, gzip
            Content-Language: ja ¦ a-b-c-d-e ¦ en_US_x ¦ -
            Content-Disposition: form-data; name= ¦ attachment; filename="
            If-Match: * ¦ "0" ¦ "0.x" ¦ W/"0" ¦ " ¦ W/ ¦ "0.", ¦ "99999999999999" ¦ "-1." ¦ "0" "1" ¦ * , * ¦ 0
            If-None-Match: * ¦ "0.x" ¦ W/"x" ¦ W/W/"x" ¦ " ¦ , ,
            If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT ¦ Sat ¦ 0 ¦ -1 ¦ 9999-99-99
            If-Modified-Since: Sat, 99 Foo 99999 99:99:99 XYZ ¦ Sun, 06 Nov 1994 08:49:37 GMT; length=3
            If-Unmodified-Since: Sat, 29 Oct 1994 19:43:31 GMT ¦ Sat ¦ 0 ¦ -1
            If-Range: "x" ¦ Sat, 29 Oct 1994 19:43:31 GMT ¦ W/""
            Range: bytes=0-1 ¦ bytes=1-0 ¦ bytes=-1 ¦ bytes= ¦ bytes=a-b ¦ bytes=0-99999999999999999999
            Range: bytes=99999999- ¦ items=0-1 ¦ bytes=0-1,5-6 ¦ bytes=--1 ¦ bytes=-0 ¦ bytes
            Idempotency-Key: key-1 ¦ a b ¦ \u00e3\u0081\u0082
            X-Request-Id: front-end-42 ¦ a b ¦ %s%n ¦ {}
            X-Forwarded-For: 203.0.113.7 ¦ 999.0.0.1 ¦ 203.0.113.7, 127.0.0.1 ¦ ::::: ¦ 1.2.3.4:99999 ¦ [::1
            X-Forwarded-For: [::1]:x ¦ ::ffff:1.2.3.4 ¦ fe80::1%eth0 ¦ unknown ¦ _hidden ¦ 1.2.3 ¦ 0x7f.1
            X-Forwarded-For: 127.0.0.1,, ¦ [] ¦ [.] ¦ : ¦ 1:2:3:4:5:6:7:8:9
            X-Forwarded-Host: evil.example ¦ a b ¦ [::1 ¦ host:99999 ¦ host:x ¦ a,b
            X-Forwarded-Proto: https ¦ :// ¦ javascript
            X-Forwarded-Port: 443 ¦ -1 ¦ 99999 ¦ x
            X-Forwarded-Prefix: /a ¦ a b ¦ // ¦ %zz
            Forwarded: for=1.2.3.4 ¦ for="[::1" ¦ for=;host=;proto= ¦ for=" ¦ host=a b
            Origin: https://app.example ¦ null ¦ https:// ¦ :// ¦ app.example ¦ https://app.example:x ¦ https://[::1
            Origin: https://a b ¦ HTTPS://APP.EXAMPLE ¦ https://app.example/ ¦ https://app.example, https://b
            Origin: file:// ¦ http://%zz ¦ https://app.example:99999 ¦ http: ¦ /
            Access-Control-Request-Method: GET ¦ get ¦ NOPE ¦ GET,POST
            Access-Control-Request-Headers: authorization ¦ x,,y ¦ a b ¦ content-type;
            Access-Control-Request-Private-Network: true ¦ x
            Authorization: Bearer ¦ bearer x ¦ Basic ¦ Basic YTpi ¦ Basic % ¦ Digest x=" ¦ Bearer a.b.c ¦ Bearer ..
            Authorization: Bearer enishi_ ¦ Bearer e30.e30.e30 ¦ Bearer eyJhbGciOiJub25lIn0.e30.
            Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOjF9.AAAA ¦ Bearer \u00ff\u00ff
            Authorization: Bearer a b c ¦ Bearer eyJhbGciOltdfQ.e30.x
            Authorization: Bearer eyJhbGciOiJSUzI1NiIsImNyaXQiOlsiYiJdfQ.e30.x ¦ Bearer e30.e30.e30.e30.e30
            Authorization: Negotiate AAAA ¦ Bearer\tx
            Cookie: a=b ¦ a ¦ = ¦ a=" ¦ $Version=x; a=b; $Path ¦ a=b; a=c;; ¦ a=b,c=d ¦ \u00ff=\u00ff ¦ $Version=1
            Cookie: a=b; $Domain="
            Cookie2: $Version="1"
            Date: now ¦ Sat, 29 Oct 1994 19:43:31 GMT
            Prefer: return=minimal ¦ wait=x ¦ respond-async, wait="
            Expect: 100-continue ¦ 100-Continue ¦ 200-ok ¦ 100-continue, x ¦ x
            Host: localhost ¦ a b ¦ [::1 ¦ host:x ¦ host:99999 ¦ host: ¦ :80 ¦ a@b ¦ host/path ¦ %zz ¦ \u00ff
            Host: http://x ¦ host:-1 ¦ a,b ¦ a\\b ¦ host:80:80 ¦ # ¦ ?
            Connection: keep-alive ¦ close ¦ Keep-Alive, x ¦ Upgrade ¦ Authorization ¦ x
            Keep-Alive: timeout=x ¦ max=-1
            Upgrade: websocket ¦ TLS/1.0 ¦ x
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ== ¦ x
            Sec-WebSocket-Version: 13 ¦ x
            TE: trailers ¦ gzip;q=x
            Trailer: Content-Length ¦ x
            X-HTTP-Method-Override: DELETE ¦ NOPE
            X-HTTP-Method: DELETE
            traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 ¦ 00-x-y-z ¦ ff
            User-Agent: curl/8 ¦ () { :; }
            Referer: http://a ¦ :// ¦ %zz
            Last-Event-ID: 1 ¦ x
            Max-Forwards: 0 ¦ x
            Via: 1.1 x ¦ x
            Warning: 199 - " ¦ x
            X-Agency-Id: x
            """;

    private static final Map<String, List<String>> LONGER = Map.of(
            "Idempotency-Key", List.of("x".repeat(255), "x".repeat(256)),
            "X-Request-Id", List.of("x".repeat(64), "x".repeat(65)),
            "X-Forwarded-For", List.of("127.0.0.1, ".repeat(2000)),
            "Authorization",
                    List.of("Bearer enishi_" + "0".repeat(64) + "_" + "0".repeat(72), "Bearer " + "a.".repeat(4000)));

    private static final Map<String, List<String>> NEARLY = nearly();

    private static final List<String> NAMES = List.copyOf(NEARLY.keySet());

    private final Random random;

    HostileHeaders(Random random) {
        this.random = random;
    }

    private static Map<String, List<String>> nearly() {
        Map<String, List<String>> nearly = new LinkedHashMap<>();
        NEARLY_RIGHT
                .lines()
                .map(line -> line.split(": ", 2))
                .forEach(header -> nearly.computeIfAbsent(
                                header[0], name -> new ArrayList<>(LONGER.getOrDefault(name, List.of())))
                        .addAll(Listed.values(header[1])));
        return nearly;
    }

    static List<String> names() {
        return NAMES;
    }

    /** What is tried of a header in any case. */
    static List<String> known(String name) {
        return NEARLY.get(name);
    }

    static List<String> known() {
        return ANY;
    }

    String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    String value(String name) {
        List<String> nearly = NEARLY.get(name);
        String value = random.nextInt(3) == 0 ? one(ANY) : one(nearly);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            value = changed(value, nearly);
        }
        return value.length() > LONG ? value.substring(0, LONG) : value;
    }

    private String changed(String value, List<String> nearly) {
        int at = random.nextInt(value.length() + 1);
        int to = Math.min(value.length(), at + 1 + random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> value.substring(0, at) + value.substring(to);
            case 1 -> value.substring(0, at) + one(ANY) + value.substring(at);
            case 2 -> value.substring(0, at) + anyByte() + value.substring(to);
            case 3 -> value + "," + one(nearly);
            case 4 -> value + ";" + one(ANY);
            default -> value.substring(0, at) + anyByte() + value.substring(at);
        };
    }

    /** A tab, a visible character, a space or obs-text. */
    private char anyByte() {
        int any = random.nextInt(256);
        return any < ' ' || any == 0x7f ? '\t' : (char) any;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
