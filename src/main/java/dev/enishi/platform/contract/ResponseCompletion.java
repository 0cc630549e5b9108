package dev.enishi.platform.contract;

import dev.enishi.platform.problem.ProblemCode;
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
final class ResponseCompletion {
    private static final String JSON = "application/json";
    private static final Set<String> TAGGED = Set.of("200", "201", "207");
    private static final Map<String, String> SUCCESSES = Map.of(
            "201", "What was created.",
            "202", "Accepted; it goes on in the background.",
            "204", "Done.",
            "207", "The outcome of each item, in their order.");

    private final Schemas schemas;
    private final Headers headers;
    private final ProblemResponses problems;
    private final OperationProblems codes;
    private final CodeIndex code;
    private final Examples examples;

    ResponseCompletion(
            Schemas schemas, Headers headers, ProblemResponses problems, OperationProblems codes, CodeIndex code) {
        this.schemas = schemas;
        this.headers = headers;
        this.problems = problems;
        this.codes = codes;
        this.code = code;
        examples = new Examples(schemas);
    }

    void complete(String path, HttpMethod method, Operation operation) {
        Map<String, APIResponse> answers = new TreeMap<>();
        boolean saysBoth = scanned(operation).keySet().containsAll(Set.of("200", "201"));
        scanned(operation).forEach((status, answer) -> {
            if (status.startsWith("2")) {
                String actual = status.equals("200") && !saysBoth ? code.successOf(operation) : status;
                answers.put(actual, success(actual, answer, method, operation));
            } else {
                refusal(status)
                        .ifPresentOrElse(
                                refusal -> answers.put(status, problems.reference(refusal)),
                                () -> answers.put(status, answer));
            }
        });
        if (method == HttpMethod.GET && hasContent(answers.get("200"))) {
            answers.put("304", notModified());
        }
        List<ProblemCode> given = codes.of(operation);
        if (codes.knows(operation)) {
            answers.keySet().removeIf(status -> refusal(status).isPresent());
        } else {
            refusalsOf(path, method, operation)
                    .forEach(refusal -> answers.put(refusal.status(), problems.reference(refusal)));
        }
        given.stream()
                .flatMap(known -> refusal(String.valueOf(known.status())).stream())
                .forEach(refusal -> answers.put(refusal.status(), problems.reference(refusal)));
        operation.addExtension(
                "x-problem-codes", given.stream().map(ProblemCode::code).toList());
        APIResponses completed = OASFactory.createAPIResponses();
        answers.forEach(completed::addAPIResponse);
        operation.setResponses(completed);
    }

    private static Map<String, APIResponse> scanned(Operation operation) {
        return operation.getResponses().getAPIResponses();
    }

    private static Optional<ProblemResponse> refusal(String status) {
        return EnumSet.allOf(ProblemResponse.class).stream()
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
        if (hasContent(scanned) && method == HttpMethod.GET) {
            more.add("Content-Encoding");
        }
        if (isPage(scanned)) {
            more.add("Link");
        }
        if (hasContent(scanned) && scanned.getContent().hasMediaType("text/csv")) {
            more.add("Content-Disposition");
        }
        if (status.equals("201")) {
            more.add("Location");
        }
        if (code.isIdempotent(operation)) {
            more.add("Idempotency-Replayed");
        }
        headers.addTo(answer, more);
        if (scanned.getContent() != null && scanned.getContent().getMediaTypes() != null) {
            answer.setContent(OASFactory.createContent());
            scanned.getContent()
                    .getMediaTypes()
                    .forEach((type, content) -> answer.getContent()
                            .addMediaType(type, TextForms.of(type).orElseGet(() -> content(answer, content))));
        }
        return answer;
    }

    private MediaType content(APIResponse answer, MediaType scanned) {
        MediaType content = OASFactory.createMediaType().schema(schemas.of(scanned.getSchema(), SchemaUse.ANSWER));
        content.setExamples(scanned.getExamples());
        examples.addTo(content, answer.getDescription(), SchemaUse.ANSWER);
        return content;
    }

    private APIResponse notModified() {
        APIResponse answer = OASFactory.createAPIResponse().description("Unchanged since the ETag of If-None-Match.");
        headers.addTo(answer, List.of("ETag", "Vary"));
        return answer;
    }

    /** What an operation that no test has refused anything yet can give, as far as its form tells. */
    private Set<ProblemResponse> refusalsOf(String path, HttpMethod method, Operation operation) {
        Set<ProblemResponse> possible = EnumSet.of(
                ProblemResponse.BAD_REQUEST,
                ProblemResponse.UNAUTHORIZED,
                ProblemResponse.URI_TOO_LONG,
                ProblemResponse.TOO_MANY_REQUESTS,
                ProblemResponse.HEADERS_TOO_LARGE,
                ProblemResponse.INTERNAL_SERVER_ERROR,
                ProblemResponse.SERVICE_UNAVAILABLE);
        if (path.contains("{")) {
            possible.add(ProblemResponse.NOT_FOUND);
        }
        if (hasContent(operation)) {
            possible.add(ProblemResponse.NOT_ACCEPTABLE);
        }
        if (operation.getRequestBody() != null) {
            possible.addAll(Set.of(
                    ProblemResponse.REQUEST_TIMEOUT,
                    ProblemResponse.CONTENT_TOO_LARGE,
                    ProblemResponse.UNSUPPORTED_MEDIA_TYPE,
                    ProblemResponse.UNPROCESSABLE_CONTENT));
        }
        if (speaksOf(operation, "422")) {
            possible.add(ProblemResponse.UNPROCESSABLE_CONTENT);
        }
        if (code.isIdempotent(operation) || method == HttpMethod.PATCH || speaksOf(operation, "409")) {
            possible.add(ProblemResponse.CONFLICT);
        }
        if (takesIfMatch(operation)) {
            possible.add(ProblemResponse.PRECONDITION_FAILED);
            if (requiresIfMatch(path, method)) {
                possible.add(ProblemResponse.PRECONDITION_REQUIRED);
            }
        }
        return possible;
    }

    private static boolean speaksOf(Operation operation, String status) {
        return operation.getDescription() != null && operation.getDescription().contains(status);
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
        return scanned(operation).values().stream().anyMatch(ResponseCompletion::hasContent);
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
                && SchemaUse.ANSWER
                        .nameOf(String.valueOf(scanned.getContent()
                                        .getMediaType(JSON)
                                        .getSchema()
                                        .getRef())
                                .replaceFirst(".*/", ""))
                        .endsWith("Page");
    }
}
