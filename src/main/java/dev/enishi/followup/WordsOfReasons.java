package dev.enishi.followup;

import dev.enishi.activity.TemplateName;
import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.wording.fitting.Moment;
import dev.enishi.wording.fitting.TemplateShelf;
import dev.enishi.wording.template.Situation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which words the reasons ask for why a customer is due. */
@Rule
final class WordsOfReasons {
    private WordsOfReasons() {}

    /** The templates that fit somebody who is due, those for the first of his reasons first. */
    static List<TemplateName> fitting(
            Candidate candidate, Person person, FollowUpContext day, TemplateShelf templates) {
        Stage stage = person.customer().stage();
        List<Moment> moments = candidate.due().reasons().stream()
                .flatMap(reason -> moment(reason, stage, day).stream())
                .toList();
        return templates.fitting(person.performer().id(), moments);
    }

    /** Nothing is written for a note. */
    private static Optional<Moment> moment(Reason reason, Stage stage, FollowUpContext day) {
        return purpose(reason).map(purpose -> new Moment(purpose, situation(reason), stage, day.on()));
    }

    private static Optional<Purpose> purpose(Reason reason) {
        return switch (reason.code()) {
            case THANK_YOU -> Optional.of(Purpose.THANK_YOU);
            case MEMO -> Optional.empty();
            case REPLY -> Optional.of(Purpose.REPLY);
            case RESERVATION, UNANSWERED_REQUEST -> Optional.of(Purpose.RESERVATION);
            case OCCASION, INTERVAL, FAVORITE_IDLE, AT_RISK -> Optional.of(Purpose.FOLLOW_UP);
            case PROMISE -> Optional.of(Purpose.OTHER);
        };
    }

    private static @Nullable Situation situation(Reason reason) {
        return switch (reason.code()) {
            case THANK_YOU, MEMO, REPLY, PROMISE -> null;
            case RESERVATION -> aboutReservation(reason);
            case UNANSWERED_REQUEST -> Situation.UNANSWERED_REQUEST;
            case OCCASION -> Situation.OCCASION;
            case INTERVAL, AT_RISK -> Situation.INTERVAL;
            case FAVORITE_IDLE -> Situation.FAVORITE_IDLE;
        };
    }

    private static Situation aboutReservation(Reason reason) {
        if (reason.isAppointmentToCome()) {
            return Situation.APPOINTMENT;
        }
        return reason.isNoShow() ? Situation.NO_SHOW : Situation.BOOKING_OFFER;
    }
}
