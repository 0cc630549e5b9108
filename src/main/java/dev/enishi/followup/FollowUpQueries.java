package dev.enishi.followup;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may be due. The rule decides in Java; the database only reads the few who can pass it: those with a reason
 * of the day through small partial indexes, those due by the cadence in the order of the list.
 */
@ApplicationScoped
class FollowUpQueries {
    private static final int MOST_FOCUS_PEOPLE = 20;

    private static final String FACTS = "select " + RelationshipFacts.COLUMNS + """
              from relationship r
             where r.agency_id = :agency and r.performer_id = :performerId
            """;

    /**
     * Each of these is a partial index, so that together they are a BitmapOr. Each range has two ends: of one with an open end
     * the planner of a prepared statement expects a third of all rows. Who is dormant is there for an appointment only. Of promises
     * those are there that a chat or a mail has settled, too.
     */
    private static final String OF_THE_DAY = FACTS + """
               and (r.rank is not null and r.thank_you_on between :thankYouFrom and :on
                 or r.rank is not null and r.memo_on between :memoFrom and :on
                 or r.rank is not null and r.reply_on between :replyFrom and :on
                 or r.rank is not null and r.favorite_idle_on between 'epoch' and :on
                 or r.rank is not null and r.birthday = any(:monthDays)
                 or r.rank is not null and r.anniversary = any(:monthDays)
                 or r.rank is not null and r.last_chat_day between :chatFrom and :on and r.chat_days >= :regularMinDays
                 or r.customer_id = any(array(select v.customer_id
            """
            + AppointmentSql.NEAR.formatted("performer_id = :performerId")
            + " union all select v.customer_id "
            + AppointmentSql.RAN_OUT.formatted("performer_id = :performerId")
            + " union all select o.customer_id "
            + AppointmentSql.PROMISED.formatted("performer_id = :performerId") + """
            union all
            select o.customer_id from customer_outlook o
             where o.agency_id = :agency and o.performer_id = :performerId and o.at_risk_on between :atRiskFrom and :on)))
            """;

    /** Those whom the cadence leaves in peace: who has an appointment, and who is with her now. */
    private static final String QUIET =
            "select v.customer_id" + AppointmentSql.TO_COME.formatted("performer_id = :performerId") + """
            union all
            select l.customer_id from relationship l
             where l.agency_id = :agency and l.performer_id = :performerId and l.live_since is not null
               and l.live_since > :liveFrom
            """;

    /** Those who are due by the cadence only, group by group in the order of the list. */
    private static final String BY_CADENCE = """
            select r.*
              from (values (0, 0, :focusTo::date, :focusAfter::date, :focusAfterId::uuid),
                           (1, 1, :favoriteTo, :favoriteAfter, :favoriteAfterId),
                           (2, 2, :recentTo, :recentAfter, :recentAfterId),
                           (4, 2, :restTo, :restAfter, :restAfterId)) as part (number, rank, until, after, after_id)
             cross join lateral (
            """ + FACTS + """
                       and r.rank = part.rank
                       and r.due_on <= part.until and (r.due_on, r.customer_id) > (part.after, part.after_id)
                       and (r.snoozed_until is null or r.snoozed_until <= :on)
                       and (r.quiet_until is null or r.quiet_until <= :on)
                       and r.customer_id not in (select customer_id from of_the_day)
                       and r.customer_id not in (select customer_id from quiet)
                     order by r.due_on, r.customer_id
                     limit :limit) r
             order by part.number, r.due_on, r.customer_id
             limit :limit
            """;

    private static final String POSSIBLY_DUE = "with of_the_day as materialized (" + OF_THE_DAY
            + "), quiet as materialized (" + QUIET + """
            )
            select * from of_the_day
            union all
            (""" + BY_CADENCE + ")";

    /** The groups of those who are due by the cadence only, as the statement names them. */
    static final Map<Integer, String> GROUPS =
            Map.of(Place.FOCUS, "focus", Place.FAVORITE, "favorite", Place.RECENT, "recent", Place.REST, "rest");

    private static final String COUNT_BY_CADENCE = "with quiet as materialized (" + QUIET + """
            )
            select count(*)::int as due
              from relationship r
             where r.agency_id = :agency and r.performer_id = :performerId and r.rank is not null and r.due_on <= :on
               and (r.snoozed_until is null or r.snoozed_until <= :on)
               and (r.quiet_until is null or r.quiet_until <= :on)
               and r.customer_id not in (select customer_id from quiet)
            """;

    /**
     * Who they are, their last chat, what was last written down about them, and what was last said. Each is read by his key, and
     * then his performer: OFFSET 0 keeps the planner from reading all customers of a performer, where it expects few.
     */
    private static final String PEOPLE =
            "select c.id, " + Person.COLUMNS + """
              from unnest(:customers) as wanted(id)
             cross join lateral (
                   select * from customer where agency_id = :agency and id = wanted.id offset 0) c
             cross join lateral (
                   select * from performer where agency_id = :agency and id = c.performer_id offset 0) p
            """ + Person.LAST_CHAT + """
              left join lateral (
                   select id, version, body, created_at from note
                    where agency_id = :agency and customer_id = c.id
                    order by created_at desc, id desc limit 1) n on true
              left join lateral (
            """ + MessageBrief.NEWEST + ") m on true";

    private static final String FOCUS = FACTS + """
               and r.customer_id in (
                   select id from customer
                    where agency_id = :agency and performer_id = :performerId and focus_since is not null
                    order by focus_since, id limit :limit)
             order by r.customer_id
            """;

    private static final String DORMANT = FACTS + """
               and r.dormant
               [[and (case when r.last_touch_at is null then 'epoch' else r.last_touch_at end, r.customer_id)
                     < (:afterAt, :afterId)]]
             order by case when r.last_touch_at is null then 'epoch' else r.last_touch_at end desc, r.customer_id desc
             limit :limit
            """;

