package dev.enishi.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The OpenID Connect providers whose access tokens are understood, each under a name of its own: {@code enishi.oidc.<name>.…}. */
@ConfigMapping(prefix = "enishi.oidc")
interface IssuerSettings {
    /** Each of them by its name. */
    @WithParentName
    Map<String, Issuer> issuers();

    /** How the tokens of one provider are checked and read. Claims are found by JSON pointer (RFC 6901). */
    interface Issuer {
        /** The {@code iss} of its tokens, exactly. */
        String issuer();

        /** What the {@code aud} of a token must contain: one of these. */
        List<String> audience();

        /** Where its keys are; absent: what {@code <issuer>/.well-known/openid-configuration} says. */
        Optional<URI> jwksUri();

        /** The signature algorithms that are accepted. Never {@code none}, never one with a shared secret. */
        @WithDefault("RS256,PS256,ES256,EdDSA")
        List<String> algorithms();

        /** The {@code typ} headers of its access tokens; a token without one is accepted. */
        @WithDefault("at+jwt,application/at+jwt,JWT")
        List<String> tokenTypes();

        /** For how long a token may be valid at most, from now. */
        @WithDefault("24h")
        Duration longestValidity();

        /** The id of the agency. */
        @WithDefault("/enishi/agency")
        String agencyClaim();

        /** The role: a text, or a list that contains exactly one that Enishi knows. */
        @WithDefault("/enishi/role")
        String roleClaim();

        /** What precedes {@code manager}, {@code performer}, {@code auditor} or {@code service} in it. */
        Optional<String> rolePrefix();

        /** The id of the performer, for that role. */
        @WithDefault("/enishi/performer")
        String performerClaim();

        /** The scopes of a service account: a text with spaces, or a list. */
        @WithDefault("/scope")
        String scopeClaim();
    }
}
