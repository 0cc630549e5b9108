package dev.enishi.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Completes what an operation takes: parameters with limits, the headers of its kind, the body with an example. */
final class RequestCompletion {
    private static final String ETAGS = "^(\\*|(W/)?\"[\\x21\\x23-\\x7e]*\"( *, *(W/)?\"[\\x21\\x23-\\x7e]*\")*)$";

    private final Schemas schemas;
    private final CodeIndex code;
    private final Examples examples;
    private final Map<String, Parameter> shared = new TreeMap<>();

    RequestCompletion(Schemas schemas, CodeIndex code) {
        this.schemas = schemas;
        this.code = code;
        examples = new Examples(schemas);
    }

    /** The parameters that operations share and that are in use, by name. */
    Map<String, Parameter> shared() {
        return shared;
    }

    void complete(String path, HttpMethod method, Operation operation) {
        operation.setParameters(parameters(path, method, operation));
        if (operation.getRequestBody() != null) {
            operation.setRequestBody(body(method, operation));
        }
    }

    private List<Parameter> parameters(String path, HttpMethod method, Operation operation) {
        // A record's parameter is scanned more than once, so by name.
        Map<String, Parameter> own = new LinkedHashMap<>();
        for (Parameter scanned : operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            own.putIfAbsent(scanned.getName(), scanned);
        }
        boolean ifMatch = own.remove("If-Match") != null;
        List<Parameter> parameters = new ArrayList<>();
        own.values().forEach(scanned -> parameters.add(parameter(path, scanned)));
        if (ifMatch) {
            boolean required = ResponseCompletion.requiresIfMatch(path, method);
            parameters.add(share(
                    required ? "IfMatch" : "OptionalIfMatch",
                    "If-Match",
                    "The ETag of the version to change: refused when somebody has changed it since.",
                    required,
                    text(200, ETAGS, "\"3.9f2c61d0a7b4e8f3c5d21b60\"")));
        }
        if (operation.getResponses().hasAPIResponse("304")) {
            parameters.add(share(
                    "IfNoneMatch",
                    "If-None-Match",
                    "ETags of what the client has: answered 304 when nothing has changed.",
                    false,
                    text(1000, ETAGS, "\"3.9f2c61d0a7b4e8f3c5d21b60\"")));
        }
        if (code.isIdempotent(operation)) {
            parameters.add(share(
                    "IdempotencyKey",
                    "Idempotency-Key",
                    "Makes the request safe to repeat for 24 hours: the same key and request gets the first answer again.",
                    false,
                    text(255, "^[\\x21-\\x7e]+$", "5c7b6c7e-0d0a-4f60-b1b5-2f8f6f2f0a11")));
        }
        return parameters;
    }

    private Parameter parameter(String path, Parameter scanned) {
        Schema schema = schemas.of(scanned.getSchema(), SchemaUse.PARAMETER);
        boolean inPath = scanned.getIn() == Parameter.In.PATH;
        Parameter parameter = OASFactory.createParameter()
                .name(scanned.getName())
                .in(scanned.getIn())
                .description(scanned.getDescription())
                .required(inPath || Boolean.TRUE.equals(scanned.getRequired()))
                .schema(schema);
        if (inPath && scanned.getDescription() == null) {
            parameter.setDescription("Id of the " + Examples.ownerIn(path, scanned.getName()) + ".");
        }
        Object example = scanned.getExample() != null || !inPath
                ? scanned.getExample()
                : examples.of(
                        schema, scanned.getName(), Examples.ownerIn(path, scanned.getName()), SchemaUse.PARAMETER);
        parameter.setExample(example);
        return parameter;
    }

    private Parameter share(String component, String name, String description, boolean required, Schema schema) {
        shared.computeIfAbsent(
                component,
                any -> OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .description(description)
                        .required(required)
                        .schema(schema));
        Parameter reference = OASFactory.createParameter();
        reference.setRef("#/components/parameters/" + component);
        return reference;
    }

    private static Schema text(int maxLength, String pattern, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(maxLength)
                .pattern(pattern)
                .examples(List.of(example));
    }

    private RequestBody body(HttpMethod method, Operation operation) {
        RequestBody scanned = operation.getRequestBody();
        Content content = OASFactory.createContent();
        String description = scanned.getDescription() == null ? "What to do it with." : scanned.getDescription();
        SchemaUse use = code.readsMergePatch(operation) ? SchemaUse.PATCH : SchemaUse.REQUEST;
        scanned.getContent().getMediaTypes().forEach((type, media) -> {
            Schema schema = schemas.of(media.getSchema(), use);
            if (!type.endsWith("json")) {
                schema.maxLength((int) code.bodyLimit(operation))
                        .description("At most " + (code.bodyLimit(operation) >> 20) + " MiB.");
            }
            MediaType completed = OASFactory.createMediaType().schema(schema);
            completed.setExamples(media.getExamples());
            examples.addTo(completed, operation.getSummary(), use);
            content.addMediaType(type, completed);
        });
        return OASFactory.createRequestBody()
                .description(description)
                .required(method != HttpMethod.PUT || requiresSomething(content))
                .content(content);
    }

    /** A PUT without a body means the empty object, so where that is enough the body can be left out. */
    private boolean requiresSomething(Content content) {
        List<String> required = schemas.resolve(
                        content.getMediaTypes().values().iterator().next().getSchema())
                .getRequired();
        return required != null && !required.isEmpty();
    }
}
