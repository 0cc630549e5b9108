package dev.enishi.reports.board;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is shown nowhere else: how long replies take, and which newcomers were left alone. */
@ApplicationScoped
class BoardQueries {
    /**
     * The mails of the days are read once, by the agency's index, or the performer's. Whether a newcomer was touched again the facts
     * know; those who are never suggested (banned, dormant, no mail) are not missed here either.
     */
    private static final String CARE = """
            select p.id, replies.median_hours,
                   (select count(*)::int
                      from relationship r
                     where r.agency_id = :agency and r.performer_id = p.id and r.rank is not null
                       and r.last_chat_day >= :knownFrom and r.last_chat_day <= :on
                       and r.chat_days = 1 and r.first_chat_at = r.last_chat_at
                       and (r.last_mail_in_at is null or r.last_mail_in_at < r.first_chat_at)
                       and (r.last_mail_out_at is null or r.last_mail_out_at < r.first_chat_at)) as newcomers
              from (
                   select id from performer
                    where agency_id = :agency and deactivated_at is null
                    order by id
                    limit :limit) p
              left join (
                   select performer_id,
                          (percentile_cont(0.5) within group (
                              order by extract(epoch from answered_at - sent_at)::float8) / 3600)::float8 as median_hours
                     from (
                          select performer_id, direction, sent_at,
                                 min(sent_at) filter (where direction = 'OUT') over (
                                     partition by customer_id order by sent_at desc, direction
                                     rows between unbounded preceding and 1 preceding) as answered_at
                            from message
                           where agency_id = :agency and channel = 'MAIL'
                             [[and performer_id = :performerId]]
                             and sent_at >= :from and sent_at < :until::timestamptz + interval '30 days') mails
                    where direction = 'IN' and sent_at < :until and answered_at < sent_at + interval '30 days'
                    group by performer_id) replies on replies.performer_id = p.id
            """;

    private final Database database;
    private final CurrentTenant tenant;

    BoardQueries(Database database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * How somebody cares for customers.
     *
     * @param medianHours from a mail to the reply
     * @param newcomers without a second touch
     */
    record Care(UUID performerId, @Nullable Double medianHours, int newcomers) {
        static Care of(Row row) {
            return new Care(row.uuid("id"), row.realOrNull("median_hours"), row.integer("newcomers"));
        }
    }

    /** Of all who work for the agency, with the mails of some days. */
    Reply<List<Care>> care(RoundTrip trip, AgencySettings settings, LocalDate on, Span days) {
        return trip.list(
                database.sql(CARE)
                        .bind("knownFrom", on.minusDays(settings.policies().lapsedAfterDays()))
                        .bind("on", on)
                        .bind("performerId", tenant.get().performerId())
                        .bind("from", days.from())
                        .bind("until", days.until())
                        .limit(PerformerContexts.MOST)
                        .plannedForItsValues(),
                Care::of);
    }
}
