package dev.enishi.followup;

import dev.enishi.customer.relationship.LastChat;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.followup.Appointments.Request;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Why a customer must hear from her about what they have agreed, or have not. */
@Rule
final class AppointmentReasons {
    static final String COMING = "reason.RESERVATION.coming";

    private AppointmentReasons() {}

    /** A reminder of what is agreed for the day after. */
    static void coming(Appointments appointments, LocalDate date, List<Reason> reasons) {
        for (Appointment appointment : appointments.coming()) {
            if (appointment.day().equals(date.plusDays(1))) {
                LocalDateTime startsAt = appointment.startsAt();
                reasons.add(new Reason(
                        ReasonCode.RESERVATION, date, COMING, List.of(startsAt.toLocalDate(), startsAt.toLocalTime())));
            }
        }
    }

    /** A kind word on the day after. */
    static void noShows(Appointments appointments, LocalDate date, List<Reason> reasons) {
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

    /** A word about the request that nobody answered; a mail or a chat settles it. */
    static Optional<Reason> unanswered(RelationshipFacts facts, Appointments appointments, FollowUpDay day) {
        Request request = appointments.unanswered();
        LastChat chat = facts.lastChat();
        if (request == null
                || !day.isWithin(request.ranOutOn(), FollowUpRule.UNANSWERED_REQUEST_DAYS)
                || FollowUpRule.isSince(facts.lastMailOutAt(), request.ranOutAt())
                || chat != null && FollowUpRule.isSince(chat.startedAt(), request.ranOutAt())) {
            return Optional.empty();
        }
        LocalDateTime wished = request.local();
        return Optional.of(Reason.of(
                ReasonCode.UNANSWERED_REQUEST,
                request.ranOutOn(),
                wished.toLocalDate(),
                wished.toLocalTime(),
                request.ranOutOn()));
    }
}
