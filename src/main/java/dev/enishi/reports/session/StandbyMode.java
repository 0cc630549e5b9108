package dev.enishi.reports.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a site shows of a performer who is online; planned time has the same words (WindowKind). */
@Schema(
        description = "What the site shows while the performer is online: `OPEN` (通常待機), `RESERVED_ONLY` (待ち合わせ待機: the "
                + "performer waits for those who have reserved), `NEWCOMER_ONLY` (新規枠).")
public enum StandbyMode {
    OPEN,
    RESERVED_ONLY,
    NEWCOMER_ONLY
}
