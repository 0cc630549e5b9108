package dev.enishi.activity.incident;

import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What crossed a line. */
@Rule
@Schema(
        description =
                "What crossed a line. On the ladder, each step further than the one before: `RESERVATION_PRETEXT` a way to "
                        + "get in touch, so as to reserve; `SMALL_TALK` to chat outside the site; `PHOTO`; `VIDEO_CALL`; "
                        + "`MEETING`. Beside it: `CONTACT_EXCHANGE` contact details for no reason given, `THREAT`, `OTHER`.")
public enum IncidentKind {
    RESERVATION_PRETEXT(1),
    SMALL_TALK(2),
    PHOTO(3),
    VIDEO_CALL(4),
    MEETING(5),
    CONTACT_EXCHANGE(0),
    THREAT(6),
    OTHER(0);

    private final int step;

    IncidentKind(int step) {
        this.step = step;
    }

    /** How far up the ladder it is, a threat above all of it; 0 for what has no place there. */
    public int step() {
        return step;
    }
}
