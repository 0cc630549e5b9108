package dev.enishi.boundary.alert;

import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Settles the alerts of some customers that are settled as of now, and brings back those that are so no more: V0062. */
@ApplicationScoped
class Settlement {
    private final Database database;

    Settlement(Database database) {
        this.database = database;
    }

    void of(Collection<UUID> customers, Instant now) {
        database.sql("select alert_settle(:agency, id, :now)::text from unnest(:customers::uuid[]) as given (id)")
                .bind("customers", customers)
                .bind("now", now)
                .list(row -> true);
    }
}
