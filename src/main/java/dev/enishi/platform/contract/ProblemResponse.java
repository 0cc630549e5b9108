package dev.enishi.platform.contract;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The refusals that operations share, one for each status. */
enum ProblemResponse {
    BAD_REQUEST(CommonProblem.VALIDATION_FAILED, "The request is malformed."),
    UNAUTHORIZED(CommonProblem.UNAUTHENTICATED, "Nobody is signed in."),
    FORBIDDEN(CommonProblem.FORBIDDEN, "The caller may not do this."),
    NOT_FOUND(CommonProblem.NOT_FOUND, "There is no such thing, or it belongs to somebody else."),
    NOT_ACCEPTABLE(CommonProblem.NOT_ACCEPTABLE, "Accept names no media type that the operation answers in."),
    REQUEST_TIMEOUT(CommonProblem.REQUEST_TIMEOUT, "The body came too slowly; the connection is closed."),
    CONFLICT(CommonProblem.CONFLICT, "The request contradicts what is recorded."),
    PRECONDITION_FAILED(CommonProblem.PRECONDITION_FAILED, "Somebody has changed the resource since it was read."),
    CONTENT_TOO_LARGE(CommonProblem.BODY_TOO_LARGE, "The body is larger than the operation reads."),
    URI_TOO_LONG(CommonProblem.URI_TOO_LONG, "Path and query are longer than 8 KiB."),
    UNSUPPORTED_MEDIA_TYPE(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "The operation does not read this media type."),
    UNPROCESSABLE_CONTENT(CommonProblem.UNKNOWN_REFERENCE, "The request is well-formed but breaks a rule."),
    PRECONDITION_REQUIRED(CommonProblem.PRECONDITION_REQUIRED, "If-Match is missing."),
    TOO_MANY_REQUESTS(
            CommonProblem.TOO_MANY_REQUESTS,
            "The quota of the key is used up, or that of the address for failed sign-ins, or too many bodies are being "
                    + "received at once. Wait as long as Retry-After says."),
    HEADERS_TOO_LARGE(CommonProblem.HEADERS_TOO_LARGE, "The request has too many headers, or too large ones."),
    INTERNAL_SERVER_ERROR(CommonProblem.INTERNAL_ERROR, "Something failed on our side; nothing was changed."),
    SERVICE_UNAVAILABLE(
            CommonProblem.UNAVAILABLE,
            "The service is busy, or has no room for a file; nothing was changed. Wait as long as Retry-After says.");

    /** The code of the example. */
    final CommonProblem example;

    private final String description;

    ProblemResponse(CommonProblem example, String description) {
        this.example = example;
        this.description = description;
    }

    String status() {
        return String.valueOf(example.status());
    }

    /** Headers beside those of every answer. */
    List<String> headers() {
        return switch (this) {
            case UNAUTHORIZED -> List.of("WWW-Authenticate");
            case UNSUPPORTED_MEDIA_TYPE -> List.of("Accept-Patch");
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> List.of("Retry-After");
            default -> List.of();
        };
    }

    /** The name in the contract: BadRequest. */
    String component() {
        return Stream.of(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** What it means, and which of all codes it can have; which of them an operation gives stands there. */
    String description(List<ProblemCode> codes) {
        List<String> own = codes.stream()
                .filter(code -> code.status() == example.status())
                .map(code -> "`" + code.code() + "`")
                .toList();
        return description
                + (own.size() == 1 ? " Code: " : " Codes, of which the operation names its own in `x-problem-codes`: ")
                + String.join(", ", own)
                + ".";
    }
}
