package dev.enishi.access;

import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keeps a credential good until the end of the transaction. The locks let through whoever only notes that a key was used,
 * and keep out whoever revokes or rotates it, takes its issuer away, or deactivates the performer.
 */
@ApplicationScoped
class CredentialLocks {
    private static final String KEY = "select 1 from api_key where agency_id = :agency and id = :id for key share";

    private static final String ISSUER =
            "select 1 from agency_issuer where agency_id = :agency and issuer = :issuer for key share";

    private static final String PERFORMER = "select 1 from performer where agency_id = :agency and id = :id for share";

    /** In the order of their ids, so that two keys that revoke each other do not wait in a circle. */
    private static final String KEYS_TO_END = """
            select 1 from api_key
             where agency_id = :agency and id = any(:ids)
             order by id
               for update
            """;

    private final Database database;

    CredentialLocks(Database database) {
        this.database = database;
    }

    /** Holds all that the credential of somebody depends on. */
    void hold(Principal principal) {
        switch (principal.proof()) {
            case Principal.ApiKey key -> database.sql(KEY).bind("id", key.id()).list(row -> 1);
            case Principal.AccessToken token ->
                database.sql(ISSUER).bind("issuer", token.issuer()).list(row -> 1);
            case Principal.Path path -> throw new IllegalStateException("A path is good for reading only");
        }
        if (principal.performerId() != null) {
            database.sql(PERFORMER).bind("id", principal.performerId()).list(row -> 1);
        }
    }

    /** The same, and an API key that is to end. */
    void holdToEnd(UUID ends, Principal principal) {
        List<UUID> keys = new ArrayList<>(List.of(ends));
        if (principal.proof() instanceof Principal.ApiKey own) {
            keys.add(own.id());
        }
        database.sql(KEYS_TO_END).bind("ids", keys).list(row -> 1);
        hold(principal);
    }
}
