package dev.enishi.customer;

import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Bans customers for what they have done, as {@code Customer} does when somebody bans them by hand. */
@ApplicationScoped
public class CustomerBans {
    private static final String BAN = """
            update customer
               set blocked_since = :now, block_reason = :reason, version = version + 1
             where agency_id = :agency and id = :id and blocked_since is null
            returning id
            """;

    private final Database database;

    CustomerBans(Database database) {
        this.database = database;
    }

    /** Bans one who is locked and not banned yet. What has happened by that the caller tells {@link CustomerHistory}. */
    public List<MarksChanged> ban(UUID customerId, String reason, Instant now) {
        return database.sql(BAN)
                .bind("id", customerId)
                .bind("reason", reason)
                .bind("now", now)
                .list(row -> new MarksChanged(row.uuid("id")));
    }
}
