package dev.enishi.followup;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.followup.Appointments.Promised;
import dev.enishi.followup.Appointments.Request;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why a customer must hear from her about what they have agreed, or have not, and what she has promised. */
@Rule
final class AppointmentReasons {
    static final String COMING = "reason.RESERVATION.coming";

    static final String NO_SHOW = "reason.RESERVATION.noShow";

    private AppointmentReasons() {}

    /** A reminder of what is agreed for the day after. */
    static void coming(Appointments appointments, LocalDate date, List<Reason> reasons) {
        for (Appointment appointment : appointments.coming()) {
            if (appointment.day().equals(date.plusDays(1))) {
                reasons.add(new Reason(
                        ReasonCode.RESERVATION,
                        date,
                        COMING,
                        List.of(appointment.day(), appointment.start().time())));
            }
        }
    }

    /** A kind word on the day after. */
    static void noShows(Appointments appointments, LocalDate date, List<Reason> reasons) {
        for (Appointment noShow : appointments.noShows()) {
            if (noShow.day().equals(date.minusDays(1))) {
                reasons.add(new Reason(ReasonCode.RESERVATION, date, NO_SHOW, List.of(noShow.day())));
            }
        }
    }

    /** Each promise that is neither kept nor settled. */
    static void promised(Appointments appointments, Policies policies, FollowUpDay day, List<Reason> reasons) {
        for (Promised promise : appointments.promises()) {
            if (day.isWithin(promise.askOn(), policies.promiseDays())) {
                reasons.add(new Reason(
                        ReasonCode.PROMISE,
                        promise.askOn(),
                        promise.handedOver() ? "reason.PROMISE.handedOver" : "reason.PROMISE",
                        List.of(new Quote(promise.text()), promise.askOn()),
                        promise.id()));
            }
        }
    }

    /** A word about the request that nobody answered. Settled by a mail since he asked, by a chat, by an appointment. */
    static Optional<Reason> unanswered(RelationshipFacts facts, Appointments appointments, FollowUpDay day) {
        Request request = appointments.unanswered();
        if (request == null
                || !day.isWithin(request.ranOutOn(), FollowUpRule.UNANSWERED_REQUEST_DAYS)
                || appointments.toCome()
                || FollowUpRule.isSince(facts.lastMailOutAt(), request.askedAt())
                || FollowUpRule.isSince(facts.lastChatAt(), request.askedAt())) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(
                ReasonCode.UNANSWERED_REQUEST,
                request.ranOutOn(),
                request.wished().day(),
                request.wished().time(),
                request.ranOutOn()));
    }
}