    private static final String COUNT_DORMANT = """
            select count(*)::int as dormant
              from relationship
             where agency_id = :agency and performer_id = :performerId and dormant
            """;

    /** After it there is no other. */
    static final UUID LAST_ID = new UUID(-1, -1);

    static final LocalDate BEFORE_ALL = LocalDate.EPOCH.minusDays(1);

    private final Database database;

    FollowUpQueries(Database database) {
        this.database = database;
    }

    private Sql of(UUID performerId, String sql) {
        return database.sql(sql).bind("performerId", performerId);
    }

    /**
     * Who may be due on a day: everybody for whom a reason other than the cadence may hold, a few hundred at most, and of the
     * others those due by the cadence after a place in the list.
     *
     * @param limit the most of those due by the cadence
     */
    Reply<List<RelationshipFacts>> possiblyDue(
            RoundTrip trip, UUID performerId, DayInQuestion day, @Nullable Place after, int limit) {
        LocalDate on = day.on();
        Policies policies = day.policies();
        Sql sql = quiet(of(performerId, POSSIBLY_DUE), day)
                .bind(day.appointed())
                .bind("on", on)
                .bind("thankYouFrom", day.day().firstWithin(policies.thankYouDays()))
                .bind("memoFrom", day.day().firstWithin(policies.memoDays()))
                .bind("replyFrom", day.day().firstWithin(policies.replyDays() - 1L))
                .bind("promiseFrom", AppointmentQueries.promisedFrom(day.settings(), day.day()))
                .bind("atRiskFrom", day.day().firstWithin(AtRisk.lastDays(policies)))
                .bind("monthDays", monthDays(day.day()))
                .bind("chatFrom", AppointmentQueries.chatFrom(day.day()))
                .bind("regularMinDays", policies.regularMinDays())
                .limit(limit);
        LocalDate recentlyFrom = day.with(Map.of()).recentlyFrom();
        GROUPS.keySet().forEach(group -> bindGroup(sql, group, on, recentlyFrom, after));
        return trip.list(sql, RelationshipFacts::of);
    }

    private static Sql quiet(Sql sql, DayInQuestion day) {
        return sql.bind("now", day.now()).bind("liveFrom", day.now().minus(RelationshipFacts.LONGEST_CHAT));
    }

    /** A group before that of the place is over, and ends before it begins. */
    static void bindGroup(Sql sql, int group, LocalDate on, LocalDate recentlyFrom, @Nullable Place place) {
        Place after = place == null || place.lane() != Lane.CADENCE ? null : place;
        boolean over = after != null && group < after.group();
        Place within = after != null && group == after.group() ? after : null;
        LocalDate last = group == Place.REST ? recentlyFrom.minusDays(1) : on;
        LocalDate first = group == Place.RECENT ? recentlyFrom.minusDays(1) : BEFORE_ALL;
        String name = GROUPS.get(group);
        sql.bind(name + "To", over ? BEFORE_ALL : last)
                .bind(name + "After", within == null ? first : LocalDate.ofEpochDay(within.order()))
                .bind(name + "AfterId", within == null ? LAST_ID : within.customerId());
    }

    /** The months and days whose occasions are due, and with 28 February of other than leap years also the 29th. */
    static Set<String> monthDays(FollowUpDay day) {
        Set<String> days = new TreeSet<>();
        day.from().datesUntil(day.on().plusDays(1)).forEach(date -> {
            days.add(MonthDay.from(date).toString().substring(2));
            if (date.getMonthValue() == 2 && date.getDayOfMonth() == 28 && !date.isLeapYear()) {
                days.add("02-29");
            }
        });
        return days;
    }

    Supplier<Integer> countByCadence(RoundTrip trip, UUID performerId, DayInQuestion day) {
        Sql sql = quiet(of(performerId, COUNT_BY_CADENCE), day).bind("on", day.on());
        var due = trip.one(sql, row -> row.integer("due"));
        return () -> due.get().orElse(0);
    }

    /** Her focus people, at most 20. */
    Reply<List<RelationshipFacts>> focus(RoundTrip trip, UUID performerId) {
        return trip.list(of(performerId, FOCUS).limit(MOST_FOCUS_PEOPLE), RelationshipFacts::of);
    }

    /** The dormant ones, last touched first. */
    Reply<List<RelationshipFacts>> dormant(
            RoundTrip trip, UUID performerId, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return trip.list(
                of(performerId, DORMANT)
                        .bind("afterAt", afterAt)
                        .bind("afterId", afterId)
                        .limit(limit),
                RelationshipFacts::of);
    }

    Supplier<Integer> countDormant(RoundTrip trip, UUID performerId) {
        var dormant = trip.one(of(performerId, COUNT_DORMANT), row -> row.integer("dormant"));
        return () -> dormant.get().orElse(0);
    }

    /** What is shown of some customers on a day. */
    Supplier<Map<UUID, Person>> people(
            RoundTrip trip, Collection<RelationshipFacts> facts, Policies policies, LocalDate on) {
        Map<UUID, RelationshipFacts> wanted = facts.stream()
                .collect(Collectors.toMap(RelationshipFacts::customerId, Function.identity(), (one, same) -> one));
        if (wanted.isEmpty()) {
            return Map::of;
        }
        var people = trip.list(
                database.sql(PEOPLE).bind("customers", wanted.keySet()),
                row -> Person.of(row, Objects.requireNonNull(wanted.get(row.uuid("id"))), policies, on));
        return () -> people.get().stream()
                .collect(Collectors.toMap(person -> person.customer().id(), Function.identity()));
    }
}
