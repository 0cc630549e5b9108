package dev.enishi.platform.problem;

import java.util.Locale;

/**
 * Everything that can be wrong, as clients see it: a stable kebab-case code, an HTTP status and, in the
 * {@code messages} bundles, a title and a sentence in English and Japanese. Each has a page at {@code /problems/{code}}.
 */
public enum ProblemCode {
    VALIDATION_FAILED(400),
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    REQUIRED(400),
    INVALID_TYPE(400),
    INVALID_FORMAT(400),
    INVALID_VALUE(400),
    INVALID_TEXT(400),
    TOO_LONG(400),
    TOO_SHORT(400),
    TOO_MANY(400),
    OUT_OF_RANGE(400),
    INVALID_CURSOR(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    CUSTOMER_EXISTS(409),
    CHAT_EXISTS(409),
    CHAT_ALREADY_LIVE(409),
    IMPORT_RUNNING(409),
    IDEMPOTENCY_KEY_RUNNING(409),
    API_KEY_OVER(409),
    RESERVATION_OVERLAP(409),
    ILLEGAL_TRANSITION(409),
    STANDING_CONFLICT(409),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_REFERENCE(422),
    PERFORMER_INACTIVE(422),
    ENDS_BEFORE_START(422),
    CHAT_TOO_LONG(422),
    IN_THE_FUTURE(422),
    IN_THE_PAST(422),
    SCOPE_NOT_ALLOWED(422),
    OUTLASTS_YOUR_KEY(422),
    NO_PERFORMERS_KEY(422),
    NO_PARTY_CHAT(422),
    QUIET_HOURS_INCOMPLETE(422),
    UNKNOWN_ZONE(422),
    OFF_GRID(422),
    NO_SUCH_LOCAL_TIME(422),
    TOO_SOON(422),
    TOO_FAR_AHEAD(422),
    NOT_AVAILABLE(422),
    NEWCOMER_SHARE(422),
    CUSTOMER_BLOCKED(422),
    MAILS_FIRST(422),
    THRESHOLDS_CONTRADICT(422),
    TOO_MANY_CALENDAR_FEEDS(422),
    IDEMPOTENCY_KEY_REUSED(422),
    CSV_MISSING_COLUMN(422),
    CSV_DUPLICATE_COLUMN(422),
    CSV_EMPTY(422),
    CSV_TOO_MANY_ROWS(422),
    CSV_MALFORMED(422),
    CSV_UNDECODABLE(422),
    RAGGED_ROW(422),
    ALREADY_RECORDED_DIFFERENTLY(422),
    RULE_VIOLATED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_AT_ONCE(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status of a problem with this code. */
    public int status() {
        return status;
    }

    /** The stable code in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
