package dev.enishi.wording.fitting;

import dev.enishi.activity.incident.DeclineTemplates;
import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.wording.template.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can be answered to somebody who crosses a line. */
@ApplicationScoped
class WordsOfDeclines implements DeclineTemplates {
    private final FittingTemplates templates;

    WordsOfDeclines(FittingTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Supplier<Words> of(RoundTrip trip, UUID performerId) {
        Supplier<TemplateShelf> shelf = templates.of(trip, List.of(performerId));
        return () -> (crossed, stage, today) -> shelf.get()
                .fitting(
                        performerId,
                        situations(crossed).stream()
                                .map(situation -> new Moment(purpose(situation), situation, stage, today))
                                .toList());
    }

    private static Purpose purpose(Situation situation) {
        return situation == Situation.BOOKING_OFFER ? Purpose.RESERVATION : Purpose.DECLINE;
    }

    /** In this order. A smile is for whoever asks to talk elsewhere; a pretext of reserving is answered by an offer of a time. */
    static List<Situation> situations(IncidentKind crossed) {
        return switch (crossed) {
            case RESERVATION_PRETEXT -> with(Situation.BOOKING_OFFER);
            case SMALL_TALK, CONTACT_EXCHANGE -> Situation.REFUSALS;
            case PHOTO, VIDEO_CALL, MEETING, OTHER ->
                Situation.REFUSALS.stream()
                        .filter(situation -> situation != Situation.SMILING)
                        .toList();
            case THREAT -> List.of();
        };
    }

    private static List<Situation> with(Situation first) {
        return Stream.concat(Stream.of(first), Situation.REFUSALS.stream()).toList();
    }
}
