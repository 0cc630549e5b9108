package dev.enishi.outlook;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.StandingTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the start of each business day whether it is time for a fit to the customers of all, while anybody works for the
 * agency: who begins brings an item of work (V0072). One pod looks at a time, and sees what another has queued.
 */
@ApplicationScoped
class RefitJob implements StandingTask {
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String NEWEST = """
            select exists (select from performer where agency_id = :agency and deactivated_at is null) as at_work,
                   exists (
                       select from outlook_fit
                        where agency_id = :agency and performer_id is null and state in ('QUEUED', 'RUNNING')) as underway,
                   f.to_day
              from (values (1)) as one
              left join lateral (
                   select f.to_day from outlook_fit f
                    where f.agency_id = :agency and f.performer_id is null and f.state = 'DONE'
                    order by
            """ + CurrentFit.ORDER + " limit 1) f on true";

    /** Read only when it is time. Today is not over: a fit learns until yesterday. */
    private static final String CHATTED = """
            select count(*) as customers,
                   count(*) filter (where chat_days > 2 or chat_days = 2 and last_chat_day < :today) as repeaters,
                   count(*) filter (where last_chat_day > :until) as since
              from relationship
             where agency_id = :agency and chat_days > 0 and first_chat_day < :today
            """;

    private final Database database;
    private final Agencies agencies;
    private final OutlookFitting fitting;

    RefitJob(Database database, Agencies agencies, OutlookFitting fitting) {
        this.database = database;
        this.agencies = agencies;
        this.fitting = fitting;
    }

    @Override
    public String kind() {
        return "OUTLOOK_REFIT";
    }

    /** Whoever begins during the day brings no look of its own. */
    @Override
    public Duration ahead() {
        return A_DAY;
    }

    private record Newest(
            boolean atWork, boolean underway, @Nullable LocalDate until) {}

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        AgencySettings settings = agencies.settings();
        Newest newest = newest();
        if (!newest.atWork()) {
            return Optional.empty();
        }
        LocalDate today = settings.dayOf(now);
        if (!newest.underway()
                && Refit.isTime(newest.until(), settings.policies().outlook().refitDays(), today)
                && isWorthIt(newest.until(), today)) {
            fitting.queue(null, fitting.untilYesterday(now), now);
        }
        return Optional.of(settings.calendar().endOf(today));
    }

    private Newest newest() {
        return database.sql(NEWEST)
                .one(row -> new Newest(row.bool("at_work"), row.bool("underway"), row.dayOrNull("to_day")))
                .orElseThrow();
    }

    private boolean isWorthIt(@Nullable LocalDate until, LocalDate today) {
        return database.sql(CHATTED)
                .plannedForItsValues()
                .bind("until", until == null ? LocalDate.EPOCH : until)
                .bind("today", today)
                .one(row -> Refit.isWorthIt(row.big("customers"), row.big("repeaters"), row.big("since")))
                .orElseThrow();
    }
}
