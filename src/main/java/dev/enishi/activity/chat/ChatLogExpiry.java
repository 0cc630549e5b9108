package dev.enishi.activity.chat;

import dev.enishi.agency.Agencies;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.HousekeepingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes the logs of chats that started longer ago than the agency keeps them ({@code chatLogDays}). A log that somebody
 * has locked is left for the next time, so that nobody waits for the other.
 */
@ApplicationScoped
class ChatLogExpiry implements HousekeepingTask {
    private final Database database;
    private final Agencies agencies;

    ChatLogExpiry(Database database, Agencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    @Override
    public int clean(Instant now) {
        return database.sql("""
                        delete from chat_log
                         where agency_id = :agency
                           and chat_id in (
                               select chat_id from chat_log
                                where agency_id = :agency and started_at <= :oldest
                                order by started_at
                                limit :batch
                                  for update skip locked)
                        """)
                .bind("oldest", now.minus(kept()))
                .bind("batch", BATCH)
                .update();
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return database.sql("""
                        select started_at from chat_log where agency_id = :agency order by started_at limit 1
                        """).one(row -> row.instant("started_at")).map(oldest -> oldest.plus(kept()));
    }

    private Duration kept() {
        return Duration.ofDays(agencies.settings().policies().chatLogDays());
    }
}
