package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every operation refuses alike, and each parameter and field by what the contract says of it. The codes are those that the
 * contract documents at the operation: {@code .ci/codes} compares them with what is seen here and in all other tests.
 */
@QuarkusTest
class RefusedRequestsTest {
    private static final int MOST_PARAMETERS = 100;
    private static final int MIB = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private IsolationVictim own;

    @TestFactory
    Stream<DynamicTest> no_operation_takes_what_no_operation_takes() {
        own = IsolationVictim.create();
        return each(this::refusesWhatAllRefuse);
    }

    @TestFactory
    Stream<DynamicTest> no_operation_takes_a_parameter_that_is_not_what_the_contract_says() {
        own = IsolationVictim.create();
        return each(
                operation -> operation.parameters("query").forEach(parameter -> refusesWrong(operation, parameter)));
    }

    @TestFactory
    Stream<DynamicTest> no_operation_takes_a_field_that_is_not_what_the_contract_says() {
        own = IsolationVictim.create();
        return each(operation -> {
            if (operation.readsJson()) {
                refusesWrongFields(operation);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> no_operation_changes_another_version_than_if_match_names() {
        own = IsolationVictim.create();
        return each(operation -> operation.parameters("header").forEach(parameter -> {
            if (parameter.path("name").asText().equals("If-Match")) {
                refused(operation, prepared(operation).header("If-Match", "\"999.x\""), 412, "precondition-failed");
                if (parameter.path("required").asBoolean()) {
                    refused(operation, prepared(operation), 428, "precondition-required");
                }
            }
        }));
    }

    /** The path is the credential, so it is not among the others. */
    @Test
    void a_calendar_takes_nothing_of_that_either() {
        own = IsolationVictim.create();
        String calendar = own.agency()
                .manager()
                .body(Map.of("content", "NAMES"))
                .post("/v1/performers/" + own.id("performers") + "/calendar-feeds")
                .path("path");

        assertThat(own.agency()
                        .manager()
                        .queryParam("no-such", "1")
                        .get(calendar)
                        .statusCode())
                .isEqualTo(400);
        assertThat(own.agency()
                        .manager()
                        .queryParam("x", "a".repeat(9_000))
                        .get(calendar)
                        .statusCode())
                .isEqualTo(414);
        assertThat(own.agency()
                        .manager()
                        .header("X-Long", "a".repeat(33_000))
                        .get(calendar)
                        .statusCode())
                .isEqualTo(431);
        assertThat(own.agency()
                        .manager()
                        .accept("application/xml")
                        .get(calendar)
                        .statusCode())
                .isEqualTo(406);
    }

    @TestFactory
    Stream<DynamicTest> no_creating_operation_takes_a_key_for_something_else() {
        own = IsolationVictim.create();
        return each(operation -> operation.parameters("header").forEach(parameter -> {
            if (parameter.path("name").asText().equals("Idempotency-Key")) {
                refused(operation, valid(operation).header("Idempotency-Key", "x".repeat(256)), 400, "invalid-format");
                refusesReuse(operation);
            }
        }));
    }

    /** Where the example of the contract can be carried out today: others name a customer that there is, or a day gone by. */
    private void refusesReuse(ContractOperation operation) {
        String key = UUID.randomUUID().toString();
        Response first = send(operation, valid(operation).header("Idempotency-Key", key));
        if (operation.readsJson() && first.statusCode() < 300) {
            refused(
                    operation,
                    valid(operation).header("Idempotency-Key", key).body(operation.body(own) + " "),
                    422,
                    "idempotency-key-reused");
        }
    }

    private static Stream<DynamicTest> each(Consumer<ContractOperation> act) {
        return ContractOperation.all().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> act.accept(operation)));
    }

    private void refusesWhatAllRefuse(ContractOperation operation) {
        refused(operation, valid(operation).queryParam("no-such", "1"), 400, "unknown-parameter");
        RequestSpecification crowded = valid(operation);
        IntStream.rangeClosed(0, MOST_PARAMETERS).forEach(i -> crowded.queryParam("x" + i, "1"));
        refused(operation, crowded, 400, "too-many");
        refused(operation, valid(operation).queryParam("x", "a".repeat(9_000)), 414, "uri-too-long");
        refused(operation, valid(operation).header("X-Long", "a".repeat(33_000)), 431, "headers-too-large");
        if (operation.answersJson()) {
            refused(operation, valid(operation).accept("application/xml"), 406, "not-acceptable");
        }
        if (operation.readsJson()) {
            refused(operation, valid(operation).body("{"), 400, "malformed-json");
            refused(operation, valid(operation).body("[]"), 400, "invalid-type");
            refused(operation, valid(operation).body("{\"noSuch\": 1}"), 400, null);
            refused(operation, valid(operation).body(with(operation, "noSuch", "1")), 400, "unknown-field");
            refused(operation, valid(operation).body(" ".repeat(MIB + 1)), 413, "body-too-large");
            refused(operation, valid(operation).contentType("application/xml"), 415, "unsupported-media-type");
        }
    }

    private void refusesWrong(ContractOperation operation, JsonNode parameter) {
        String name = parameter.path("name").asText();
        JsonNode schema = ContractOperation.resolved(parameter.path("schema"));
        for (String value : wrongTexts(schema, name.equals("limit"))) {
            Response answer = send(operation, validBut(operation, name).queryParam(name, value));

            assertThat(answer.statusCode())
                    .as("%s with %s=%s: %s", operation, name, value, answer.asString())
                    .isIn(400, 422);
        }
        refused(operation, validBut(operation, name).queryParam(name, "1", "2"), 400, twice(name, schema));
        refused(
                operation,
                validBut(operation, name).queryParam(name, "1", "2").queryParam("no-such", "1"),
                400,
                "validation-failed");
        if (parameter.path("required").asBoolean()) {
            refused(operation, validBut(operation, name), 400, "required");
        }
    }

    /** What is said of two values: a cursor is read before anything else, and some parameters may have several. */
    private static String twice(String name, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> "invalid-value";
            default -> name.equals("cursor") ? "invalid-cursor" : "too-many";
        };
    }

    /** What a parameter of this schema cannot be. */
    private static List<String> wrongTexts(JsonNode schema, boolean coerced) {
        List<String> wrong = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "integer" -> {
                wrong.add("x");
                wrong.add(String.valueOf(schema.path("minimum").asLong() - 1));
                if (!coerced) {
                    wrong.add(String.valueOf(schema.path("maximum").asLong() + 1));
                }
            }
            case "boolean" -> wrong.add("maybe");
            default -> {
                wrong.add("\u0000");
                if (schema.has("enum") || schema.has("format")) {
                    wrong.add("no such value");
                } else if (schema.path("maxLength").asInt(MIB) <= 1_000) {
                    wrong.add("a".repeat(schema.path("maxLength").asInt() + 1));
                }
                if (schema.path("minLength").asInt() > 0) {
                    wrong.add("");
                }
            }
        }
        return wrong;
    }

