package dev.enishi.access;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API keys of agencies and performers. */
@ApplicationScoped
public class ApiKeys {
    private final Database database;
    private final Clock clock;

    ApiKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a key. Part of the caller's transaction.
     *
     * @param performerId the performer it is for, or null for a manager of the agency
     * @return the text of the key, which cannot be had again
     */
    public String create(UUID agencyId, @Nullable UUID performerId, String name) {
        ApiKey key = ApiKey.generate(agencyId, Ids.next());
        database.sql("""
                        insert into api_key (agency_id, id, name, role, performer_id, secret_sha256, created_at)
                        values (:agency, :id, :name, :role, :performer::uuid, :sha256, :now)
                        """, Tenant.agency(agencyId))
                .bind("id", key.id())
                .bind("name", name)
                .bind("role", performerId == null ? Role.MANAGER : Role.PERFORMER)
                .bind("performer", performerId)
                .bind("sha256", key.sha256())
                .bind("now", clock.instant())
                .update();
        return key.text();
    }

    /** Who holds this key: nobody when it is unknown, expired, revoked or not a key at all. */
    public Optional<Principal> authenticate(String text) {
        return ApiKey.parse(text).flatMap(this::find);
    }

    private Optional<Principal> find(ApiKey key) {
        return database.sql("""
                        select role, performer_id, secret_sha256
                          from api_key
                         where agency_id = :agency and id = :id
                           and revoked_at is null
                           and (expires_at is null or expires_at > :now)
                        """, Tenant.agency(key.agencyId()))
                .bind("id", key.id())
                .bind("now", clock.instant())
                .one(row -> new Found(
                        MessageDigest.isEqual(row.bytes("secret_sha256"), key.sha256()),
                        new Principal(
                                key.agencyId(),
                                Role.valueOf(row.text("role")),
                                row.uuidOrNull("performer_id"),
                                key.id().toString())))
                .filter(Found::genuine)
                .map(Found::principal);
    }

    private record Found(boolean genuine, Principal principal) {}
}
