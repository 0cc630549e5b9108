package dev.enishi.followup;

import dev.enishi.agency.Policies;
import dev.enishi.relationship.Facts;
import dev.enishi.relationship.Stage;
import java.time.LocalDate;
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
final class FollowUpRule {
    /** Groups of the list, in its order. */
    static final int FOCUS = 0;

    static final int FAVORITE = 1;
    static final int RECENT = 2;
    static final int REST = 3;

    private FollowUpRule() {}

    /** Decides for one customer and one business day. */
    static Decision decide(Facts facts, Appointments appointments, Policies policies, LocalDate on) {
        LocalDate snoozedUntil = facts.snoozedUntil();
        boolean snoozed = snoozedUntil != null && on.isBefore(snoozedUntil);
        Integer rank = facts.rank();
        if (rank == null || snoozed) {
            return new Decision.Excluded();
        }
        LocalDate lastTouch = facts.lastTouchDay();
        if (lastTouch != null && lastTouch.isAfter(on)) {
            return new Decision.NotDue();
        }
        List<Reason> reasons = new ArrayList<>();
        interval(facts, on).ifPresent(reasons::add);
        within(ReasonCode.THANK_YOU, facts.thankYouOn(), policies.thankYouDays(), on)
                .ifPresent(reasons::add);
        within(ReasonCode.MEMO, facts.memoOn(), policies.memoDays(), on).ifPresent(reasons::add);
        within(ReasonCode.REPLY, facts.replyOn(), policies.replyDays() - 1, on).ifPresent(reasons::add);
        favoriteIdle(facts, on).ifPresent(reasons::add);
        occasions(facts, on, reasons);
        coming(facts, appointments, on, reasons);
        noShows(appointments, on, reasons);
        noneAgreed(facts, appointments, policies, on).ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            return new Decision.NotDue();
        }
        LocalDate dueOn =
                reasons.stream().map(Reason::since).min(LocalDate::compareTo).orElseThrow();
        return new Decision.Due(reasons, dueOn, group(rank, dueOn, policies, on));
    }

    private static Optional<Reason> interval(Facts facts, LocalDate on) {
        LocalDate dueOn = facts.dueOn();
        LocalDate lastTouch = facts.lastTouchDay();
        if (dueOn == null || lastTouch == null || on.isBefore(dueOn)) {
            return Optional.empty();
        }
        return Optional.of(
                Reason.of(ReasonCode.INTERVAL, dueOn, lastTouch, ChronoUnit.DAYS.between(lastTouch, on), dueOn));
    }

    /** A reason that holds on its day and for some days after it. */
    private static Optional<Reason> within(ReasonCode code, @Nullable LocalDate since, int daysAfter, LocalDate on) {
        if (since == null || on.isBefore(since) || on.isAfter(since.plusDays(daysAfter))) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(code, since, since));
    }

    private static Optional<Reason> favoriteIdle(Facts facts, LocalDate on) {
        LocalDate since = facts.favoriteIdleOn();
        LocalDate lastChat = facts.lastChatDay();
        return since == null || lastChat == null || on.isBefore(since)
                ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.FAVORITE_IDLE, since, lastChat));
    }

    /** Settled when she has chatted with him or written to him on that day. */
    private static void occasions(Facts facts, LocalDate on, List<Reason> reasons) {
        LocalDate lastContact = facts.lastContactDay();
        if (lastContact != null && !lastContact.isBefore(on)) {
            return;
        }
        String birthday = facts.birthday();
        if (birthday != null
                && MonthDay.parse("--" + birthday).atYear(on.getYear()).equals(on)) {
            reasons.add(new Reason(ReasonCode.OCCASION, on, "reason.OCCASION.birthday", List.of()));
        }
        LocalDate firstChat = facts.firstChatDay();
        if (firstChat != null
                && firstChat.getYear() < on.getYear()
                && MonthDay.from(firstChat).atYear(on.getYear()).equals(on)) {
            int years = on.getYear() - firstChat.getYear();
            reasons.add(new Reason(ReasonCode.OCCASION, on, "reason.OCCASION.anniversary", List.of(years, firstChat)));
        }
    }

    /** Settled when she has chatted with him or written to him on the day before the appointment. */
    private static void coming(Facts facts, Appointments appointments, LocalDate on, List<Reason> reasons) {
        LocalDate lastContact = facts.lastContactDay();
        if (lastContact != null && !lastContact.isBefore(on)) {
            return;
        }
        appointments.coming().stream()
                .filter(appointment -> appointment.day().equals(on.plusDays(1)))
                .map(appointment -> new Reason(
                        ReasonCode.RESERVATION,
                        on,
                        "reason.RESERVATION.coming",
                        List.of(
                                appointment.startsAt().toLocalDate(),
                                appointment.startsAt().toLocalTime())))
                .forEach(reasons::add);
    }

    private static void noShows(Appointments appointments, LocalDate on, List<Reason> reasons) {
        appointments.noShows().stream()
                .filter(noShow -> noShow.day().equals(on.minusDays(1)))
                .map(noShow -> new Reason(
                        ReasonCode.RESERVATION,
                        on,
                        "reason.RESERVATION.noShow",
                        List.of(noShow.startsAt().toLocalDate())))
                .forEach(reasons::add);
    }

    private static Optional<Reason> noneAgreed(
            Facts facts, Appointments appointments, Policies policies, LocalDate on) {
        LocalDate lastChat = facts.lastChatDay();
        if (!appointments.noneAgreed()
                || lastChat == null
                || on.isAfter(lastChat.plusDays(1))
                || facts.stage(policies, on) != Stage.REGULAR) {
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