    private void refusesWrongFields(ContractOperation operation) {
        JsonNode schema = ContractOperation.resolved(operation.requestSchema());
        schema.path("properties").properties().forEach(property -> {
            JsonNode field = ContractOperation.resolved(property.getValue());
            for (String value : wrongValues(field)) {
                Response answer = send(operation, valid(operation).body(with(operation, property.getKey(), value)));

                assertThat(answer.statusCode())
                        .as("%s with %s: %s: %s", operation, property.getKey(), value, answer.asString())
                        .isIn(400, 422);
            }
            refused(operation, valid(operation).body(two(operation, property.getKey())), 400, "validation-failed");
        });
        schema.path("required").forEach(name -> {
            ObjectNode body = operation.body(own).deepCopy();
            body.remove(name.asText());
            refused(operation, valid(operation).body(body.toString()), 400, "required");
        });
    }

    /** What a field of this schema cannot be, as JSON. */
    private static List<String> wrongValues(JsonNode schema) {
        List<String> wrong = new ArrayList<>(List.of("{\"noSuch\": {}}"));
        JsonNode named = schema.path("type");
        switch (named.isArray() ? named.get(0).asText() : named.asText()) {
            case "integer" -> {
                wrong.add(String.valueOf(schema.path("minimum").asLong() - 1));
                wrong.add(String.valueOf(schema.path("maximum").asLong() + 1));
            }
            case "array" -> {
                wrong.add("[{\"noSuch\": {}}]");
                wrong.add(many(schema));
                wrongValues(ContractOperation.resolved(schema.path("items")))
                        .forEach(item -> wrong.add("[" + item + "]"));
            }
            case "string" -> {
                wrong.add("1");
                wrong.add("\"\\u0000\"");
                if (schema.has("enum") || schema.has("format")) {
                    wrong.add("\"no such value\"");
                }
                if (schema.path("maxLength").asInt(MIB) < MIB / 4) {
                    wrong.add("\"" + "a".repeat(schema.path("maxLength").asInt() + 1) + "\"");
                }
            }
            default -> {
                // An object, of which nothing but its being one is tried.
            }
        }
        return wrong;
    }

    private static String many(JsonNode array) {
        int most = array.path("maxItems").asInt();
        return IntStream.rangeClosed(0, most)
                .mapToObj(i -> "\"" + i + "\"")
                .toList()
                .toString();
    }

    private String with(ContractOperation operation, String field, String value) {
        try {
            ObjectNode body = operation.body(own).deepCopy();
            body.set(field, JSON.readTree(value));
            return body.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two things wrong at once. */
    private String two(ContractOperation operation, String field) {
        ObjectNode body = operation.body(own).deepCopy();
        body.putArray(field).addArray();
        body.put("noSuch", 1);
        return body.toString();
    }

    private RequestSpecification valid(ContractOperation operation) {
        return validBut(operation, "");
    }

    private RequestSpecification validBut(ContractOperation operation, String parameter) {
        return operation.prepared(own, own.agency().managerKey, parameter).header("If-Match", "*");
    }

    private RequestSpecification prepared(ContractOperation operation) {
        return operation.prepared(own, own.agency().managerKey, "");
    }

    private Response send(ContractOperation operation, RequestSpecification request) {
        return request.request(operation.method(), operation.pathFor(own));
    }

    private void refused(ContractOperation operation, RequestSpecification request, int status, String code) {
        Response answer = send(operation, request);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (code != null) {
            assertThat(answer.<String>path("code")).as(answer.asString()).isEqualTo(code);
        }
    }
}
