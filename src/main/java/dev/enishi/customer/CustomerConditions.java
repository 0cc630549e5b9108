package dev.enishi.customer;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the filters of a customer list say in SQL. */
final class CustomerConditions {
    /**
     * About {@code customer c} and {@code relationship r}; CASE as in {@link CustomerOrder}, so that indexes of orders serve ranges as
     * well, which always have two ends. The stage says the same as Stage.of; who is due, the same as what the follow-up list reads by
     * the cadence (FollowUpQueries), apart from appointments and days off.
     */
    static final String FILTERS = """
               [[and c.site_id = :siteId]]
               [[and (c.favorite_since is not null) = :favorite]]
               [[and (c.focus_since is not null) = :focus]]
               [[and (c.blocked_since is not null) = :blocked]]
               [[and c.no_mail = :noMail]]
               [[and c.favorited_by = :favoritedBy]]
               [[and exists (
                     select 1 from customer_tag t
                      where t.agency_id = :agency and t.performer_id = c.performer_id and t.customer_id = c.id
                        and t.tag = :tag)]]
               [[and (r.rank is not null
                      and case when r.due_on is null then 'infinity' else r.due_on end <= :today
                      and (r.snoozed_until is null or r.snoozed_until <= :today)
                      and (r.quiet_until is null or r.quiet_until <= :today)
                      and (r.live_since is null or r.live_since <= :liveFrom)) = :due]]
               [[and case when r.due_on is null then 'infinity' else r.due_on end between :dueFrom and :dueTo]]
               [[and r.last_chat_at is not null
                 and case when r.last_chat_at is null then 'epoch' else r.last_chat_at end >= :chatFrom
                 and case when r.last_chat_at is null then 'epoch' else r.last_chat_at end < :chatTo]]
               [[and case when r.last_touch_at is null then 'epoch' else r.last_touch_at end >= :touchFrom]]
               [[and r.last_touch_at is not null
                 and case when r.last_touch_at is null then 'epoch' else r.last_touch_at end < :touchTo]]
               [[and case when r.first_chat_day is null then 'PROSPECT'
                          when :today::date - r.last_chat_day > :lapsedAfterDays then 'LAPSED'
                          when r.chat_days = 1 then 'NEWCOMER'
                          when r.chat_days >= :regularMinDays
                               and r.last_chat_day - r.first_chat_day <= :regularMaxMeanGapDays * (r.chat_days - 1)
                               and :today::date - r.last_chat_day <= :regularMaxIdleDays then 'REGULAR'
                          else 'REPEATER' end = any(:stages)]]
            """;

    /** Before and after all that is known. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 2);

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 30);

    private CustomerConditions() {}

    /** What they name. What a filter does not say is null, and then its condition is not there. */
    static Map<String, @Nullable Object> values(CustomerFilter filter, AgencySettings settings, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("siteId", filter.siteId());
        values.put("favorite", filter.favorite());
        values.put("focus", filter.focus());
        values.put("blocked", filter.blocked());
        values.put("noMail", filter.noMail());
        values.put("favoritedBy", filter.favoritedBy());
        values.put("tag", filter.tag());
        values.put("due", filter.due());
        values.put("liveFrom", now.minus(RelationshipFacts.LONGEST_CHAT));
        values.put(
                "stages",
                filter.stage().isEmpty()
                        ? null
                        : filter.stage().stream().map(Enum::name).toList());
        putDays(filter, settings.calendar(), values);
        putPolicies(settings.policies(), settings.dayOf(now), values);
        return values;
    }

    private static void putDays(
            CustomerFilter filter, BusinessCalendar calendar, Map<String, @Nullable Object> values) {
        LocalDate touchFrom = filter.lastTouchFrom();
        LocalDate touchTo = filter.lastTouchTo();
        values.put("touchFrom", touchFrom == null ? null : calendar.startOf(touchFrom));
        values.put("touchTo", touchTo == null ? null : calendar.endOf(touchTo));
        Days due = Days.of(filter.dueFrom(), filter.dueTo());
        values.put("dueFrom", due == null ? null : due.from());
        values.put("dueTo", due == null ? null : due.to());
        Days chat = Days.of(filter.lastChatFrom(), filter.lastChatTo());
        values.put("chatFrom", chat == null ? null : calendar.startOf(chat.from()));
        values.put("chatTo", chat == null ? null : calendar.endOf(chat.to()));
    }

    private record Days(LocalDate from, LocalDate to) {
        static @Nullable Days of(@Nullable LocalDate from, @Nullable LocalDate to) {
            return from == null && to == null
                    ? null
                    : new Days(from == null ? FIRST_DAY : from, to == null ? LAST_DAY : to);
        }
    }

    private static void putPolicies(Policies policies, LocalDate today, Map<String, @Nullable Object> values) {
        values.put("today", today);
        values.put("lapsedAfterDays", policies.lapsedAfterDays());
        values.put("regularMinDays", policies.regularMinDays());
        values.put("regularMaxMeanGapDays", policies.regularMaxMeanGapDays());
        values.put("regularMaxIdleDays", policies.regularMaxIdleDays());
    }
}
