package dev.enishi.activity.incident;

import dev.enishi.activity.TemplateName;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.data.RoundTrip;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds words to refuse what crosses a line. Templates are known to the wings above. */
public interface DeclineTemplates {
    /**
     * Words of a performer, none of which claims what she did not mark as true.
     *
     * @param trip whose round trip it is asked with
     */
    Supplier<Words> of(RoundTrip trip, UUID performerId);

    /** What there is to choose from. */
    interface Words {
        /** The templates that fit, hers first, at most three; none for a threat, to which nothing is written. */
        List<TemplateName> fitting(IncidentKind crossed, Stage stage, LocalDate today);
    }
}
