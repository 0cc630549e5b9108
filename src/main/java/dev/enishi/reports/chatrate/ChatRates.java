package dev.enishi.reports.chatrate;

import dev.enishi.agency.Agencies;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.ErasedChats;
import dev.enishi.reports.Report;
import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the sessions and chats of a range, both in one view of the database, by their indexes on performer or agency and start. */
@ApplicationScoped
public class ChatRates {
    /** Neither lasts longer: so far back begins what reaches into a range. What was never ended is taken for as long at most. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String UNTIL = """
            select performer_id, site_id, started_at,
                   least(coalesce(ended_at, :now), started_at + interval '24 hours') as stayed_until,
                   (ended_at is null and started_at <= :now::timestamptz - interval '24 hours') as unfinished
            """;

    private static final String IN_RANGE = """
             where agency_id = :agency
               [[and performer_id = :performerId]]
               [[and site_id = :siteId]]
               and started_at > :since and started_at < :end
               and coalesce(ended_at, :now) > :start
            """;

    private static final String SESSIONS = UNTIL + " from online_session " + IN_RANGE;
    private static final String CHATS = UNTIL + " from chat " + IN_RANGE;

    private final Agencies agencies;
    private final ErasedChats erasedChats;
    private final Database database;
    private final CurrentTenant tenant;

    ChatRates(Agencies agencies, ErasedChats erasedChats, Database database, CurrentTenant tenant) {
        this.agencies = agencies;
        this.erasedChats = erasedChats;
        this.database = database;
        this.tenant = tenant;
    }

    /** The report, as of now. */
    Report report(ReportFilter filter, Instant now) {
        return agencies.ask((settings, trip) -> {
            ReportedRange range = filter.range(settings.calendar(), now);
            Buckets buckets = filter.buckets(settings.calendar(), range);
            UUID whose = filter.performerFor(tenant.get());
            var sessions =
                    trip.list(sql(SESSIONS, whose, buckets.range(), now).bind("siteId", filter.siteId()), Stay::of);
            var chats = trip.list(sql(CHATS, whose, buckets.range(), now).bind("siteId", filter.siteId()), Stay::of);
            var erased = erasedChats.in(trip, range, whose, filter.siteId());
            return () -> new Report(
                    range,
                    Stream.of(ChatRate.excluded(buckets, sessions.get(), chats.get()), erased.get())
                            .flatMap(List::stream)
                            .toList(),
                    ChatRate.of(buckets, sessions.get(), chats.get()).series());
        });
    }

    /** That of a performer on all sites, in the parts of a range, as of now; answered with the round trip. */
    public Supplier<ChatRate> ofPerformer(RoundTrip trip, UUID performerId, Buckets buckets, Instant now) {
        var sessions = trip.list(sql(SESSIONS, performerId, buckets.range(), now), Stay::of);
        var chats = trip.list(sql(CHATS, performerId, buckets.range(), now), Stay::of);
        return () -> ChatRate.of(buckets, sessions.get(), chats.get());
    }

    /** That of each performer whom the caller may see and who was online, by id, as of now; answered with the round trip. */
    public Supplier<Map<UUID, ChatRate>> ofEach(RoundTrip trip, Buckets buckets, Instant now) {
        UUID whose = tenant.get().performerId();
        var sessions = trip.list(sql(SESSIONS, whose, buckets.range(), now), Stay::of);
        var chats = trip.list(sql(CHATS, whose, buckets.range(), now), Stay::of);
        return () -> ChatRate.ofEach(buckets, sessions.get(), chats.get());
    }

    private Sql sql(String text, @Nullable UUID performerId, Span range, Instant now) {
        return database.sql(text)
                .bind("performerId", performerId)
                .bind("siteId", null)
                .bind("since", range.from().minus(LONGEST))
                .bind("start", range.from())
                .bind("end", range.until())
                .bind("now", now)
                .plannedForItsValues();
    }
}
