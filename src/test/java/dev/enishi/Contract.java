package dev.enishi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What openapi/openapi.yaml (OpenAPI 3.1, JSON Schema 2020-12) says of an exchange: the answer has to be one that it names,
 * and a request that was accepted one that it allows. A refused request may be anything.
 */
public final class Contract {
    /** What nobody reads and HTTP allows: our tests send none, whoever attacks may. */
    public static final String UNDECLARED_BODY = "request has a body that is not declared but was accepted";

    private static final Path CONTRACT = Path.of("openapi/openapi.yaml");
    private static final Set<String> UNDESCRIBED = Set.of("HEAD", "OPTIONS");
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");

    private static final String BASE = "urn:enishi:contract";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;
    /** Read once: the factory would read all of it anew, and keep it, for each schema in it. */
    private final JsonSchema whole;

    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> cache = new ConcurrentHashMap<>();
    private final List<PathTemplate> templates;

    private record PathTemplate(String path, Pattern pattern, List<String> names) {
        static PathTemplate of(String path) {
            var names = Pattern.compile("\\{([^}]+)}")
                    .matcher(path)
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            var regex = ("\\Q" + path + "\\E").replaceAll("\\{[^}]+}", "\\\\E([^/]+)\\\\Q");
            return new PathTemplate(path, Pattern.compile(regex), names);
        }
    }

