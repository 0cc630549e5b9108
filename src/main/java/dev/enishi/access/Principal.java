package dev.enishi.access;

import dev.enishi.platform.data.Tenant;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, whatever way they signed in.
 *
 * @param agencyId the agency they belong to
 * @param role what they are to it
 * @param performerId the performer they are, for {@link Role#PERFORMER}, else null
 * @param scopes what they may do
 * @param keyExpiresAt when their API key ends, or null: what they make for others must not outlast it
 * @param getName a stable name: the public prefix of the API key, issuer and subject of the token, or the id of what
 *     the path was the credential for
 */
public record Principal(
        UUID agencyId,
        Role role,
        @Nullable UUID performerId,
        Set<Scope> scopes,
        @Nullable Instant keyExpiresAt,
        String getName)
        implements java.security.Principal {

    /** Whose rows they may see. */
    Tenant tenant() {
        return new Tenant(agencyId, performerId);
    }
}
