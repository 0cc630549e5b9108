package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeySetTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Time clock = new Time();
    private HttpServer server;
    private PublicJsonWebKey key;
    private volatile boolean stalls;

    /** A clock that is set by hand. */
    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

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
            return List.of("RS256");
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

    @BeforeEach
    void serveKeys() throws Exception {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("a");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/keys", exchange -> {
            byte[] body = new JsonWebKeySet(key)
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            if (stalls) {
                exchange.getResponseBody().flush();
                await(over);
            }
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
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
        URI keys = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
        return new KeySet(
                new Settings("https://issuer.example", List.of("enishi"), Optional.of(keys)),
                HttpClient.newHttpClient(),
                clock);
    }

    private static JsonWebSignature token(String keyId) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("RS256");
        token.setKeyIdHeaderValue(keyId);
        return token;
    }

    @Test
    void a_provider_that_stalls_after_its_headers_holds_nobody_for_long() {
        stalls = true;
        Instant start = Instant.now();

        assertThatThrownBy(() -> keySet().resolveKey(token("a"), List.of())).isInstanceOf(KeySet.Unreachable.class);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void the_last_keys_serve_for_an_hour_while_the_provider_is_away() throws Exception {
        KeySet keys = keySet();
        assertThat(keys.resolveKey(token("a"), List.of())).isEqualTo(key.getKey());
        stalls = true;

        clock.now = clock.now.plus(Duration.ofMinutes(59));
        assertThat(keys.resolveKey(token("a"), List.of())).isEqualTo(key.getKey());

        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> keys.resolveKey(token("a"), List.of())).isInstanceOf(KeySet.Unreachable.class);
    }
}
