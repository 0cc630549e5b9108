package dev.enishi.followup;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.LastChatFacts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The 15-day method (docs/rules.md): who must hear from her on a day, and why. {@code on} replaces today and nothing
 * else: the facts are those recorded now, so what happened after {@code on} counts.
 */
@Rule
final class FollowUpRule {
    /** How long after its own day somebody is asked for an appointment, or for a word about his request. */
    static final int NONE_AGREED_DAYS = 1;

    static final int UNANSWERED_REQUEST_DAYS = 2;

    private FollowUpRule() {}

    /** Decides for one customer and one business day; on her day off nobody is due. */
    static Decision decide(RelationshipFacts facts, Appointments appointments, FollowUpContext context) {
        FollowUpDay day = context.day();
        if (isNeverSuggested(facts) || isLive(facts, context.now())) {
            return new Decision.Excluded();
        }
        boolean quiet = facts.dormant() || isSnoozed(facts, day.on());
        if (day.isOff()) {
            return quiet ? new Decision.Excluded() : new Decision.NotDue();
        }
        List<Reason> reasons = reasons(facts, appointments, context);
        if (quiet) {
            reasons.removeIf(reason -> !reason.isAppointmentToCome());
        }
        if (reasons.isEmpty()) {
            return quiet ? new Decision.Excluded() : new Decision.NotDue();
        }
        return due(facts, reasons, context);
    }

    /** Banned, or asked not to be written to. */
    private static boolean isNeverSuggested(RelationshipFacts facts) {
        return facts.rank() == null && !facts.dormant();
    }

    private static boolean isLive(RelationshipFacts facts, Instant now) {
        Instant since = facts.liveSince();
        return since != null && since.isAfter(now.minus(RelationshipFacts.LONGEST_CHAT));
    }

    private static boolean isSnoozed(RelationshipFacts facts, LocalDate on) {
        LocalDate until = facts.snoozedUntil();
        return until != null && on.isBefore(until);
    }

