package dev.enishi.followup;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may be due. The rule decides in Java; the database only reads the few who can pass it: those with a reason
 * of the day through small partial indexes, those due by the cadence in the order of the list.
 */
@ApplicationScoped
class FollowUpQueries {
    private static final String FACTS = "select " + RelationshipFacts.COLUMNS + """
              from relationship r
             where r.agency_id = :agency
            """;

    private static final String OF_THE_DAY = FACTS + """
               and r.performer_id = :performerId and r.rank is not null
               and (r.thank_you_on between :thankYouFrom and :on
                 or r.memo_on between :memoFrom and :on
                 or r.reply_on between :replyFrom and :on
                 or r.favorite_idle_on <= :on
                 or r.birthday = any(:monthDays)
                 or r.anniversary = any(:monthDays)
                 or r.last_chat_day between :chatFrom and :on and r.chat_days >= :regularMinDays
                 or r.customer_id = any(:appointed))
            """;

    /** One group of those who are due by the cadence only, in the order of the list. */
    private static final String BY_CADENCE = FACTS + """
               and r.performer_id = :performerId and r.rank = :rank
               and r.due_on between :from::date and :to::date
               [[and (r.due_on, r.customer_id) > (:afterDueOn, :afterId)]]
               and (r.snoozed_until is null or r.snoozed_until <= :on)
               and r.customer_id <> all(:except)
             order by r.due_on, r.customer_id
             limit :limit
            """;

    private static final String COUNT_BY_CADENCE = """
            select count(*)::int as due
              from relationship r
             where r.agency_id = :agency and r.performer_id = :performerId and r.rank is not null and r.due_on <= :on
               and (r.snoozed_until is null or r.snoozed_until <= :on)
            """;

    /** The people of a page: who they are and what was last written down about them. */
    private static final String PEOPLE = """
            select c.id, n.id as note_id, n.body as note_body, n.created_at as note_created_at,
            """ + CustomerSummary.COLUMNS + """
              from unnest(:customers) with ordinality as wanted(id, place)
              join customer c on c.agency_id = :agency and c.id = wanted.id
              left join lateral (
                   select id, body, created_at from note
                    where agency_id = :agency and customer_id = c.id
                    order by created_at desc, id desc limit 1) n on true
             order by wanted.place
            """;

    private static final String FOCUS = FACTS + """
               and r.customer_id in (
                   select id from customer
                    where agency_id = :agency and performer_id = :performerId and focus_since is not null
                    order by focus_since, id limit :limit)
             order by r.customer_id
            """;

    private static final String DORMANT = FACTS + """
               and r.performer_id = :performerId and r.dormant
               [[and (case when r.last_touch_at is null then 'epoch' else r.last_touch_at end, r.customer_id)
                        < (:afterAt, :afterId)]]
             order by case when r.last_touch_at is null then 'epoch' else r.last_touch_at end desc, r.customer_id desc
             limit :limit
            """;

    private final Database database;

    FollowUpQueries(Database database) {
        this.database = database;
    }

    /** Everybody for whom a reason other than the cadence may hold on a day; a few hundred at most. */
    List<RelationshipFacts> ofTheDay(UUID performerId, FollowUpContext day) {
        LocalDate on = day.on();
        Policies policies = day.policies();
        return database.sql(OF_THE_DAY)
                .bind("performerId", performerId)
                .bind("on", on)
                .bind("thankYouFrom", earlier(on.minusDays(policies.thankYouDays()), day))
                .bind("memoFrom", earlier(on.minusDays(policies.memoDays()), day))
                .bind("replyFrom", earlier(on.minusDays(policies.replyDays() - 1L), day))
                .bind("monthDays", monthDays(day.day()))
                .bind("chatFrom", AppointmentQueries.chatFrom(day.day()))
                .bind("regularMinDays", policies.regularMinDays())
                .bind("appointed", day.appointed())
                .list(RelationshipFacts::of);
    }

