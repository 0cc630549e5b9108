package dev.enishi.live.secret;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which mark somebody gets some more of it. */
@Schema(
        description =
                "For which mark a customer gets a longer head start: `FOCUS` one of the focus people, `FAVORITE` a "
                        + "favourite who is none of them.")
public enum HeadStartMark {
    FOCUS,
    FAVORITE
}
