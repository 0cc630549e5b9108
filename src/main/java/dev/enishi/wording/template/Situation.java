package dev.enishi.wording.template;

import dev.enishi.platform.Rule;
import dev.enishi.wording.herself.Truth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a template fits, closer than its purpose says. */
@Rule
@Schema(
        description =
                "When a template fits. To write: `INTERVAL` nothing for as long as the cadence; `FAVORITE_IDLE` a "
                        + "favourite who logs in and does not chat; `OCCASION` birthday or anniversary. About reservations: "
                        + "`APPOINTMENT` one tomorrow; `NO_SHOW` the customer did not come; `UNANSWERED_REQUEST` a request ran "
                        + "out; `BOOKING_OFFER` to agree on a time, also in place of one that is taken; `BUSY` the performer "
                        + "cannot talk now, or the customer has to mail first; `WALK_IN` the hour is kept for newcomers. Requests "
                        + "that cross a line, refused: `SMILING`; because of `SITE_ONLY`, `MARRIED`, `SINGLE` (each only if "
                        + "it is marked as true), or of the `SITE_RULE`.")
public enum Situation {
    INTERVAL,
    FAVORITE_IDLE,
    OCCASION,
    APPOINTMENT,
    NO_SHOW,
    UNANSWERED_REQUEST,
    BOOKING_OFFER,
    BUSY,
    WALK_IN,
    SMILING,
    SITE_ONLY,
    MARRIED,
    SINGLE,
    SITE_RULE;

    /** Those in which a request that crosses a line is refused, in the order in which they are offered. */
    public static final List<Situation> REFUSALS = List.of(SMILING, SITE_ONLY, MARRIED, SINGLE, SITE_RULE);

    /** What is claimed of the performer then; nothing in most. */
    public Optional<Truth> claim() {
        return switch (this) {
            case SITE_ONLY -> Optional.of(Truth.SITE_ONLY);
            case MARRIED -> Optional.of(Truth.MARRIED);
            case SINGLE -> Optional.of(Truth.SINGLE);
            case INTERVAL,
                    FAVORITE_IDLE,
                    OCCASION,
                    APPOINTMENT,
                    NO_SHOW,
                    UNANSWERED_REQUEST,
                    BOOKING_OFFER,
                    BUSY,
                    WALK_IN,
                    SMILING,
                    SITE_RULE -> Optional.empty();
        };
    }
}
