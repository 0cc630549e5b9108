package dev.enishi.reports;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The chats of customers who were erased: a report about customers cannot count them, and says so. */
@ApplicationScoped
public class ErasedChats {
    private static final String ERASED = """
            select sum(occurrences)::int as chats, sum(minutes)::bigint as minutes
              from erased_total
             where agency_id = :agency
               [[and performer_id = :performerId]]
               [[and site_id = :siteId]]
               and kind in ('TWO_SHOT', 'PARTY', 'PEEK') and day between :first and :last
            having sum(occurrences) > 0
            """;

    private final Database database;

    ErasedChats(Database database) {
        this.database = database;
    }

    /** Those of a range, answered with the round trip; empty where there are none. */
    public Supplier<List<Excluded>> in(
            RoundTrip trip, ReportedRange range, @Nullable UUID performerId, @Nullable UUID siteId) {
        Reply<Optional<Excluded>> erased = trip.one(
                database.sql(ERASED)
                        .bind("performerId", performerId)
                        .bind("siteId", siteId)
                        .bind("first", range.from())
                        .bind("last", range.to()),
                row -> new Excluded(Exclusion.ERASED_CUSTOMERS, row.integer("chats"), row.big("minutes")));
        return () -> erased.get().stream().toList();
    }
}
