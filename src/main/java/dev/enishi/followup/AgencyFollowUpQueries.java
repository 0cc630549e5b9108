package dev.enishi.followup;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.followup.AgencyDay.Alike;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads who may be due of all performers' customers. What follows the order of an index, chats that have just ended, replies and
 * the cadence, is read as far as a page needs it; what holds on the day for another reason, a few of each performer, as a whole.
 */
@ApplicationScoped
class AgencyFollowUpQueries {
    private static final String FACTS = "r.performer_id, " + RelationshipFacts.COLUMNS;

    /** Those of one reason, where one is asked for, are among those whose facts say so. */
    private static final String SUGGESTED = """
              from relationship r
             where r.agency_id = :agency and r.rank is not null and r.performer_id <> all(:away)
               and (r.snoozed_until is null or r.snoozed_until <= :on)
               [[and r.thank_you_on <= :thankYouTo]]
               [[and r.memo_on <= :memoTo]]
               [[and r.reply_on <= :replyTo]]
               [[and r.due_on <= :dueTo]]
               [[and r.favorite_idle_on <= :idleTo]]
            """;

    private static final String NOW =
            "(select 0 as part, null::date as since, " + FACTS + SUGGESTED + """
               and (r.thank_you_on is not null or r.memo_on is not null)
               and r.cared_ended_at >= :from and r.cared_ended_at <= :endedAt
               and (r.cared_ended_at < :endedAt or r.customer_id > :endedId)
             order by r.cared_ended_at desc, r.customer_id
             limit :limit)
            union all
            (select 1, null,
            """ + FACTS + SUGGESTED + """
               and r.reply_on >= :replyFrom and r.reply_on <= :on
               and (r.last_mail_in_at, r.customer_id) > (:mailedAt, :mailedId) and r.last_mail_in_at < 'infinity'
             order by r.last_mail_in_at, r.customer_id
             limit :limit)
            """;

    /**
     * Who logs in without chatting, or is slipping away, is due since the earliest of some days, and so in no index of this order; there
     * are few. Those who are slipping away are read wherever they may have their place: whose days off decide where that begins.
     */
    private static final String CADENCE = AgencyQuiet.WITH + "select found.part, found.since, " + FACTS + """
              from (
                   (select part.number as part, r.since, r.customer_id
                      from (values (0, 0, :focusTo::date, :focusAfter::date, :focusAfterId::uuid),
                                   (1, 1, :favoriteTo, :favoriteAfter, :favoriteAfterId),
                                   (2, 2, :recentTo, :recentAfter, :recentAfterId),
                                   (4, 2, :restTo, :restAfter, :restAfterId)) as part (number, rank, until, after, after_id)
                     cross join lateral (
                           select r.due_on as since, r.customer_id
            """
            + SUGGESTED + """
                              and r.rank = part.rank
                              and r.due_on <= part.until and (r.due_on, r.customer_id) > (part.after, part.after_id)
                              and (r.favorite_idle_on is null or r.favorite_idle_on > :on)
                              and (r.quiet_until is null or r.quiet_until <= :on)
                              and r.customer_id not in (select customer_id from quiet)
                            order by r.due_on, r.customer_id
                            limit :limit) r)
                   union all
                   (select idle.part, idle.since, idle.customer_id
                      from (
                           select case when r.rank = 0 then 0 when r.due_on <= :on then 1 else 3 end as part,
                                  least(case when r.due_on <= :on then r.due_on end, r.favorite_idle_on) as since,
                                  r.customer_id
            """ + SUGGESTED + """
                              and r.favorite_idle_on >= 'epoch' and r.favorite_idle_on <= :on
                              and (r.quiet_until is null or r.quiet_until <= :on)) idle
                     where (idle.part, idle.since, idle.customer_id) > (:afterPart, :afterDay, :afterId)
                       and idle.customer_id not in (select customer_id from quiet))
                   union
                   (select part.number, risk.since, risk.customer_id
                      from (
                           select r.rank,
                                  least(case when r.due_on <= :on then r.due_on end,
                                        case when r.favorite_idle_on <= :on then r.favorite_idle_on end,
                                        o.at_risk_on) as since,
                                  r.customer_id
                             from customer_outlook o
                            cross join lateral (
                                  select r.rank, r.due_on, r.favorite_idle_on, r.customer_id
            """ + SUGGESTED + """
                                     and (r.quiet_until is null or r.quiet_until <= :on)
                                     and r.customer_id = o.customer_id and r.first_chat_day = o.first_chat_day
                                     and r.last_chat_day = o.last_chat_day and r.chat_days = o.chat_days) r
                            where o.agency_id = :agency and o.performer_id = any(:performers)
                              and o.at_risk_on between :atRiskFrom and :on) risk
                      join (values (0, 0), (1, 1), (2, 2), (4, 2)) as part (number, rank) on part.rank = risk.rank
                     where (part.number <> 2 or risk.since >= :recentFrom) and (part.number <> 4 or risk.since < :restBefore)
                       and (part.number, risk.since, risk.customer_id) > (:afterPart, :afterDay, :afterId)
                       and risk.customer_id not in (select customer_id from quiet))
                    order by 1, 2, 3
                    limit :limit) found
              join relationship r on r.agency_id = :agency and r.customer_id = found.customer_id
             order by found.part, found.since, found.customer_id
            """;

