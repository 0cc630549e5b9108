package dev.enishi.platform.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Completes the answers of an operation: success with its headers and an example, and every refusal it can give. */
final class Answers {
    private static final String JSON = "application/json";
    private static final Set<String> TAGGED = Set.of("200", "201");
    private static final Map<String, String> SUCCESSES = Map.of(
            "201", "What was created.",
            "202", "Accepted; it goes on in the background.",
            "204", "Done.",
            "207", "The outcome of each item, in their order.");

    private final Schemas schemas;
    private final Headers headers;
    private final Refusals refusals;
    private final Sources sources;
    private final Examples examples;

    Answers(Schemas schemas, Headers headers, Refusals refusals, Sources sources) {
        this.schemas = schemas;
        this.headers = headers;
        this.refusals = refusals;
        this.sources = sources;
        examples = new Examples(schemas);
    }

    void complete(String path, HttpMethod method, Operation operation) {
        Map<String, APIResponse> answers = new TreeMap<>();
        scanned(operation).forEach((status, answer) -> {
            if (status.startsWith("2")) {
                String actual = status.equals("200") ? sources.successOf(operation) : status;
                answers.put(actual, success(actual, answer, method, operation));
            } else {
                refusal(status)
                        .ifPresentOrElse(
                                refusal -> answers.put(status, refusals.reference(refusal)),
                                () -> answers.put(status, answer));
            }
        });
        if (method == HttpMethod.GET && hasContent(answers.get("200"))) {
            answers.put("304", notModified());
        }
        for (Refusal refusal : refusalsOf(path, method, operation)) {
            answers.put(refusal.status(), refusals.reference(refusal));
        }
        APIResponses completed = OASFactory.createAPIResponses();
        answers.forEach(completed::addAPIResponse);
        operation.setResponses(completed);
    }

    private static Map<String, APIResponse> scanned(Operation operation) {
        return operation.getResponses().getAPIResponses();
    }

    private static Optional<Refusal> refusal(String status) {
        return EnumSet.allOf(Refusal.class).stream()
                .filter(refusal -> refusal.status().equals(status))
                .findFirst();
    }

    private APIResponse success(String status, APIResponse scanned, HttpMethod method, Operation operation) {
        String described = scanned.getDescription();
        boolean plain = described == null
                || described.isEmpty()
                || described.equals("OK")
                || described.equals("Created")
                || described.equals("No Content");
        APIResponse answer = OASFactory.createAPIResponse()
                .description(
                        plain
                                ? SUCCESSES.getOrDefault(
                                        status, method == HttpMethod.GET ? "What was asked for." : "How it is now.")
                                : described);
        List<String> more = new ArrayList<>();
        if (hasContent(scanned) && TAGGED.contains(status)) {
            more.addAll(List.of("ETag", "Vary"));
        }
        if (isPage(scanned)) {
            more.add("Link");
        }
        if (status.equals("201")) {
            more.add("Location");
        }
        if (sources.isIdempotent(operation)) {
            more.add("Idempotency-Replayed");
        }
        headers.addTo(answer, more);
        if (scanned.getContent() != null && scanned.getContent().getMediaTypes() != null) {
            answer.setContent(OASFactory.createContent());
            scanned.getContent()
                    .getMediaTypes()
                    .forEach((type, content) -> answer.getContent().addMediaType(type, content(answer, content)));
        }
        return answer;
    }

    private MediaType content(APIResponse answer, MediaType scanned) {
        MediaType content = OASFactory.createMediaType().schema(schemas.of(scanned.getSchema(), Use.ANSWER));
        content.setExamples(scanned.getExamples());
        examples.addTo(content, answer.getDescription(), Use.ANSWER);
        return content;
    }

    private APIResponse notModified() {
        APIResponse answer = OASFactory.createAPIResponse().description("Unchanged since the ETag of If-None-Match.");
        headers.addTo(answer, List.of("ETag", "Vary"));
        return answer;
    }

    private Set<Refusal> refusalsOf(String path, HttpMethod method, Operation operation) {
        Set<Refusal> possible = EnumSet.of(
                Refusal.BAD_REQUEST,
                Refusal.UNAUTHORIZED,
                Refusal.URI_TOO_LONG,
                Refusal.TOO_MANY_REQUESTS,
                Refusal.HEADERS_TOO_LARGE,
                Refusal.INTERNAL_SERVER_ERROR,
                Refusal.SERVICE_UNAVAILABLE);
        if (path.contains("{")) {
            possible.add(Refusal.NOT_FOUND);
        }
        if (hasContent(operation)) {
            possible.add(Refusal.NOT_ACCEPTABLE);
        }
        if (operation.getRequestBody() != null) {
            possible.addAll(Set.of(
                    Refusal.REQUEST_TIMEOUT,
                    Refusal.CONTENT_TOO_LARGE,
                    Refusal.UNSUPPORTED_MEDIA_TYPE,
                    Refusal.UNPROCESSABLE_CONTENT));
        }
        if (sources.isIdempotent(operation) || method == HttpMethod.PATCH || speaksOfConflicts(operation)) {
            possible.add(Refusal.CONFLICT);
        }
        if (takesIfMatch(operation)) {
            possible.add(Refusal.PRECONDITION_FAILED);
            if (requiresIfMatch(path, method)) {
                possible.add(Refusal.PRECONDITION_REQUIRED);
            }
        }
        return possible;
    }

    private static boolean speaksOfConflicts(Operation operation) {
        return operation.getDescription() != null && operation.getDescription().contains("409");
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch("If-Match"::equals);
    }

    /** For a resource itself it is required, for a noun below it such as {@code …/favorite} it is not. */
    static boolean requiresIfMatch(String path, HttpMethod method) {
        return method == HttpMethod.PATCH || path.endsWith("}");
    }

    private static boolean hasContent(Operation operation) {
        return scanned(operation).values().stream().anyMatch(Answers::hasContent);
    }

    private static boolean hasContent(@Nullable APIResponse answer) {
        return answer != null && answer.getContent() != null;
    }

    private static boolean isJson(@Nullable APIResponse answer) {
        return answer != null
                && answer.getContent() != null
                && answer.getContent().hasMediaType(JSON);
    }

    private boolean isPage(APIResponse scanned) {
        return isJson(scanned)
                && Use.ANSWER
                        .nameOf(String.valueOf(scanned.getContent()
                                        .getMediaType(JSON)
                                        .getSchema()
                                        .getRef())
                                .replaceFirst(".*/", ""))
                        .endsWith("Page");
    }
}
