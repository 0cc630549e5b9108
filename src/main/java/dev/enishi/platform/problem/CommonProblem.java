package dev.enishi.platform.problem;

/** What can be wrong with any request. */
public enum CommonProblem implements ProblemCode {
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
    ORIGIN_NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    IDEMPOTENCY_KEY_RUNNING(409),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_REFERENCE(422),
    ENDS_BEFORE_START(422),
    IN_THE_FUTURE(422),
    IN_THE_PAST(422),
    UNKNOWN_ZONE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    RULE_VIOLATED(422),
    FAILED_DEPENDENCY(424),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_AT_ONCE(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
