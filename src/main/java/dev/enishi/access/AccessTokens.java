package dev.enishi.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.Edge;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Access tokens of OpenID Connect providers: JSON Web Tokens, checked as RFC 8725 and RFC 9068 say. */
@Edge
@ApplicationScoped
class AccessTokens {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Only to learn who is said to have issued a token; nothing else of it is used before its issuer has been asked. */
    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final Map<String, TrustedIssuer> issuers;
    private final Database database;
    private final ObjectMapper json;

    AccessTokens(IssuerSettings settings, Database database, ObjectMapper json, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        issuers = settings.issuers().values().stream()
                .map(issuer -> new TrustedIssuer(issuer, new KeySet(issuer, http, clock, KeySet.FRESH)))
                .collect(Collectors.toMap(issuer -> issuer.settings().issuer(), Function.identity()));
        this.database = database;
        this.json = json;
    }

    SignIn authenticate(String token) {
        try {
            TrustedIssuer issuer =
                    issuers.get(String.valueOf(UNVERIFIED.processToClaims(token).getIssuer()));
            return issuer == null ? refused(SignInRefusal.UNTRUSTED) : authenticate(token, issuer);
        } catch (InvalidJwtException | MalformedClaimException e) {
            return refused(SignInRefusal.MALFORMED);
        }
    }

    private SignIn authenticate(String token, TrustedIssuer issuer) throws MalformedClaimException {
        try {
            JwtClaims claims = issuer.verified(token);
            Instant until = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
            return TokenClaims.principal(json.valueToTree(claims.getClaimsMap()), issuer.settings())
                    .map(principal -> asked(issuer.settings().issuer(), principal, until))
                    .orElseGet(() -> refused(SignInRefusal.NO_RIGHTS));
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof KeySet.Unreachable) {
                return new SignIn.Unreachable();
            }
            return refused(e.hasExpired() ? SignInRefusal.EXPIRED : SignInRefusal.UNTRUSTED);
        }
    }

    /** Whether what a verified token says of somebody still stands; its text is not looked at again. */
    SignIn again(Principal principal, Principal.AccessToken token) {
        return asked(token.issuer(), principal, Instant.MAX);
    }

    /** Whether the issuer is registered for the agency, and the performer still works there. */
    private SignIn asked(String issuer, Principal principal, Instant until) {
        return database.sql("""
                        select (select locale from agency where agency_id = :agency) as locale
                          from agency_issuer
                         where agency_id = :agency and issuer = :issuer
                           [[and exists (select 1 from performer
                                          where agency_id = :agency and id = :performer and deactivated_at is null)]]
                        """, principal.tenant())
                .bind("issuer", issuer)
                .bind("performer", principal.performerId())
                .one(row -> Language.of(row.text("locale")).orElseThrow())
                .<SignIn>map(language -> new SignIn.Accepted(principal, until, language))
                .orElseGet(() -> refused(SignInRefusal.NO_RIGHTS));
    }

    private static SignIn refused(SignInRefusal reason) {
        return new SignIn.Refused(reason);
    }
}
