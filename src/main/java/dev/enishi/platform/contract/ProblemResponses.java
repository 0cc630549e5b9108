package dev.enishi.platform.contract;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals as shared answers, each with an example in the words that clients get. */
final class ProblemResponses {
    private static final String MEDIA_TYPE = "application/problem+json";

    private final Schemas schemas;
    private final Headers headers;
    private final List<ProblemCode> codes;
    private final ExamplePlaces places;
    private final ResourceBundle messages = ResourceBundle.getBundle(
            "messages.platform",
            Locale.ROOT,
            ProblemResponses.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final Map<String, APIResponse> used = new TreeMap<>();

    /**
     * Starts without any.
     *
     * @param codes all codes, in the order in which they are named
     */
    ProblemResponses(Schemas schemas, Headers headers, List<ProblemCode> codes, ExamplePlaces places) {
        this.schemas = schemas;
        this.headers = headers;
        this.codes = codes;
        this.places = places;
    }

    /** Those that are in use, by name. */
    Map<String, APIResponse> used() {
        return used;
    }

    /** A reference to a refusal. */
    APIResponse reference(ProblemResponse refusal) {
        used.computeIfAbsent(refusal.component(), name -> answer(refusal));
        APIResponse reference = OASFactory.createAPIResponse();
        reference.setRef("#/components/responses/" + refusal.component());
        return reference;
    }

    private APIResponse answer(ProblemResponse refusal) {
        Schema problem = OASFactory.createSchema();
        problem.setRef("#/components/schemas/Problem");
        APIResponse answer = OASFactory.createAPIResponse()
                .description(refusal.description(codes))
                .content(OASFactory.createContent()
                        .addMediaType(
                                MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(schemas.of(problem, SchemaUse.ANSWER))
                                        .addExample(
                                                refusal.example.code(),
                                                OASFactory.createExample()
                                                        .summary(message(refusal.example, "title"))
                                                        .value(example(refusal.example)))));
        headers.addTo(answer, refusal.headers());
        return answer;
    }

    private Map<String, Object> example(CommonProblem code) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + code.code());
        example.put("title", message(code, "title"));
        example.put("status", code.status());
        example.put("detail", message(code, "detail"));
        example.put("instance", places.collection());
        example.put("code", code.code());
        example.put("requestId", "01a21ab5-b3fd-7f44-9709-0113b8aa908b");
        List<Map<String, Object>> errors = errors(code);
        if (!errors.isEmpty()) {
            example.put("errors", errors);
        }
        return example;
    }

    private List<Map<String, Object>> errors(CommonProblem code) {
        return switch (code) {
            case VALIDATION_FAILED ->
                List.of(
                        error("pointer", places.text(), CommonProblem.TOO_LONG, 100),
                        error("pointer", places.unknown(), CommonProblem.UNKNOWN_FIELD));
            case UNKNOWN_REFERENCE -> List.of(error("pointer", places.reference(), CommonProblem.UNKNOWN_REFERENCE));
            default -> List.of();
        };
    }

    private Map<String, Object> error(String where, String place, ProblemCode code, Object... arguments) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(where, place);
        error.put("code", code.code());
        error.put("detail", message(code, "detail", arguments));
        return error;
    }

    private String message(ProblemCode code, String part, Object... arguments) {
        return new MessageFormat(messages.getString("problem." + code.code() + "." + part), Locale.ROOT)
                .format(arguments);
    }
}