    /** Reads it. */
    public Contract() {
        try {
            contract = new ObjectMapper(new YAMLFactory()).readTree(CONTRACT.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeObjects(contract.at("/components/schemas"));
        var text = contract.toString();
        whole = JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder -> builder.defaultMetaSchemaIri(
                                        OpenApi31.getInstance().getIri())
                                .metaSchema(JsonMetaSchema.builder(OpenApi31.getInstance())
                                        .keyword(new NonValidationKeyword("x-extensible-enum"))
                                        .build())
                                .schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, text))))
                .getSchema(SchemaLocation.of(BASE), config);
        templates = StreamSupport.stream(
                        ((Iterable<String>) () -> contract.path("paths").fieldNames()).spliterator(), false)
                .map(PathTemplate::of)
                .sorted(Comparator.comparingInt(t -> t.names().size())) // literal paths win
                .toList();
    }

    /**
     * A request and its answer.
     *
     * @param path as it was sent
     * @param query as it was sent, or null
     * @param requestHeader the value of a header of the request, or null
     * @param requestBody null without
     * @param answerHeader the value of a header of the answer, or null
     */
    public record Exchange(
            String method,
            String path,
            String query,
            UnaryOperator<String> requestHeader,
            String requestBody,
            int status,
            UnaryOperator<String> answerHeader,
            String answerBody) {}

    /** Where an exchange breaks it. */
    public List<String> faults(Exchange exchange) {
        if (UNDESCRIBED.contains(exchange.method())) return List.of();
        var template = template(exchange.path());
        var item = template.map(Contract::item);
        var operation = operation(exchange.method(), exchange.path());
        if (operation.isEmpty()) return exchange.status() < 400 ? List.of("no such operation") : List.of();
        var faults = new ArrayList<String>();
        if (exchange.status() < 400) checkRequest(exchange, template.get(), item.get(), operation.get(), faults);
        checkResponse(exchange, operation.get(), faults);
        return faults;
    }

    /** The operation of a request, if it is one that is described. */
    public Optional<String> operationId(String method, String path) {
        return operation(method, path)
                .map(pointer -> contract.at(pointer + "/operationId").asText());
    }

    private Optional<PathTemplate> template(String path) {
        return templates.stream()
                .filter(t -> t.pattern().matcher(path).matches())
                .findFirst();
    }

    private static String item(PathTemplate template) {
        return "/paths/" + escape(template.path());
    }

    private Optional<String> operation(String method, String path) {
        return template(path)
                .filter(any -> METHOD.matcher(method).matches())
                .map(t -> item(t) + "/" + method.toLowerCase(Locale.ROOT))
                .filter(this::exists);
    }

    private void checkResponse(Exchange exchange, String operation, List<String> faults) {
        var answer = resolve(operation + "/responses/" + exchange.status());
        if (!exists(answer)) {
            faults.add("status " + exchange.status() + " is not declared: " + exchange.answerBody());
            return;
        }
        for (var header :
                (Iterable<String>) () -> contract.at(answer + "/headers").fieldNames()) {
            var declared = resolve(answer + "/headers/" + escape(header));
            checkValue("header " + header, declared, exchange.answerHeader().apply(header), faults);
        }
        var type = mediaType(exchange.answerHeader().apply("Content-Type"));
        var content = contract.at(answer + "/content");
        if (type.isEmpty() || (content.isMissingNode() && exchange.answerBody().isEmpty())) return;
        if (!content.has(type)) faults.add("media type " + type + " is not declared");
        else if (type.endsWith("json")) checkJson("answer", answer, type, exchange.answerBody(), faults);
    }

    private void checkRequest(
            Exchange exchange, PathTemplate template, String item, String operation, List<String> faults) {
        var query = query(exchange.query());
        var path = new HashMap<String, String>();
        var matcher = template.pattern().matcher(exchange.path());
        if (matcher.matches()) {
            for (int i = 0; i < template.names().size(); i++)
                path.put(template.names().get(i), matcher.group(i + 1));
        }
        for (var list : List.of(item + "/parameters", operation + "/parameters")) {
            for (int i = 0; i < contract.at(list).size(); i++) {
                var parameter = resolve(list + "/" + i);
                var name = contract.at(parameter + "/name").asText();
                var value = switch (contract.at(parameter + "/in").asText()) {
                    case "query" -> query.remove(name);
                    case "path" -> path.get(name);
                    case "header" -> exchange.requestHeader().apply(name);
                    default -> null;
                };
                checkValue("parameter " + name, parameter, value, faults);
            }
        }
        query.keySet().forEach(name -> faults.add("parameter " + name + " is not declared but accepted"));

        var body = resolve(operation + "/requestBody");
        var type = mediaType(exchange.requestHeader().apply("Content-Type"));
        if (exchange.requestBody() == null) {
            if (contract.at(body + "/required").asBoolean()) faults.add("request has no body but was accepted");
        } else if (!exists(body)) {
            faults.add(UNDECLARED_BODY);
        } else if (!contract.at(body + "/content").has(type)) {
            faults.add("request of type " + type + " is not declared but accepted");
        } else if (type.endsWith("json")) {
            checkJson("request", body, type, exchange.requestBody(), faults);
        }
    }

    private void checkJson(String what, String owner, String type, String body, List<String> faults) {
        try {
            validate(what, owner + "/content/" + escape(type) + "/schema", JSON.readTree(body), faults);
        } catch (JsonProcessingException e) {
            faults.add(what + " is not JSON");
        }
    }

    /** A parameter or header: text on the wire, typed in the contract. */
    private void checkValue(String what, String declared, String value, List<String> faults) {
        if (value == null) {
            if (contract.at(declared + "/required").asBoolean()) faults.add(what + " is missing");
            return;
        }
        var type = contract.at(resolve(declared + "/schema") + "/type").asText();
        if (type.equals("array")) return;
        JsonNode node = TextNode.valueOf(value);
        if (type.equals("integer") || type.equals("number") || type.equals("boolean")) {
            try {
                node = JSON.readTree(value);
            } catch (JsonProcessingException e) {
                // Stays text, which the schema refuses.
            }
        }
        validate(what, declared + "/schema", node, faults);
    }

    private void validate(String what, String pointer, JsonNode value, List<String> faults) {
        if (!exists(pointer)) return;
        cache.computeIfAbsent(pointer, p -> whole.getRefSchema(SchemaLocation.Fragment.of("#" + p)))
                .validate(value)
                .forEach(message -> faults.add(what + " " + message));
    }

    /** The pointer itself, or where the chain of $refs starting there leads. */
    private String resolve(String pointer) {
        var ref = contract.at(pointer).path("$ref");
        return ref.isTextual() ? resolve(ref.asText().substring(1)) : pointer;
    }

    private boolean exists(String pointer) {
        return !contract.at(pointer).isMissingNode();
    }

    /** The contract lets answers grow; a test does not: what is not declared is a fault. */
    private static void closeObjects(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Contract::closeObjects);
    }

    private static Map<String, String> query(String text) {
        var query = new LinkedHashMap<String, String>();
        if (text == null || text.isEmpty()) return query;
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            query.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