    /** That day, or the first whose reasons were moved to this one. */
    private static LocalDate earlier(LocalDate date, FollowUpContext day) {
        LocalDate from = day.day().from();
        return from.isBefore(date) ? from : date;
    }

    /** The months and days whose occasions are due, and with 28 February of other than leap years also the 29th. */
    private static Set<String> monthDays(FollowUpDay day) {
        Set<String> days = new TreeSet<>();
        day.from().datesUntil(day.on().plusDays(1)).forEach(date -> {
            days.add(MonthDay.from(date).toString().substring(2));
            if (date.getMonthValue() == 2 && date.getDayOfMonth() == 28 && !date.isLeapYear()) {
                days.add("02-29");
            }
        });
        return days;
    }

    /** Those due by the cadence after a place in the list, without some who are known already. */
    List<RelationshipFacts> byCadence(
            UUID performerId,
            FollowUpContext day,
            Candidate.@Nullable Place after,
            Collection<UUID> except,
            int limit) {
        LocalDate on = day.on();
        LocalDate recently = on.minusDays(day.policies().recentlyOverdueDays());
        List<RelationshipFacts> found = new ArrayList<>();
        for (int group = after == null ? FollowUpRule.FOCUS : after.group(); group <= FollowUpRule.REST; group++) {
            Candidate.Place start = after != null && after.group() == group ? after : null;
            found.addAll(database.sql(BY_CADENCE)
                    .bind("performerId", performerId)
                    .bind("on", on)
                    .bind("rank", Math.min(group, FollowUpRule.RECENT))
                    .bind("from", group == FollowUpRule.RECENT ? recently : LocalDate.EPOCH)
                    .bind("to", group == FollowUpRule.REST ? recently.minusDays(1) : on)
                    .bind("afterDueOn", start == null ? null : start.dueOn())
                    .bind("afterId", start == null ? null : start.customerId())
                    .bind("except", except)
                    .bind("limit", limit - found.size())
                    .list(RelationshipFacts::of));
            if (found.size() >= limit) {
                return found;
            }
        }
        return found;
    }

    int countByCadence(UUID performerId, LocalDate on) {
        return database.sql(COUNT_BY_CADENCE)
                .bind("performerId", performerId)
                .bind("on", on)
                .one(row -> row.integer("due"))
                .orElse(0);
    }

    /** Her focus people, at most 20. */
    List<RelationshipFacts> focus(UUID performerId) {
        return database.sql(FOCUS)
                .bind("performerId", performerId)
                .bind("limit", 20)
                .list(RelationshipFacts::of);
    }

    /** The dormant ones, last touched first. */
    List<RelationshipFacts> dormant(UUID performerId, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return database.sql(DORMANT)
                .bind("performerId", performerId)
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .list(RelationshipFacts::of);
    }

    int countDormant(UUID performerId) {
        return database.sql("""
                        select count(*)::int as dormant
                          from relationship
                         where agency_id = :agency and performer_id = :performerId and dormant
                        """)
                .bind("performerId", performerId)
                .one(row -> row.integer("dormant"))
                .orElse(0);
    }

    /**
     * What is shown of some customers, in their order.
     *
     * @param wanted what is known of each, by his id
     * @param view puts his row and that together
     */
    <K, T> List<T> people(SequencedMap<UUID, K> wanted, BiFunction<Row, K, T> view) {
        return wanted.isEmpty()
                ? List.of()
                : database.sql(PEOPLE)
                        .bind("customers", wanted.keySet())
                        .list(row -> view.apply(row, Objects.requireNonNull(wanted.get(row.uuid("id")))));
    }

    /** Some facts by customer, in their order. */
    static SequencedMap<UUID, RelationshipFacts> byCustomer(List<RelationshipFacts> facts) {
        SequencedMap<UUID, RelationshipFacts> byCustomer = new LinkedHashMap<>();
        facts.forEach(one -> byCustomer.put(one.customerId(), one));
        return byCustomer;
    }
}
