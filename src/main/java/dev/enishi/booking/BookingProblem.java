package dev.enishi.booking;

import dev.enishi.platform.problem.ProblemCode;

/** Why time cannot be reserved, and what can be wrong with what is. */
public enum BookingProblem implements ProblemCode {
    RESERVATION_OVERLAP(409),
    ILLEGAL_TRANSITION(409),
    STANDING_CONFLICT(409),
    OFF_GRID(422),
    NO_SUCH_LOCAL_TIME(422),
    TOO_SOON(422),
    TOO_FAR_AHEAD(422),
    NOT_AVAILABLE(422),
    NEWCOMER_WINDOW(422),
    NEWCOMER_SHARE(422),
    CUSTOMER_BLOCKED(422),
    MAILS_FIRST(422),
    TOO_MANY_CALENDAR_FEEDS(422);

    private final int status;

    BookingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
