package dev.enishi.booking.icalendar;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the calendar of a performer shows. */
@ApplicationScoped
class CalendarQueries {
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 5_000;

    private final Database database;

    CalendarQueries(Database database) {
        this.database = database;
    }

    /**
     * The reservations of her time, latest first; for free/busy those that take it. A request that nobody has marked as
     * expired yet counts one change more, and so does one that was: the next look after the hold is over shows a later
     * version, and none later shows an earlier one.
     */
    Reply<List<Appointment>> of(RoundTrip trip, UUID performerId, FeedContent content, Instant now) {
        Sql sql = database.sql("""
                        select r.id, r.starts_at, r.ends_at, r.created_at, c.call_name, shown.status,
                               r.version + case when shown.expired then 1 else 0 end as sequence,
                               greatest(r.created_at, last.at, case when shown.expired then r.hold_expires_at end)
                                   as changed_at
                          from reservation r
                          join customer c on c.agency_id = r.agency_id and c.id = r.customer_id
                         cross join lateral (
                               select case when state in ('CONFIRMED', 'COMPLETED') then 'CONFIRMED'
                                           when state = 'NO_SHOW' and :content = 'FREE_BUSY' then 'CONFIRMED'
                                           when state = 'REQUESTED' then 'TENTATIVE'
                                           else 'CANCELLED' end as status,
                                      state = 'EXPIRED' as expired
                                 from (select reservation_shown_state(r.state, r.hold_expires_at, :now) as state) seen
                               ) shown
                          left join lateral (
                               select e.at from reservation_event e
                                where e.agency_id = r.agency_id and e.reservation_id = r.id
                                order by e.at desc
                                limit 1) last on true
                         where r.agency_id = :agency and r.host_id = :performer
                           and r.starts_at > :earliestStart and r.ends_at > :from and r.starts_at < :to
                           and (:content = 'NAMES' or shown.status <> 'CANCELLED')
                         order by r.starts_at desc, r.id desc
                         limit :most
                        """)
                .bind("performer", performerId)
                .bind("content", content)
                .bind("now", now)
                .bind("from", now.minus(BACK))
                .bind("earliestStart", now.minus(BACK).minus(LONGEST))
                .bind("to", now.plus(AHEAD))
                .bind("most", MOST);
        return trip.list(sql, CalendarQueries::appointment);
    }

    private static Appointment appointment(Row row) {
        return new Appointment(
                row.uuid("id"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                Appointment.Status.valueOf(row.text("status")),
                row.integer("sequence"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.textOrNull("call_name"));
    }
}
