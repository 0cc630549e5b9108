package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeySetTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Time clock = new Time();
    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile PublicJsonWebKey key;
    private volatile Provider provider = Provider.ANSWERS;

    /** A clock that is set by hand. */
    private static final class Time extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record Settings(String issuer, List<String> audience, Optional<URI> jwksUri)
            implements IssuerSettings.Issuer {
        @Override
        public List<String> algorithms() {
            return List.of("ES256");
        }

        @Override
        public List<String> tokenTypes() {
            return List.of("at+jwt");
        }

        @Override
        public Duration longestValidity() {
            return Duration.ofHours(1);
        }

        @Override
        public String agencyClaim() {
            return "/agency";
        }

        @Override
        public String roleClaim() {
            return "/role";
        }

        @Override
        public Optional<String> rolePrefix() {
            return Optional.empty();
        }

        @Override
        public String performerClaim() {
            return "/performer";
        }

        @Override
        public String scopeClaim() {
            return "/scope";
        }
    }

    /** What the provider does with a request for its keys. */
    private enum Provider {
        ANSWERS,
        STALLS,
        FAILS,
        LEADS_ELSEWHERE,
        SAYS_TOO_MUCH,
        SAYS_NONSENSE,
        HAS_NO_KEYS
    }

    @BeforeEach
    void serveKeys() throws Exception {
        rotate("a");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            switch (provider) {
                case ANSWERS -> answer(exchange, 200, published());
                case STALLS -> {
                    exchange.sendResponseHeaders(200, published().length());
                    exchange.getResponseBody().flush();
                    await(over);
                }
                case FAILS -> answer(exchange, 503, published());
                case LEADS_ELSEWHERE -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    answer(exchange, 302, published());
                }
                case SAYS_TOO_MUCH -> answer(exchange, 200, published() + " ".repeat(512 << 10));
                case SAYS_NONSENSE -> answer(exchange, 200, "{");
                case HAS_NO_KEYS -> answer(exchange, 200, "{\"keys\": []}");
            }
        });
        server.createContext("/elsewhere", exchange -> answer(exchange, 200, published()));
        server.start();
    }

    private void rotate(String keyId) throws JoseException {
        PublicJsonWebKey next = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        next.setKeyId(keyId);
        key = next;
    }

    private String published() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Asks to be remembered for a year, which is not for the provider to say. */
    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Cache-Control", "max-age=31536000");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private KeySet keySet() {
        return keySet(KeySet.FRESH);
    }

    private KeySet keySet(Duration fresh) {
        URI keys = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
        return new KeySet(
                new Settings("https://issuer.example", List.of("enishi"), Optional.of(keys)),
                HttpClient.newHttpClient(),
                clock,
                fresh);
    }

    private static JsonWebSignature token(String keyId) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("ES256");
        token.setKeyIdHeaderValue(keyId);
        return token;
    }

    private static void assertUnreachable(KeySet keys, String keyId) {
        assertThatThrownBy(() -> keys.resolveKey(token(keyId), List.of())).isInstanceOf(KeySet.Unreachable.class);
    }

    private static void assertUnknown(KeySet keys, String keyId) {
        assertThatThrownBy(() -> keys.resolveKey(token(keyId), List.of()))
                .isInstanceOf(UnresolvableKeyException.class)
                .isNotInstanceOf(KeySet.Unreachable.class);
    }

    @Test
    void a_provider_that_stalls_after_its_headers_holds_nobody_for_long() {
        provider = Provider.STALLS;
        Instant start = Instant.now();

        assertUnreachable(keySet(), "a");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nobody_waits_for_a_provider_that_is_known_to_be_away() {
        provider = Provider.STALLS;
        KeySet keys = keySet();
        assertUnreachable(keys, "a");
        Instant start = Instant.now();

        for (int attempt = 0; attempt < 5; attempt++) {
            clock.now = clock.now.plusSeconds(5);
            IntStream.range(0, 20).parallel().forEach(token -> assertUnreachable(keys, "a"));
        }

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "LEADS_ELSEWHERE", "SAYS_TOO_MUCH", "SAYS_NONSENSE", "HAS_NO_KEYS"})
    void without_a_usable_answer_the_provider_is_asked_once_in_five_seconds(Provider away) {
        provider = away;
        KeySet keys = keySet();

        IntStream.range(0, 20).forEach(token -> assertUnreachable(keys, "unknown " + token));

        assertThat(asked).hasValue(1);
    }

    @Test
    void one_that_is_back_is_found_with_the_next_attempt() throws Exception {
        provider = Provider.FAILS;
        KeySet keys = keySet();
        assertUnreachable(keys, "a");
        provider = Provider.ANSWERS;
        assertUnreachable(keys, "a");

        clock.now = clock.now.plusSeconds(5);

        assertThat(resolvedSoon(keys)).isEqualTo(key.getKey());
        assertThat(asked).hasValue(2);
    }

    private static Key resolvedSoon(KeySet keys) throws Exception {
        for (int i = 0; i < 100; i++) {
            try {
                return keys.resolveKey(token("a"), List.of());
            } catch (KeySet.Unreachable e) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("Still away");
    }

    @Test
    void keys_that_nobody_knows_do_not_make_us_ask_each_time() throws Exception {
        KeySet keys = keySet();
        keys.resolveKey(token("a"), List.of());

        IntStream.range(0, 20).forEach(token -> assertUnknown(keys, "unknown " + token));

        assertThat(asked).hasValue(1);
    }

    @Test
    void nor_while_the_provider_is_away() throws Exception {
        KeySet keys = keySet(Duration.ofSeconds(1));
        keys.resolveKey(token("a"), List.of());
        provider = Provider.FAILS;
        clock.now = clock.now.plusSeconds(5);
        Thread.sleep(1_100);

        IntStream.range(0, 20).forEach(token -> assertUnknown(keys, "unknown " + token));

        assertThat(asked).hasValue(2);
    }

    @Test
    void a_former_key_is_forgotten_whatever_the_provider_says_of_its_age() throws Exception {
        KeySet keys = keySet(Duration.ofSeconds(1));
        keys.resolveKey(token("a"), List.of());
        rotate("b");
        clock.now = clock.now.plusSeconds(5);
        Thread.sleep(1_100);

        assertThat(keys.resolveKey(token("b"), List.of())).isEqualTo(key.getKey());
        assertUnknown(keys, "a");
    }

    @Test
    void the_last_keys_serve_for_an_hour_while_the_provider_is_away() throws Exception {
        KeySet keys = keySet(Duration.ofSeconds(1));
        assertThat(keys.resolveKey(token("a"), List.of())).isEqualTo(key.getKey());
        provider = Provider.STALLS;
        Thread.sleep(1_100); // From now on they would be fetched again.

        clock.now = clock.now.plus(Duration.ofMinutes(59));
        assertThat(keys.resolveKey(token("a"), List.of())).isEqualTo(key.getKey());

        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertUnreachable(keys, "a");
    }
}