    private static final String OF_THE_DAY = "select " + FACTS + """
              from relationship r
             where r.agency_id = :agency and r.performer_id = any(:performers) and r.rank is not null
               and (r.snoozed_until is null or r.snoozed_until <= :on)
               and (r.thank_you_on between :thankYouFrom and :on
                 or r.memo_on between :memoFrom and :on
                 or r.birthday = any(:monthDays)
                 or r.anniversary = any(:monthDays)
                 or r.last_chat_day between :chatFrom and :on and r.chat_days >= :regularMinDays
                 [[or :all and r.reply_on between :replyFrom and :on]]
                 [[or :all and (r.due_on is null or r.due_on > :on) and r.customer_id = any(array(
                       select customer_id from customer_outlook
                        where agency_id = :agency and performer_id = any(:performers)
                          and at_risk_on between :atRiskFrom and :on))]])
            """;

    /** To whom something was promised, and also those who are dormant or snoozed: an appointment is due all the same. */
    private static final String APPOINTED = "select " + FACTS + """
              from relationship r
             where r.agency_id = :agency and r.customer_id = any(:appointed)
            """;

    /** The filter of {@link #SUGGESTED} of each reason that has one. */
    private static final Map<ReasonCode, String> NARROWED = Map.of(
            ReasonCode.THANK_YOU, "thankYouTo",
            ReasonCode.MEMO, "memoTo",
            ReasonCode.REPLY, "replyTo",
            ReasonCode.INTERVAL, "dueTo",
            ReasonCode.FAVORITE_IDLE, "idleTo");

    private final Database database;

    AgencyFollowUpQueries(Database database) {
        this.database = database;
    }

    /**
     * Somebody who may be due.
     *
     * @param place his in the list, if he is due for nothing else; null where he was not read in its order
     */
    record Met(
            UUID performerId,
            RelationshipFacts facts,
            @Nullable Place place) {
        Place inOrder() {
            return Objects.requireNonNull(place);
        }
    }

    /** Where the two parts of {@code NOW} begin. */
    private record FromNow(Instant endedAt, UUID endedId, Instant mailedAt, UUID mailedId) {
        static FromNow after(@Nullable Place place, Instant dayEnd, Instant firstMail) {
            if (place == null) {
                return new FromNow(dayEnd, FollowUpQueries.LAST_ID, firstMail, FollowUpQueries.LAST_ID);
            }
            return place.group() == Place.CARE
                    ? new FromNow(place.at(), place.customerId(), firstMail, FollowUpQueries.LAST_ID)
                    : new FromNow(Instant.EPOCH, FollowUpQueries.LAST_ID, place.at(), place.customerId());
        }
    }

    /** Whose chat has ended on the day, and whose mail is unanswered, after a place in the lane. */
    List<Met> now(AgencyDay day, FollowUpFilter filter, @Nullable Place after, int limit) {
        BusinessCalendar calendar = day.settings().calendar();
        LocalDate replyFrom = day.earliest(AgencyFollowUpQueries::replyFrom);
        FromNow from = FromNow.after(after, calendar.endOf(day.on()), calendar.startOf(replyFrom.minusDays(1)));
        return suggested(NOW, day, filter)
                .bind("from", calendar.startOf(day.on()))
                .bind("endedAt", from.endedAt())
                .bind("endedId", from.endedId())
                .bind("replyFrom", replyFrom)
                .bind("mailedAt", from.mailedAt())
                .bind("mailedId", from.mailedId())
                .limit(limit)
                .list(AgencyFollowUpQueries::ofNow)
                .stream()
                .sorted(Comparator.comparing(Met::inOrder))
                .limit(limit)
                .toList();
    }

