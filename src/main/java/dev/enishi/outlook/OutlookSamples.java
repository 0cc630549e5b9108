package dev.enishi.outlook;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.outlook.FitRange.Comparison;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the days with a chat of those customers that a fit learns from, by one statement. */
@ApplicationScoped
class OutlookSamples {
    /** More make no parameter better, only later. */
    private static final int MOST_CUSTOMERS = 25_000;

    /**
     * Whoever chatted for the first time on the days asked for. Of more than can be learnt from some are drawn by their ids, always
     * the same.
     */
    private static final String CUSTOMERS = """
            select min(day) as first,
                   max(day) filter (where day <= :calibratedTo) as last,
                   count(*) filter (where day <= :calibratedTo)::int as days,
                   count(*) filter (where day > :before and day <= :calibratedTo)::int as before,
                   count(*) filter (where day > :calibratedTo)::int as later
              from (
                   select distinct h.customer_id, business_day(h.started_at, :zone, :dayStart) as day
                     from chat h
                    where h.agency_id = :agency and h.kind <> 'PEEK' [[and h.performer_id = :performerId]]
                      and h.started_at < :end) chats
             group by customer_id
            having min(day) <= :calibratedTo [[and min(day) >= :from]]
             order by md5(customer_id::text)
             limit :limit
            """;

    private final Database database;

    OutlookSamples(Database database) {
        this.database = database;
    }

    /**
     * Those who chatted for the first time on some days.
     *
     * @param performerId whose, or null for all
     * @param from the first of these days, or null for the first of all
     * @param days the last of these days, and on which later ones their chats are counted
     */
    List<SampledCustomer> of(
            @Nullable UUID performerId, @Nullable LocalDate from, Comparison days, BusinessCalendar calendar) {
        return database.sql(CUSTOMERS)
                .plannedForItsValues()
                .bind("performerId", performerId)
                .bind("from", from)
                .bind("calibratedTo", days.calibratedTo())
                .bind("before", days.before())
                .bind("end", calendar.endOf(days.comparedTo()))
                .bind("zone", calendar.zone().getId())
                .bind("dayStart", calendar.dayStart())
                .limit(MOST_CUSTOMERS)
                .list(SampledCustomer::of);
    }
}
