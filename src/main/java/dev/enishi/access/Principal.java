package dev.enishi.access;

import dev.enishi.platform.data.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, whatever way they signed in.
 *
 * @param agencyId the agency they belong to
 * @param role what they are to it
 * @param performerId the performer they are, for {@link Role#PERFORMER}, else null
 * @param getName a stable name of the credential: the id of the API key
 */
public record Principal(UUID agencyId, Role role, @Nullable UUID performerId, String getName)
        implements java.security.Principal {

    /** Whose rows they may see. */
    Tenant tenant() {
        return new Tenant(agencyId, performerId);
    }
}