    /** Every reason that holds, whether or not he may be suggested. */
    static List<Reason> reasons(RelationshipFacts facts, Appointments appointments, FollowUpContext context) {
        FollowUpDay day = context.day();
        Policies policies = context.policies();
        List<Reason> reasons = new ArrayList<>();
        LocalDate lastTouch = facts.lastTouchDay();
        if (lastTouch != null && lastTouch.isAfter(day.on())) {
            return reasons;
        }
        within(ReasonCode.THANK_YOU, facts.thankYouOn(), policies.thankYouDays(), day)
                .ifPresent(reasons::add);
        within(ReasonCode.MEMO, facts.memoOn(), policies.memoDays(), day).ifPresent(reasons::add);
        within(ReasonCode.REPLY, facts.replyOn(), policies.replyDays() - 1, day).ifPresent(reasons::add);
        for (LocalDate date = day.from(); !date.isAfter(day.on()); date = date.plusDays(1)) {
            AppointmentReasons.noShows(appointments, date, reasons);
            if (!settled(facts, date)) {
                AppointmentReasons.coming(appointments, date, reasons);
                occasions(facts, date, reasons);
            }
        }
        noneAgreed(facts, appointments, policies, day).ifPresent(reasons::add);
        AppointmentReasons.unanswered(facts, appointments, day).ifPresent(reasons::add);
        AppointmentReasons.promised(appointments, policies, day, reasons);
        if (!appointments.toCome() && !facts.isQuiet(day.on())) {
            interval(facts, day).ifPresent(reasons::add);
            favoriteIdle(facts, day.on()).ifPresent(reasons::add);
            AtRisk.reason(facts, policies, day).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** A day off moves what is shown. */
    private static Decision.Due due(RelationshipFacts facts, List<Reason> reasons, FollowUpContext context) {
        FollowUpDay day = context.day();
        LocalDate before = LocalDate.MAX;
        List<Reason> moved = new ArrayList<>(reasons.size());
        for (Reason reason : reasons) {
            before = before.isBefore(reason.since()) ? before : reason.since();
            moved.add(reason.since(day.moved(reason.since())));
        }
        return new Decision.Due(moved, day.moved(before), place(facts, reasons, before, context));
    }

    /** Of the cadence, the database knows the order of the days before days off moved them. */
    private static Place place(
            RelationshipFacts facts, List<Reason> reasons, LocalDate before, FollowUpContext context) {
        FollowUpDay day = context.day();
        Instant caredEnd = facts.caredEndedAt();
        Instant mailed = facts.lastMailInAt();
        if (has(reasons, ReasonCode::isCare)
                && caredEnd != null
                && context.settings().dayOf(caredEnd).equals(day.on())) {
            return Place.care(caredEnd, facts.customerId());
        }
        if (has(reasons, code -> code == ReasonCode.REPLY) && mailed != null) {
            return Place.reply(mailed, facts.customerId());
        }
        boolean canWait = reasons.stream().allMatch(reason -> reason.code().byCadence());
        return canWait
                ? Place.on(Lane.CADENCE, group(facts, reasons, before, context), before, facts.customerId())
                : Place.on(Lane.TODAY, group(facts, reasons, before, context), day.moved(before), facts.customerId());
    }

    private static boolean has(List<Reason> reasons, Predicate<ReasonCode> which) {
        return reasons.stream().map(Reason::code).anyMatch(which);
    }

    private static int group(RelationshipFacts facts, List<Reason> reasons, LocalDate before, FollowUpContext context) {
        if (facts.place() == Place.FOCUS) {
            return Place.FOCUS;
        }
        if (reasons.stream().allMatch(reason -> reason.code() == ReasonCode.FAVORITE_IDLE)) {
            return Place.IDLE;
        }
        if (facts.place() == Place.FAVORITE) {
            return Place.FAVORITE;
        }
        return before.isBefore(context.recentlyFrom()) ? Place.REST : Place.RECENT;
    }

    private static Optional<Reason> interval(RelationshipFacts facts, FollowUpDay day) {
        LocalDate dueOn = facts.dueOn();
        LocalDate lastTouch = facts.lastTouchDay();
        if (dueOn == null || lastTouch == null || day.on().isBefore(dueOn)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(lastTouch, day.on());
        return Optional.of(new Reason(
                ReasonCode.INTERVAL,
                dueOn,
                "reason.INTERVAL" + way(facts),
                List.of(lastTouch, days, day.moved(dueOn))));
    }

    /** Which sentence says what the last touch was. */
    private static String way(RelationshipFacts facts) {
        Instant last = Objects.requireNonNull(facts.lastTouchAt());
        if (last.equals(facts.lastChatAt())) {
            return ".chat";
        }
        if (last.equals(facts.lastMailInAt())) {
            return ".mailIn";
        }
        if (last.equals(facts.lastMailOutAt())) {
            return ".mailOut";
        }
        if (Objects.equals(facts.lastChatDay(), facts.lastTouchDay())) {
            return ".chat"; // A secret message of the day on which they chatted is part of that.
        }
        return Objects.equals(facts.lastContactDay(), facts.lastTouchDay()) ? ".secretOut" : ".secretIn";
    }

    /** A reason that holds on its day and for some days after it, and for longer where the last of them is a day off. */
    private static Optional<Reason> within(ReasonCode code, @Nullable LocalDate since, int daysAfter, FollowUpDay day) {
        return since != null && day.isWithin(since, daysAfter)
                ? Optional.of(Reason.of(code, since, since))
                : Optional.empty();
    }

    private static Optional<Reason> favoriteIdle(RelationshipFacts facts, LocalDate on) {
        LocalDate since = facts.favoriteIdleOn();
        LocalDate lastChat = facts.lastChatDay();
        LocalDate lastLogin = facts.lastLoginDay();
        return since == null || lastChat == null || lastLogin == null || on.isBefore(since)
                ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.FAVORITE_IDLE, since, lastChat, lastLogin));
    }

    /** Whether she has chatted with him or written to him on a day or later. */
    private static boolean settled(RelationshipFacts facts, LocalDate date) {
        LocalDate lastContact = facts.lastContactDay();
        return lastContact != null && !lastContact.isBefore(date);
    }

    private static void occasions(RelationshipFacts facts, LocalDate date, List<Reason> reasons) {
        String birthday = facts.birthday();
        if (birthday != null && monthDay(birthday).atYear(date.getYear()).equals(date)) {
            reasons.add(new Reason(ReasonCode.OCCASION, date, "reason.OCCASION.birthday", List.of(date)));
        }
        LocalDate firstChat = facts.firstChatDay();
        if (firstChat != null
                && firstChat.getYear() < date.getYear()
                && MonthDay.from(firstChat).atYear(date.getYear()).equals(date)) {
            int years = date.getYear() - firstChat.getYear();
            reasons.add(
                    new Reason(ReasonCode.OCCASION, date, "reason.OCCASION.anniversary", List.of(years, firstChat)));
        }
    }

    /** As stored: {@code MM-DD}. */
    private static MonthDay monthDay(String stored) {
        return MonthDay.of(Integer.parseInt(stored, 0, 2, 10), Integer.parseInt(stored, 3, 5, 10));
    }

    /** A mail after the chat, an offer or a reservation settles it. */
    private static Optional<Reason> noneAgreed(
            RelationshipFacts facts, Appointments appointments, Policies policies, FollowUpDay day) {
        LastChatFacts chat = facts.lastChat();
        LocalDate chatDay = facts.lastChatDay();
        if (chat == null
                || chatDay == null
                || !day.isWithin(chatDay, NONE_AGREED_DAYS)
                || appointments.toCome()
                || isSince(appointments.offeredAt(), chat.startedAt())
                || isSince(facts.lastMailOutAt(), chat.startedAt())
                || facts.stage(policies, day.on()) != Stage.REGULAR) {
            return Optional.empty();
        }
        return Optional.of(
                new Reason(ReasonCode.RESERVATION, chatDay, "reason.RESERVATION.noneAgreed", List.of(chatDay)));
    }

    /** Whether something has happened since. */
    static boolean isSince(@Nullable Instant happened, Instant since) {
        return happened != null && !happened.isBefore(since);
    }
}
