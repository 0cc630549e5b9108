package dev.enishi.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.enishi.TestAgency;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An operation as openapi/openapi.yaml describes it, called with what the contract shows as its example. */
public record ContractOperation(String method, String path, JsonNode description) {
    private static final JsonNode CONTRACT = contract();
    private static final String CSV = "started_at,handle,kind,minutes,earnings\n2026-11-01T20:00:00,taro_77,PEEK,5,0\n";

    /** All that ask who is there. */
    public static List<ContractOperation> all() {
        return described().filter(operation -> !operation.isOpen()).toList();
    }

    /** Those that do not. */
    public static List<ContractOperation> open() {
        return described().filter(ContractOperation::isOpen).toList();
    }

    private static JsonNode contract() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("openapi/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<ContractOperation> described() {
        return CONTRACT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .map(operation -> new ContractOperation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    private boolean isOpen() {
        return !description.at("/security/0").has("apiKey");
    }

    boolean isOfOne() {
        return path.contains("{id}");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** The first part of its path. */
    public String resource() {
        return path.split("/")[2];
    }

    /** The scopes that the contract says it needs. */
    Set<Scope> scopes() {
        return StreamSupport.stream(description.at("/security/1/accessToken").spliterator(), false)
                .map(text -> Scope.of(text.asText()).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    boolean isFor(Role role) {
        return Scope.of(role).containsAll(scopes());
    }

    /** Whether it names things of the agency in its body or query, so that a stranger must be told they do not exist. */
    boolean namesReferences() {
        JsonNode named = isBatch() ? example().at("/items/0") : example();
        return mediaType().equals("text/csv") || named.has("customerId") || named.has("siteId");
    }

    /** Whether it answers each of its items by itself. */
    boolean isBatch() {
        return path.endsWith("/batch");
    }

    /** With the ids of somebody's things. */
    public Response call(IsolationVictim victim, String credential) {
        return send(victim, credential, pathFor(victim));
    }

    /** Its path with the id of somebody's thing. */
    String pathFor(IsolationVictim victim) {
        return isOfOne() ? path.replace("{id}", victim.id(resource())) : path;
    }

    /** With an id that nobody was ever given. */
    Response callMissing(IsolationVictim victim, String credential) {
        return send(victim, credential, path.replace("{id}", UUID.randomUUID().toString()));
    }

    /** A read with one parameter of the query as it is given here, which nobody compares with the contract. */
    public Response callWith(IsolationVictim victim, String parameter, String value) {
        RequestSpecification request = given().header("Authorization", "Bearer " + victim.agency().managerKey)
                .queryParam(parameter, value);
        requiredInQuery()
                .filter(name -> !name.equals(parameter))
                .forEach(name -> request.queryParam(name, queryValue(name, victim)));
        return request.request(method, pathFor(victim));
    }

    private Stream<String> requiredInQuery() {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText());
    }

    private Response send(IsolationVictim victim, String credential, String target) {
        return prepared(victim, credential, "").header("If-Match", "*").request(method, target);
    }

    /** With all that it needs but one parameter. */
    RequestSpecification prepared(IsolationVictim victim, String credential, String without) {
        RequestSpecification request = TestAgency.as(credential);
        requiredInQuery()
                .filter(name -> !name.equals(without))
                .forEach(name -> request.queryParam(name, queryValue(name, victim)));
        if (mediaType().equals("text/csv")) {
            if (!without.equals("performerId")) {
                request.queryParam("performerId", victim.references().get("performerId"));
            }
            request.contentType("text/csv").body(CSV.getBytes(StandardCharsets.UTF_8));
        } else if (!mediaType().isEmpty()) {
            request.contentType(mediaType()).body(body(victim).toString());
        }
        return request;
    }

    /** What it takes there: query or header. */
    List<JsonNode> parameters(String in) {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .map(ContractOperation::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    /** Where a reference leads; of what may be null, what else it may be. */
    static JsonNode resolved(JsonNode node) {
        if (node.has("anyOf")) {
            return resolved(node.path("anyOf").get(0));
        }
        return node.has("$ref")
                ? resolved(CONTRACT.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    boolean readsJson() {
        return mediaType().endsWith("json");
    }

    boolean answersJson() {
        return StreamSupport.stream(description.path("responses").spliterator(), false)
                .anyMatch(answer -> answer.path("content").has("application/json"));
    }

    JsonNode requestSchema() {
        return description.at("/requestBody/content").path(mediaType()).path("schema");
    }

    private static String queryValue(String name, IsolationVictim victim) {
        return switch (name) {
            case "handle" -> "taro_77";
            case "kind" -> "CHATS";
            case "from", "to" -> "2026-11-27";
            case "durationMinutes" -> "30";
            default -> victim.references().get(name);
        };
    }

    /** The example of the contract, with the victim's ids where it names others. */
    ObjectNode body(IsolationVictim victim) {
        ObjectNode body = example().deepCopy();
        name(victim, isBatch() ? (ObjectNode) body.at("/items/0") : body);
        return body;
    }

    private void name(IsolationVictim victim, ObjectNode body) {
        if (isBatch() && body.has("id")) {
            body.put("id", victim.id(resource()));
        }
        boolean ofPerformer = body.has("siteId")
                && List.of("customers", "live-chats", "online-sessions").contains(resource());
        victim.references().forEach((field, id) -> {
            if (body.has(field) || (ofPerformer && field.equals("performerId"))) {
                body.put(field, id);
            }
        });
    }

    private String mediaType() {
        JsonNode content = description.at("/requestBody/content");
        return content.isMissingNode() ? "" : content.fieldNames().next();
    }

    private JsonNode example() {
        return description.at("/requestBody/content").path(mediaType()).at("/examples/example/value");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
