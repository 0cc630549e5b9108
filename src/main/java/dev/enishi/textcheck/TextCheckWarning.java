package dev.enishi.textcheck;

import dev.enishi.platform.http.WarningCode;

/** What deserves attention when a text is stored. */
public enum TextCheckWarning implements WarningCode {
    CONTACT_DETAILS,
    CONTACT_DETAILS_MASKED
}
