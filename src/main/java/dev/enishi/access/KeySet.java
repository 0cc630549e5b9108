package dev.enishi.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.Edge;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The public keys of an issuer, fetched when the first token needs them and again every 5 minutes, or sooner when a token
 * names a key that is not there. While the issuer cannot be reached, its last keys serve for an hour. jose4j caches and
 * chooses them; what it leaves open, and what was tried, is in docs/adr/0007.
 */
@Edge
final class KeySet implements VerificationKeyResolver {
    static final Duration FRESH = Duration.ofMinutes(5);
    private static final Logger LOG = Logger.getLogger(KeySet.class);
    private static final Duration USABLE = Duration.ofHours(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int MAX_BYTES = 512 << 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Source source;
    private final VerificationKeyResolver cached;

    /** The issuer cannot be reached and there are no keys to go on with. */
    static final class Unreachable extends UnresolvableKeyException {
        private static final long serialVersionUID = 1L;

        Unreachable() {
            super("The keys of the issuer are not to be had");
        }
    }

    /**
     * Starts without keys.
     *
     * @param fresh how long keys serve before they are fetched again, in whole seconds of the machine's clock
     */
    KeySet(IssuerSettings.Issuer settings, HttpClient http, Clock clock, Duration fresh) {
        source = new Source(settings, http, clock);
        HttpsJwks keys = new HttpsJwks(settings.issuer());
        keys.setSimpleHttpGet(source);
        keys.setDefaultCacheDuration(fresh.toSeconds());
        keys.setRefreshReprieveThreshold(0); // How often the issuer is asked is the matter of the source.
        keys.setRetainCacheOnErrorDuration(BETWEEN_ATTEMPTS.toSeconds());
        cached = new HttpsJwksVerificationKeyResolver(keys);
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> outer) throws UnresolvableKeyException {
        try {
            Key key = cached.resolveKey(token, outer);
            if (source.isUsable()) {
                return key;
            }
        } catch (UnresolvableKeyException e) {
            if (source.isUsable()) {
                throw e;
            }
        }
        throw new Unreachable();
    }

    /**
     * Asks the issuer, once each 5 seconds at most; in between, the last outcome is given again. Whoever needs the keys waits
     * for them, but not while the issuer is away: then it is asked in the background. One at a time calls it, as jose4j does.
     */
    private static final class Source implements SimpleGet {
        private final IssuerSettings.Issuer settings;
        private final HttpClient http;
        private final Clock clock;
        private FutureTask<JsonWebKeySet> attempt = new FutureTask<>(JsonWebKeySet::new);
        private Instant attemptedAt = Instant.EPOCH;
        private volatile Instant keysOf = Instant.EPOCH;
        private volatile boolean reachable = true;

        Source(IssuerSettings.Issuer settings, HttpClient http, Clock clock) {
            this.settings = settings;
            this.http = http;
            this.clock = clock;
        }

        boolean isUsable() {
            return keysOf.plus(USABLE).isAfter(clock.instant());
        }

        /** No headers: how long its keys serve is not for the issuer to say. */
        @Override
        public SimpleResponse get(String issuer) throws IOException {
            try {
                JsonWebKeySet keys =
                        attempt(clock.instant()).get(reachable ? TIMEOUT.toMillis() : 0, TimeUnit.MILLISECONDS);
                keysOf = keys.getJsonWebKeys().isEmpty() ? Instant.EPOCH : attemptedAt;
                return new Response(200, "OK", Map.of(), keys.toJson());
            } catch (ExecutionException | TimeoutException e) {
                reachable = false;
                throw new IOException("No keys", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        private FutureTask<JsonWebKeySet> attempt(Instant now) {
            if (!attemptedAt.plus(BETWEEN_ATTEMPTS).isAfter(now)) {
                attempt.cancel(true); // What has not come by now will not come.
                attempt = new FutureTask<>(this::fetch);
                attemptedAt = now;
                Thread.startVirtualThread(attempt);
            }
            return attempt;
        }

        private JsonWebKeySet fetch() throws IOException, JoseException, InterruptedException {
            try {
                URI location =
                        settings.jwksUri().isPresent() ? settings.jwksUri().get() : discovered();
                JsonWebKeySet keys = new JsonWebKeySet(document(location));
                reachable = true;
                return keys;
            } catch (IOException | JoseException | IllegalArgumentException | InterruptedException e) {
                LOG.warnf("The keys of %s are not to be had: %s", settings.issuer(), e.getClass());
                throw e;
            }
        }

        /** OpenID Connect Discovery 1.0, section 4: the document names its issuer, which must be the one that was asked. */
        private URI discovered() throws IOException, InterruptedException {
            String base = settings.issuer().replaceAll("/$", "");
            var document = JSON.readTree(document(URI.create(base + "/.well-known/openid-configuration")));
            if (!document.path("issuer").asText().equals(settings.issuer())) {
                throw new IOException("The discovery document is of another issuer");
            }
            return URI.create(document.path("jwks_uri").asText());
        }

        private String document(URI location) throws IOException, InterruptedException {
            HttpRequest request =
                    HttpRequest.newBuilder(location).timeout(TIMEOUT).build();
            var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MAX_BYTES);
            HttpResponse<String> answer = http.send(request, body);
            if (answer.statusCode() != 200) {
                throw new IOException("Unusable answer");
            }
            return answer.body();
        }
    }
}
