package dev.enishi.customer;

import dev.enishi.platform.http.WarningCode;

/** What deserves attention when a customer is marked. */
enum CustomerWarning implements WarningCode {
    FOCUS_CAP
}
