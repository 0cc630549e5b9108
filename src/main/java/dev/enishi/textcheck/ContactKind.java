package dev.enishi.textcheck;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody could be reached by outside the site. */
@Schema(
        description =
                "What somebody could be reached by outside the site: `EMAIL` a mail address, `PHONE` a phone number, "
                        + "`MESSENGER` LINE, KakaoTalk, Telegram and their like, `SOCIAL` X, Instagram and their like, `URL` any "
                        + "other link.")
public enum ContactKind {
    EMAIL,
    PHONE,
    MESSENGER,
    SOCIAL,
    URL
}