    private static Met ofNow(Row row) {
        RelationshipFacts facts = RelationshipFacts.of(row);
        UUID customerId = facts.customerId();
        Place place = row.integer("part") == Place.CARE
                ? Place.care(row.instant("cared_ended_at"), customerId)
                : Place.reply(row.instant("last_mail_in_at"), customerId);
        return new Met(row.uuid("performer_id"), facts, place);
    }

    /** Who is due by the cadence, after a place in the lane. */
    List<Met> cadence(AgencyDay day, FollowUpFilter filter, @Nullable Place after, int limit) {
        Sql sql = AgencyQuiet.bind(suggested(CADENCE, day, filter), day)
                .bind("atRiskFrom", day.earliest(AtRisk::from))
                .bind("recentFrom", day.earliest(FollowUpContext::recentlyFrom))
                .bind("restBefore", day.latest(FollowUpContext::recentlyFrom))
                .bind("afterPart", after == null ? -1 : after.group())
                .bind("afterDay", after == null ? FollowUpQueries.BEFORE_ALL : after.day())
                .bind("afterId", after == null ? FollowUpQueries.LAST_ID : after.customerId());
        FollowUpQueries.GROUPS.forEach((group, name) -> {
            LocalDate recentlyFrom = group == Place.RECENT
                    ? day.earliest(FollowUpContext::recentlyFrom)
                    : day.latest(FollowUpContext::recentlyFrom);
            FollowUpQueries.bindGroup(sql, group, day.on(), recentlyFrom, after);
            if (filter.reason() == ReasonCode.FAVORITE_IDLE || filter.reason() == ReasonCode.AT_RISK) {
                sql.bind(name + "To", FollowUpQueries.BEFORE_ALL);
            }
        });
        return sql.limit(limit).list(AgencyFollowUpQueries::ofCadence);
    }

    private static Met ofCadence(Row row) {
        RelationshipFacts facts = RelationshipFacts.of(row);
        Place place = Place.on(Lane.CADENCE, row.integer("part"), row.day("since"), facts.customerId());
        return new Met(row.uuid("performer_id"), facts, place);
    }

    private Sql suggested(String sql, AgencyDay day, FollowUpFilter filter) {
        Sql suggested = database.sql(sql).bind("away", day.away()).bind("on", day.on());
        NARROWED.forEach(
                (reason, name) -> suggested.bind(name, filter.reason() == reason ? day.on() : (LocalDate) null));
        return suggested;
    }

    /**
     * All for whom something holds on the day besides the cadence, in no order.
     *
     * @param all whether also those whose mail is unanswered, and who are slipping away without being due by the cadence: alone that
     *     makes them no {@code TODAY}
     */
    Supplier<List<Met>> ofTheDay(RoundTrip trip, AgencyDay day, boolean all) {
        List<Reply<List<Met>>> found = new ArrayList<>();
        for (Alike some : day.alike()) {
            found.add(trip.list(ofTheDay(some, all), AgencyFollowUpQueries::inNoOrder));
            Sql appointed = database.sql(APPOINTED).bind("appointed", some.appointed());
            found.add(trip.list(appointed, AgencyFollowUpQueries::inNoOrder));
        }
        return () ->
                found.stream().flatMap(part -> part.get().stream()).distinct().toList();
    }

    private Sql ofTheDay(Alike some, boolean all) {
        FollowUpContext any = some.any();
        FollowUpDay day = any.day();
        Policies policies = any.policies();
        return database.sql(OF_THE_DAY)
                .bind("performers", some.ids())
                .bind("on", day.on())
                .bind("thankYouFrom", day.firstWithin(policies.thankYouDays()))
                .bind("memoFrom", day.firstWithin(policies.memoDays()))
                .bind("all", all ? true : null)
                .bind("replyFrom", replyFrom(any))
                .bind("atRiskFrom", AtRisk.from(any))
                .bind("monthDays", FollowUpQueries.monthDays(day))
                .bind("chatFrom", AppointmentQueries.chatFrom(day))
                .bind("regularMinDays", policies.regularMinDays());
    }

    private static LocalDate replyFrom(FollowUpContext context) {
        return context.day().firstWithin(context.policies().replyDays() - 1L);
    }

    private static Met inNoOrder(Row row) {
        return new Met(row.uuid("performer_id"), RelationshipFacts.of(row), null);
    }
}
