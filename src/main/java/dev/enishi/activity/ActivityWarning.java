package dev.enishi.activity;

import dev.enishi.platform.http.WarningCode;

/** What deserves attention when a chat or a message is recorded. */
public enum ActivityWarning implements WarningCode {
    NO_MAIL,
    SECOND_LIVE_CHAT
}
