package dev.enishi.followup;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 15-day method (docs/rules.md): who must hear from her on a day, and why. {@code on} replaces today and nothing
 * else: the facts are those recorded now, so what happened after {@code on} counts.
 */
@Rule
final class FollowUpRule {
    /** Groups of the list, in its order. */
    static final int FOCUS = 0;

    static final int FAVORITE = 1;
    static final int RECENT = 2;
    static final int REST = 3;

    private FollowUpRule() {}

    /** Decides for one customer and one business day; on her day off nobody is due. */
    static Decision decide(RelationshipFacts facts, Appointments appointments, Policies policies, FollowUpDay day) {
        LocalDate on = day.on();
        LocalDate snoozedUntil = facts.snoozedUntil();
        boolean snoozed = snoozedUntil != null && on.isBefore(snoozedUntil);
        Integer rank = facts.rank();
        if (rank == null || snoozed) {
            return new Decision.Excluded();
        }
        LocalDate lastTouch = facts.lastTouchDay();
        if (day.isOff() || (lastTouch != null && lastTouch.isAfter(on))) {
            return new Decision.NotDue();
        }
        List<Reason> reasons = new ArrayList<>();
        interval(facts, day).ifPresent(reasons::add);
        within(ReasonCode.THANK_YOU, facts.thankYouOn(), policies.thankYouDays(), day)
                .ifPresent(reasons::add);
        within(ReasonCode.MEMO, facts.memoOn(), policies.memoDays(), day).ifPresent(reasons::add);
        within(ReasonCode.REPLY, facts.replyOn(), policies.replyDays() - 1, day).ifPresent(reasons::add);
        favoriteIdle(facts, on).ifPresent(reasons::add);
        for (LocalDate date = day.from(); !date.isAfter(on); date = date.plusDays(1)) {
            if (!settled(facts, date)) {
                occasions(facts, date, reasons);
                coming(appointments, date, reasons);
            }
            noShows(appointments, date, reasons);
        }
        noneAgreed(facts, appointments, policies, day).ifPresent(reasons::add);
        return reasons.isEmpty() ? new Decision.NotDue() : due(reasons, rank, policies, day);
    }

    /** A day off moves what is shown, not the place in the list, which the database knows by the stored days. */
    private static Decision.Due due(List<Reason> reasons, int rank, Policies policies, FollowUpDay day) {
        LocalDate before =
                reasons.stream().map(Reason::since).min(LocalDate::compareTo).orElseThrow();
        List<Reason> moved = reasons.stream()
                .map(reason -> reason.since(day.moved(reason.since())))
                .toList();
        return new Decision.Due(moved, day.moved(before), before, group(rank, before, policies, day.on()));
    }

    private static Optional<Reason> interval(RelationshipFacts facts, FollowUpDay day) {
        LocalDate dueOn = facts.dueOn();
        LocalDate lastTouch = facts.lastTouchDay();
        if (dueOn == null || lastTouch == null || day.on().isBefore(dueOn)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(lastTouch, day.on());
        return Optional.of(Reason.of(ReasonCode.INTERVAL, dueOn, lastTouch, days, day.moved(dueOn)));
    }

    /** A reason that holds on its day and for some days after it. */
    private static Optional<Reason> within(ReasonCode code, @Nullable LocalDate since, int daysAfter, FollowUpDay day) {
        return since != null && holds(since, daysAfter, day)
                ? Optional.of(Reason.of(code, since, since))
                : Optional.empty();
    }

    private static boolean holds(LocalDate since, int daysAfter, FollowUpDay day) {
        return !day.on().isBefore(since) && (!day.on().isAfter(since.plusDays(daysAfter)) || day.takesOver(since));
    }

    private static Optional<Reason> favoriteIdle(RelationshipFacts facts, LocalDate on) {
        LocalDate since = facts.favoriteIdleOn();
        LocalDate lastChat = facts.lastChatDay();
        return since == null || lastChat == null || on.isBefore(since)
                ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.FAVORITE_IDLE, since, lastChat));
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

    /** A reminder of what is agreed for the day after. */
    private static void coming(Appointments appointments, LocalDate date, List<Reason> reasons) {
        for (Appointment appointment : appointments.coming()) {
            if (appointment.day().equals(date.plusDays(1))) {
                LocalDateTime startsAt = appointment.startsAt();
                reasons.add(new Reason(
                        ReasonCode.RESERVATION,
                        date,
                        "reason.RESERVATION.coming",
                        List.of(startsAt.toLocalDate(), startsAt.toLocalTime())));
            }
        }
    }

    private static void noShows(Appointments appointments, LocalDate date, List<Reason> reasons) {
        for (Appointment noShow : appointments.noShows()) {
            if (noShow.day().equals(date.minusDays(1))) {
                reasons.add(new Reason(
                        ReasonCode.RESERVATION,
                        date,
                        "reason.RESERVATION.noShow",
                        List.of(noShow.startsAt().toLocalDate())));
            }
        }
    }

    private static Optional<Reason> noneAgreed(
            RelationshipFacts facts, Appointments appointments, Policies policies, FollowUpDay day) {
        LocalDate lastChat = facts.lastChatDay();
        if (!appointments.noneAgreed()
                || lastChat == null
                || !holds(lastChat, 1, day)
                || facts.stage(policies, day.on()) != Stage.REGULAR) {
            return Optional.empty();
        }
        return Optional.of(
                new Reason(ReasonCode.RESERVATION, lastChat, "reason.RESERVATION.noneAgreed", List.of(lastChat)));
    }

    private static int group(int rank, LocalDate dueOn, Policies policies, LocalDate on) {
        if (rank <= FAVORITE) {
            return rank;
        }
        return dueOn.isBefore(on.minusDays(policies.recentlyOverdueDays())) ? REST : RECENT;
    }
}
