package dev.enishi.platform.http;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.HousekeepingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Forgets answers to repeated requests that nobody asks for any more. */
@ApplicationScoped
class IdempotencyExpiry implements HousekeepingTask {
    private final Database database;

    IdempotencyExpiry(Database database) {
        this.database = database;
    }

    @Override
    public int clean(Instant now) {
        return database.sql("""
                        delete from idempotency
                         where agency_id = :agency
                           and (principal, key) in (
                               select principal, key from idempotency
                                where agency_id = :agency and created_at <= :oldest
                                order by created_at
                                limit :batch)
                        """)
                .bind("oldest", now.minus(Idempotency.KEPT))
                .bind("batch", BATCH)
                .update();
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return database.sql("""
                        select created_at from idempotency where agency_id = :agency order by created_at limit 1
                        """).one(row -> row.instant("created_at").plus(Idempotency.KEPT));
    }
}
