package dev.enishi.booking;

import dev.enishi.activity.TemplateName;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.data.RoundTrip;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds words for somebody who cannot have the time that he wants. Templates are known to the wings above. */
public interface RefusalTemplates {
    /**
     * Words of a performer.
     *
     * @param trip whose round trip it is asked with
     */
    Supplier<Words> of(RoundTrip trip, UUID performerId);

    /** What there is to choose from. */
    interface Words {
        /** The templates that fit, hers first, at most three; none where there is nothing to be said. */
        List<TemplateName> fitting(BookingProblem refusal, Stage stage, LocalDate today);
    }
}
