package dev.enishi.booking.reservation;

import dev.enishi.platform.http.WarningCode;

/** What deserves attention when a reservation changes its state. */
enum TransitionWarning implements WarningCode {
    BEFORE_START
}
