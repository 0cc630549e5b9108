package dev.enishi.booking.slot;

import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom time is looked for. */
@Rule
@Schema(description = "For whom: `NEWCOMER` for prospects and newcomers, `REGULAR` for everybody else.")
public enum Audience {
    NEWCOMER,
    REGULAR;

    /** That of a customer. */
    public static Audience of(Stage stage) {
        return switch (stage) {
            case PROSPECT, NEWCOMER -> NEWCOMER;
            case REPEATER, REGULAR, LAPSED -> REGULAR;
        };
    }
}
