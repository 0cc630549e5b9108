package dev.enishi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * OpenID Connect providers for all tests of a run: two that serve discovery document and key set over HTTP and sign tokens,
 * and one at an address where nobody answers. The annotation makes them known to every {@code @QuarkusTest}.
 */
@QuarkusTestResource(TestIssuer.class)
public class TestIssuer implements QuarkusTestResourceLifecycleManager {
    private static HttpServer server;
    private static final List<Provider> PROVIDERS = new ArrayList<>();

    /** One provider and its keys, the last of which signs. */
    public static final class Provider {
        public final String url;
        public final String audience;
        private final List<PublicJsonWebKey> keys = new CopyOnWriteArrayList<>();
        public volatile int keySetsServed;

        private Provider(String name) {
            url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
            audience = "enishi-test-" + name;
            rotate(0);
            server.createContext("/" + name + "/.well-known/openid-configuration", exchange -> {
                answer(exchange, "{\"issuer\": \"" + url + "\", \"jwks_uri\": \"" + url + "/keys\"}");
            });
            server.createContext("/" + name + "/keys", exchange -> {
                keySetsServed++;
                answer(exchange, new JsonWebKeySet(keys).toJson());
            });
            PROVIDERS.add(this);
        }

        /** From now on signs with a new key, and serves it beside as many of the former as are to be kept. */
        public void rotate(int kept) {
            try {
                rotate(EcJwkGenerator.generateJwk(EllipticCurves.P256), kept); // In a hundredth of the time of RSA.
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The same with a key of one's choice. */
        public void rotate(PublicJsonWebKey key, int kept) {
            key.setKeyId(UUID.randomUUID().toString());
            while (keys.size() > kept) {
                keys.removeFirst();
            }
            keys.add(key);
        }

        /** Its claims about a manager of an agency, good for five minutes; to be changed by the test. */
        public JwtClaims manager(UUID agency) {
            return claims(agency, "manager");
        }

        /** Its claims about somebody of an agency. */
        public JwtClaims claims(UUID agency, String role) {
            JwtClaims claims = new JwtClaims();
            claims.setIssuer(url);
            claims.setAudience(audience);
            claims.setSubject("subject-1");
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(5);
            claims.setClaim("enishi", Map.of("agency", agency.toString(), "role", role));
            return claims;
        }

        /** A token with its newest key. */
        public String sign(JwtClaims claims) {
            return sign(claims, keys.getLast(), "at+jwt");
        }

        /** A token with a key of one's choice. */
        public static String sign(JwtClaims claims, PublicJsonWebKey key, String type) {
            try {
                JsonWebSignature token = new JsonWebSignature();
                token.setPayload(claims.toJson());
                token.setAlgorithmHeaderValue(key instanceof RsaJsonWebKey ? "RS256" : "ES256");
                token.setHeader("typ", type);
                token.setKeyIdHeaderValue(key.getKeyId());
                token.setKey(key.getPrivateKey());
                return token.getCompactSerialization();
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The key that signs now. */
        public PublicJsonWebKey key() {
            return keys.getLast();
        }
    }

    /** The provider that agencies of tests are registered with. */
    public static Provider provider() {
        return PROVIDERS.get(0);
    }

    /** Another one, as trusted, but registered for other agencies. */
    public static Provider otherProvider() {
        return PROVIDERS.get(1);
    }

    /** The {@code iss} of a provider whose address nobody answers at. */
    public static String unreachable() {
        return "http://127.0.0.1:9/nobody";
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PROVIDERS.clear();
        Provider first = new Provider("first");
        Provider second = new Provider("second");
        server.start();
        return Map.of(
                "enishi.oidc.first.issuer",
                first.url,
                "enishi.oidc.first.audience",
                first.audience,
                "enishi.oidc.second.issuer",
                second.url,
                "enishi.oidc.second.audience",
                second.audience,
                "enishi.oidc.second.jwks-uri",
                second.url + "/keys",
                "enishi.oidc.second.role-claim",
                "/realm_access/roles",
                "enishi.oidc.second.role-prefix",
                "enishi-",
                "enishi.oidc.unreachable.issuer",
                unreachable(),
                "enishi.oidc.unreachable.audience",
                first.audience);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
