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
 * @param proof what they signed in with
 * @param getName a stable name: the public prefix of the API key, issuer and subject of the token, or the id of what
 *     the path was the credential for
 */
public record Principal(
        UUID agencyId, Role role, @Nullable UUID performerId, Set<Scope> scopes, Proof proof, String getName)
        implements java.security.Principal {

    /** What somebody signed in with, as far as it can be asked again whether it is still good. */
    public sealed interface Proof {}

    /**
     * An API key.
     *
     * @param id its id
     * @param expiresAt when it ends, or null
     */
    public record ApiKey(UUID id, @Nullable Instant expiresAt) implements Proof {}

    /**
     * An access token.
     *
     * @param issuer who has issued it
     */
    public record AccessToken(String issuer) implements Proof {}

    /** The path of the request. */
    public record Path() implements Proof {}

    /** When their API key ends, or null: what they make for others must not outlast it. */
    public @Nullable Instant keyExpiresAt() {
        return proof instanceof ApiKey key ? key.expiresAt() : null;
    }

    /** Whose rows they may see. */
    Tenant tenant() {
        return new Tenant(agencyId, performerId);
    }
}
