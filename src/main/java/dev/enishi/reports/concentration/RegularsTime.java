package dev.enishi.reports.concentration;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Span;
import dev.enishi.reports.Spans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the plans of today open, and what of it is reserved. */
@ApplicationScoped
class RegularsTime {
    /** As many as availability can be asked for: plans change, and say little about years ago. */
    private static final int MOST_DAYS = 62;

    /** Standing reservations have a row for each occurrence. The bounds on starts_at reach the index; no reservation lasts longer. */
    private static final String RESERVED = """
            select v.host_id, v.starts_at, v.ends_at, r.first_chat_day, r.last_chat_day, r.chat_days
              from reservation v
              join relationship r on r.agency_id = :agency and r.customer_id = v.customer_id
             where v.agency_id = :agency
               [[and v.host_id = :performerId]]
               [[and v.site_id = :siteId]]
               and v.starts_at < :end and v.starts_at > :start::timestamptz - interval '28 hours' and v.ends_at > :start
               and reservation_shown_state(v.state, v.hold_expires_at, :now)
                   in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')
            """;

    private final PerformerContexts performers;
    private final Database database;

    RegularsTime(PerformerContexts performers, Database database) {
        this.performers = performers;
        this.database = database;
    }

    /**
     * What regulars hold.
     *
     * @param time of those who have a plan
     * @param withoutPlan performers who work and have none in the range
     */
    record Held(BookableTime time, int withoutPlan) {}

    private record Reserved(UUID performerId, Span time, boolean regular) {
        static Reserved of(Row row, AgencySettings settings, Instant now) {
            Stage stage = Stage.of(
                    row.dayOrNull("first_chat_day"),
                    row.dayOrNull("last_chat_day"),
                    row.integer("chat_days"),
                    settings.policies(),
                    settings.dayOf(now));
            return new Reserved(
                    row.uuid("host_id"),
                    new Span(row.instant("starts_at"), row.instant("ends_at")),
                    stage == Stage.REGULAR);
        }
    }

    /** That of a performer, or of all who work, answered with the round trip; null of too many days. */
    Supplier<@Nullable Held> of(
            RoundTrip trip,
            AgencySettings settings,
            ReportedRange range,
            @Nullable UUID performerId,
            @Nullable UUID siteId,
            Instant now) {
        if (ChronoUnit.DAYS.between(range.from(), range.to()) >= MOST_DAYS) {
            return () -> null;
        }
        Reply<List<PerformerContext>> contexts = performers.all(trip, settings, performerId);
        Reply<List<Reserved>> reserved = trip.list(
                database.sql(RESERVED)
                        .bind("performerId", performerId)
                        .bind("siteId", siteId)
                        .bind("start", settings.calendar().startOf(range.from()))
                        .bind("end", settings.calendar().endOf(range.to()))
                        .bind("now", now)
                        .plannedForItsValues(),
                row -> Reserved.of(row, settings, now));
        return () -> held(contexts.get(), reserved.get(), range);
    }

    private static Held held(List<PerformerContext> performers, List<Reserved> reserved, ReportedRange range) {
        Map<UUID, Spans> open = performers.stream()
                .filter(one -> one.performer().deactivatedAt() == null)
                .collect(Collectors.toMap(one -> one.performer().id(), one -> open(one, range)));
        Map<UUID, List<Span>> held = reserved.stream()
                .filter(Reserved::regular)
                .collect(Collectors.groupingBy(
                        Reserved::performerId, Collectors.mapping(Reserved::time, Collectors.toList())));
        int withoutPlan = (int)
                open.values().stream().filter(time -> time.all().isEmpty()).count();
        return new Held(BookableTime.of(open, held), withoutPlan);
    }

    private static Spans open(PerformerContext performer, ReportedRange range) {
        return Spans.union(performer.availability().windows(range.from(), range.to()).stream()
                .map(window -> new Span(window.startsAt(), window.endsAt()))
                .toList());
    }
}
