package dev.enishi.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/** One OpenID Connect provider, and how its access tokens are verified. */
final class TrustedIssuer {
    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final int WRONG_TYPE = -1;

    private final IssuerSettings.Issuer settings;
    private final Set<String> tokenTypes;
    private final JwtConsumer consumer;

    /**
     * @throws IllegalArgumentException when an algorithm needs a shared secret, or none
     */
    TrustedIssuer(IssuerSettings.Issuer settings, KeySet keys) {
        if (settings.algorithms().stream().anyMatch(name -> !name.matches("(RS|PS|ES)(256|384|512)|EdDSA"))) {
            throw new IllegalArgumentException("Signatures need a public key: " + settings.algorithms());
        }
        this.settings = settings;
        tokenTypes = settings.tokenTypes().stream().map(TrustedIssuer::lower).collect(Collectors.toSet());
        consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, settings.algorithms().toArray(String[]::new))
                .setVerificationKeyResolver(keys)
                .setExpectedIssuer(true, settings.issuer())
                .setExpectedAudience(true, settings.audience().toArray(String[]::new))
                .setRequireSubject()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes((int) settings.longestValidity().toMinutes())
                .setIssuedAtRestrictions(CLOCK_SKEW_SECONDS, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .registerValidator(this::checkType)
                .build();
    }

    IssuerSettings.Issuer settings() {
        return settings;
    }

    /** What a genuine, valid access token says. */
    JwtClaims verified(String token) throws InvalidJwtException {
        return consumer.processToClaims(token);
    }

    /** No identity, refresh or logout token: by its header, and by the claim with which Keycloak says the same. */
    private ErrorCodeValidator.@Nullable Error checkType(JwtContext context) {
        String type = context.getJoseObjects().getFirst().getHeader("typ");
        Object claim = context.getJwtClaims().getClaimValue("typ");
        boolean access = (type == null || tokenTypes.contains(lower(type)))
                && (claim == null || lower(claim.toString()).equals("bearer"));
        return access ? null : new ErrorCodeValidator.Error(WRONG_TYPE, "No access token");
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
