package dev.enishi.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a principal from the claims of a verified token. */
final class TokenClaims {
    private static final int MAX_NAME = 400;

    private TokenClaims() {}

    /** Who it is; nobody when a claim is missing, malformed, or names several roles. */
    static Optional<Principal> principal(JsonNode claims, IssuerSettings.Issuer issuer) {
        Optional<UUID> agency = uuid(claims.at(issuer.agencyClaim()));
        Optional<Role> role =
                role(claims.at(issuer.roleClaim()), issuer.rolePrefix().orElse(""));
        Optional<UUID> performer = uuid(claims.at(issuer.performerClaim()));
        String name = issuer.issuer() + "#" + claims.path("sub").asText();
        if (agency.isEmpty() || role.isEmpty() || name.length() > MAX_NAME) {
            return Optional.empty();
        }
        @Nullable UUID performerId = role.get() == Role.PERFORMER ? performer.orElse(null) : null;
        if (role.get() == Role.PERFORMER && performerId == null) {
            return Optional.empty();
        }
        Set<Scope> scopes = role.get() == Role.SERVICE ? scopes(claims.at(issuer.scopeClaim())) : Scope.of(role.get());
        return Optional.of(new Principal(
                agency.get(), role.get(), performerId, scopes, new Principal.AccessToken(issuer.issuer()), name));
    }

    private static Optional<Role> role(JsonNode claim, String prefix) {
        List<Role> roles = texts(claim)
                .flatMap(text -> Stream.of(Role.values())
                        .filter(role ->
                                text.equalsIgnoreCase(prefix + role.name().toLowerCase(Locale.ROOT))))
                .distinct()
                .toList();
        return roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty();
    }

    private static Set<Scope> scopes(JsonNode claim) {
        return texts(claim)
                .flatMap(text -> Stream.of(text.split(" ")))
                .flatMap(text -> Scope.of(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A text or the texts of a list. */
    private static Stream<String> texts(JsonNode claim) {
        Stream<JsonNode> all = claim.isArray() ? StreamSupport.stream(claim.spliterator(), false) : Stream.of(claim);
        return all.filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<UUID> uuid(JsonNode claim) {
        try {
            return Optional.of(UUID.fromString(claim.asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
