package dev.enishi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.platform.Edge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who a credential belongs to, whatever kind it is. A good one is remembered for two seconds, by its digest: so long may
 * other processes go on to accept a key that was revoked.
 */
@Edge
@ApplicationScoped
class SignIns {
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final long MOST_REMEMBERED = 100_000;

    private final ApiKeys keys;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Cache<String, SignIn.Accepted> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    SignIns(ApiKeys keys, AccessTokens tokens, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    SignIn of(String credential) {
        String digest = sha256(credential);
        SignIn.Accepted known = remembered.getIfPresent(digest);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known;
        }
        SignIn found = find(credential);
        if (found instanceof SignIn.Accepted accepted) {
            remembered.put(digest, accepted);
        }
        return found;
    }

    private SignIn find(String credential) {
        if (!credential.startsWith(ApiKeys.SCHEME + "_")) {
            return tokens.authenticate(credential);
        }
        Optional<Credential> key = Credential.parse(ApiKeys.SCHEME, credential);
        return key.isPresent() ? keys.authenticate(key.get()) : new SignIn.Refused(SignInRefusal.MALFORMED);
    }

    /** Whether somebody who has signed in still could: not by memory, and in the caller's transaction. */
    SignIn again(Principal principal) {
        return switch (principal.proof()) {
            case Principal.ApiKey key -> keys.again(principal, key);
            case Principal.AccessToken token -> tokens.again(principal, token);
            case Principal.Path path -> new SignIn.Refused(SignInRefusal.MALFORMED);
        };
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInsChanged change) {
        forget();
    }

    /** One that is remembered has turned out to be over; which, only its digest would tell. */
    void forget() {
        remembered.invalidateAll();
    }

    private static String sha256(String credential) {
        try {
            byte[] bytes = credential.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
