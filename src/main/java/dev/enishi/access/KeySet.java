package dev.enishi.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.Edge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of an issuer, fetched when the first token needs them and again every 5 minutes, or sooner when a token
 * names a key that is not there. One request at a time and one each 5 seconds at most, whatever clients send. While the
 * issuer cannot be reached, its last keys serve for an hour.
 */
@Edge
final class KeySet implements VerificationKeyResolver {
    private static final Logger LOG = Logger.getLogger(KeySet.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration USABLE = Duration.ofHours(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int MAX_BYTES = 512 << 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IssuerSettings.Issuer settings;
    private final HttpClient http;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Fetched fetched = new Fetched(List.of(), Instant.EPOCH);
    private volatile Instant attemptedAt = Instant.EPOCH;
    private volatile boolean reachable = true;

    private record Fetched(List<JsonWebKey> keys, Instant at) {}

    /** The issuer cannot be reached and there are no keys to go on with. */
    static final class Unreachable extends UnresolvableKeyException {
        private static final long serialVersionUID = 1L;

        Unreachable() {
            super("The keys of the issuer are not to be had");
        }
    }

    KeySet(IssuerSettings.Issuer settings, HttpClient http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> outer) throws UnresolvableKeyException {
        if (age(fetched).compareTo(FRESH) > 0) {
            refresh();
        }
        Key known = select(token);
        if (known == null) {
            refresh();
            known = select(token);
        }
        if (known != null) {
            return known;
        }
        throw usable().isEmpty() ? new Unreachable() : new UnresolvableKeyException("No such key");
    }

    private @Nullable Key select(JsonWebSignature token) throws UnresolvableKeyException {
        try {
            return Optional.ofNullable(new VerificationJwkSelector().select(token, usable()))
                    .map(JsonWebKey::getKey)
                    .orElse(null);
        } catch (JoseException e) {
            throw new UnresolvableKeyException("No key fits", e);
        }
    }

    private List<JsonWebKey> usable() {
        Fetched last = fetched;
        return age(last).compareTo(USABLE) > 0 ? List.of() : last.keys();
    }

    private Duration age(Fetched keys) {
        return Duration.between(keys.at(), clock.instant());
    }

    /** Others wait for the one who fetches only as long as the issuer seems to be there. */
    private void refresh() {
        Instant asked = clock.instant();
        if (!acquire()) {
            return;
        }
        try {
            boolean justTried = attemptedAt.plus(BETWEEN_ATTEMPTS).isAfter(asked);
            if (!justTried) {
                attemptedAt = asked;
                fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private boolean acquire() {
        try {
            return reachable ? fetching.tryLock(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS) : fetching.tryLock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void fetch() {
        try {
            URI location = settings.jwksUri().isPresent() ? settings.jwksUri().get() : discovered();
            fetched = new Fetched(new JsonWebKeySet(get(location)).getJsonWebKeys(), clock.instant());
            reachable = true;
        } catch (IOException | JoseException | IllegalArgumentException e) {
            reachable = false;
            LOG.warnf(
                    "The keys of %s are not to be had: %s",
                    settings.issuer(), e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** OpenID Connect Discovery 1.0, section 4: the document names its issuer, which must be the one that was asked. */
    private URI discovered() throws IOException, InterruptedException {
        String base = settings.issuer().replaceAll("/$", "");
        var document = JSON.readTree(get(URI.create(base + "/.well-known/openid-configuration")));
        if (!document.path("issuer").asText().equals(settings.issuer())) {
            throw new IOException("The discovery document is of another issuer");
        }
        return URI.create(document.path("jwks_uri").asText());
    }

    /** The deadline covers the body too: the timeout of a request ends with the headers of its answer. */
    private String get(URI location) throws IOException, InterruptedException {
        var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MAX_BYTES);
        CompletableFuture<HttpResponse<String>> coming =
                http.sendAsync(HttpRequest.newBuilder(location).build(), body);
        try {
            HttpResponse<String> answer = coming.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("Unusable answer");
            }
            return answer.body();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No answer", e);
        } finally {
            coming.cancel(true);
        }
    }
}
