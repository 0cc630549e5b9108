package dev.enishi.wording.fitting;

import dev.enishi.activity.message.Purpose;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.RefusalTemplates;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.wording.template.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What can be written to somebody who cannot have the time that he wants. */
@ApplicationScoped
class WordsOfRefusals implements RefusalTemplates {
    private final FittingTemplates templates;

    WordsOfRefusals(FittingTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Supplier<Words> of(RoundTrip trip, UUID performerId) {
        Supplier<TemplateShelf> shelf = templates.of(trip, List.of(performerId));
        return () -> (refusal, stage, today) -> situation(refusal)
                .map(situation ->
                        shelf.get().fitting(performerId, new Moment(Purpose.RESERVATION, situation, stage, today)))
                .orElse(List.of());
    }

    /** Which words a refusal asks for; none where the remedy is no word to him. */
    static Optional<Situation> situation(BookingProblem refusal) {
        return switch (refusal) {
            case MAILS_FIRST -> Optional.of(Situation.BUSY);
            case NEWCOMER_WINDOW, NEWCOMER_SHARE -> Optional.of(Situation.WALK_IN);
            case RESERVATION_OVERLAP, NOT_AVAILABLE, TOO_SOON -> Optional.of(Situation.BOOKING_OFFER);
            case ILLEGAL_TRANSITION,
                    STANDING_CONFLICT,
                    OFF_GRID,
                    NO_SUCH_LOCAL_TIME,
                    TOO_FAR_AHEAD,
                    CUSTOMER_BLOCKED,
                    TOO_MANY_CALENDAR_FEEDS -> Optional.empty();
        };
    }
}
