package dev.enishi.boundary.watch;

import dev.enishi.audit.AlsoDone;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Watches who threatened a performer, so that her colleagues are warned; it says neither whom nor with what. The audit log tells who
 * has brought it about.
 */
@ApplicationScoped
class ThreatsWatched implements HistoryFollower {
    private static final String IS_THREAT = """
            select 1 from boundary_incident where agency_id = :agency and id = :id and kind = 'THREAT'
            """;

    private final Watches watches;
    private final AlsoDone alsoDone;
    private final Database database;

    ThreatsWatched(Watches watches, AlsoDone alsoDone, Database database) {
        this.watches = watches;
        this.alsoDone = alsoDone;
        this.database = database;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        if (happening instanceof IncidentRecorded(UUID customer, UUID incident) && isThreat(incident)) {
            watches.dangerous(customer, at).ifPresent(watch -> alsoDone.to(customer, "putWatch", watch));
        }
        return List.of();
    }

    private boolean isThreat(UUID incident) {
        return database.sql(IS_THREAT).bind("id", incident).one(row -> true).isPresent();
    }
}
