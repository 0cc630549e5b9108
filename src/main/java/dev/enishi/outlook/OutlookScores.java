package dev.enishi.outlook;

import dev.enishi.agency.Policies;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.outlook.model.SlippingAway;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From which day customers are slipping away, for many of them at once: read by one statement, written by one. */
@ApplicationScoped
class OutlookScores {
    private static final double PERCENT = 100;

    private static final String FITS = "select r.performer_id, " + CurrentFit.COLUMNS + """
              from (select id as performer_id from performer where agency_id = :agency and deactivated_at is null) r
             cross join lateral (
            """ + CurrentFit.NEWEST + ") f";

    /** Of whom the current fit has not said it, or of other days with a chat than there are now, or by other policies. */
    private static final String OUTDATED = "select current.fit_id, current.assumed, " + ChatDays.COLUMNS + """
              from unnest(:performers::uuid[], :fits::uuid[], :assumed::boolean[]) as current (performer_id, fit_id, assumed)
              join relationship r on r.agency_id = :agency and r.performer_id = current.performer_id
              left join customer_outlook o on o.agency_id = :agency and o.customer_id = r.customer_id
             where r.chat_days > 0
               and (o.fit_id, o.first_chat_day, o.last_chat_day, o.chat_days, o.at_risk_percent, o.assumed_cadence_days,
                    o.assumed_lapsed_after_days)
                   is distinct from (current.fit_id, r.first_chat_day, r.last_chat_day, r.chat_days, :percent,
                                     case when current.assumed then :cadenceDays end,
                                     case when current.assumed then :lapsedAfterDays end)
             limit :limit
            """;

    /**
     * A handover or an erasure may have come since they were read, or be under way: what counts is whose they are after it. They are
     * locked in the order of a handover, which also goes on to what is stored here.
     */
    private static final String STORE = """
            insert into customer_outlook (agency_id, customer_id, performer_id, site_id, fit_id, first_chat_day, last_chat_day,
                chat_days, at_risk_percent, assumed_cadence_days, assumed_lapsed_after_days, at_risk_on, scored_at)
            select c.agency_id, c.id, c.performer_id, c.site_id, s.fit_id, s.first_chat_day, s.last_chat_day, s.chat_days,
                   :percent, case when s.assumed then :cadenceDays end, case when s.assumed then :lapsedAfterDays end,
                   nullif(s.at_risk_on, '')::date, :now
              from unnest(:customers::uuid[], :fits::uuid[], :firsts::date[], :lasts::date[], :days::integer[], :assumed::boolean[],
                          :risks::text[])
                   as s (customer_id, fit_id, first_chat_day, last_chat_day, chat_days, assumed, at_risk_on)
              join customer c on c.agency_id = :agency and c.id = s.customer_id
             order by c.id
               for key share of c
                on conflict (agency_id, customer_id) do update set (
                   performer_id, site_id, fit_id, first_chat_day, last_chat_day, chat_days, at_risk_percent,
                   assumed_cadence_days, assumed_lapsed_after_days, at_risk_on, scored_at) = (
                   excluded.performer_id, excluded.site_id, excluded.fit_id, excluded.first_chat_day, excluded.last_chat_day,
                   excluded.chat_days, excluded.at_risk_percent, excluded.assumed_cadence_days, excluded.assumed_lapsed_after_days,
                   excluded.at_risk_on, excluded.scored_at)
            """;

    private final Database database;

    OutlookScores(Database database) {
        this.database = database;
    }

    private record Current(UUID performerId, UUID fitId, boolean assumed, Lifetimes lifetimes) {}

    /** Somebody whose day is to be found. */
    private record Outdated(UUID fitId, boolean assumed, ChatDays chats) {
        LocalDate first() {
            return Objects.requireNonNull(chats.first());
        }

        LocalDate last() {
            return Objects.requireNonNull(chats.last());
        }
    }

    /**
     * Finds the days of some customers whose current fit has not said it yet.
     *
     * @param policies the threshold, and what decides where a fit has learnt nothing
     * @param most how many at most
     * @return how many there were; nothing where there is no fit yet, or nobody works
     */
    @Nullable Integer bringUpToDate(Policies policies, int most, Instant now) {
        List<Current> fits = database.sql(FITS).list(row -> {
            CurrentFit fit = CurrentFit.of(row);
            return new Current(
                    row.uuid("performer_id"),
                    Objects.requireNonNull(fit.id()),
                    fit.isAssumed(),
                    fit.deciding(policies));
        });
        if (fits.isEmpty()) {
            return null;
        }
        List<Outdated> outdated = by(policies, database.sql(OUTDATED))
                .bind("performers", fits.stream().map(Current::performerId).toList())
                .bind("fits", fits.stream().map(Current::fitId).toList())
                .bind("assumed", texts(fits, one -> String.valueOf(one.assumed())))
                .limit(most)
                .list(row -> new Outdated(row.uuid("fit_id"), row.bool("assumed"), ChatDays.of(row)));
        if (!outdated.isEmpty()) {
            Map<UUID, Lifetimes> models =
                    fits.stream().collect(Collectors.toMap(Current::fitId, Current::lifetimes, (one, same) -> one));
            store(outdated, risks(outdated, models, policies.outlook().atRiskPercent()), policies, now);
        }
        return outdated.size();
    }

    private static Sql by(Policies policies, Sql sql) {
        return sql.plannedForItsValues()
                .bind("percent", policies.outlook().atRiskPercent())
                .bind("cadenceDays", policies.cadenceDays())
                .bind("lapsedAfterDays", policies.lapsedAfterDays());
    }

    private static List<String> risks(List<Outdated> outdated, Map<UUID, Lifetimes> models, int percent) {
        return OffVirtualThreads.call(
                "outlook-scores",
                () -> texts(
                        outdated,
                        one -> SlippingAway.from(
                                        Objects.requireNonNull(models.get(one.fitId())),
                                        one.first(),
                                        one.last(),
                                        one.chats().days(),
                                        percent / PERCENT)
                                .map(LocalDate::toString)
                                .orElse("")),
                () -> {});
    }

    private void store(List<Outdated> scored, List<String> risks, Policies policies, Instant now) {
        by(policies, database.sql(STORE))
                .bind(
                        "customers",
                        scored.stream().map(one -> one.chats().customerId()).toList())
                .bind("fits", scored.stream().map(Outdated::fitId).toList())
                .bind("firsts", texts(scored, one -> one.first().toString()))
                .bind("lasts", texts(scored, one -> one.last().toString()))
                .bind("days", texts(scored, one -> String.valueOf(one.chats().days())))
                .bind("assumed", texts(scored, one -> String.valueOf(one.assumed())))
                .bind("risks", risks)
                .bind("now", now)
                .update();
    }

    private static <T> List<String> texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toList();
    }
}
