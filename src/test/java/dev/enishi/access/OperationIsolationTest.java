package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every operation of the contract with the ids of one performer's things, as the manager of another agency and as a
 * colleague: nothing is shown, nothing is changed. A new operation joins by being in the contract; a new kind of resource
 * must be added to {@link Victim}, or the test says so.
 */
@QuarkusTest
class OperationIsolationTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String CSV = "started_at,handle,kind,minutes,earnings\n2026-11-01T20:00:00,taro_77,PEEK,5,0\n";

    /** What belongs to one performer, and the keys of those who must not see it. */
    private record Victim(
            TestAgency agency,
            Map<String, String> ids,
            Map<String, String> references,
            String stranger,
            String colleague) {

        static Victim create() {
            TestAgency agency = TestAgency.create();
            String performer = agency.performer();
            String site = agency.site();
            String customer = agency.customer(performer, site, "taro_77");
            String chat = agency.chat(customer, "2026-11-06T20:00:00+09:00");
            agency.manager()
                    .body(Map.of("body", "こんばんは"))
                    .put("/v1/chats/" + chat + "/log")
                    .then()
                    .statusCode(200);
            String note = agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));
            String message = agency.mail(customer, "OUT", "FOLLOW_UP", "2026-11-10T20:00:00+09:00");
            String job = agency.manager()
                    .contentType("text/csv")
                    .body(CSV.getBytes(StandardCharsets.UTF_8))
                    .queryParams(Map.of("kind", "CHATS", "performerId", performer, "siteId", site, "dryRun", "true"))
                    .post("/v1/imports")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            await(agency, job);
            String key = agency.created("/v1/api-keys", Map.of("name", "予約ページ", "role", "MANAGER"));
            return new Victim(
                    agency,
                    Map.of(
                            "performers", performer,
                            "sites", site,
                            "customers", customer,
                            "chats", chat,
                            "notes", note,
                            "messages", message,
                            "imports", job,
                            "api-keys", key),
                    Map.of("performerId", performer, "siteId", site, "customerId", customer, "chatId", chat),
                    TestAgency.create().managerKey,
                    agency.performerKey(agency.performer()));
        }

        private static void await(TestAgency agency, String job) {
            for (int i = 0; i < 100; i++) {
                if (agency.get("/v1/imports/" + job).extract().path("state").equals("DONE")) {
                    return;
                }
                sleep();
            }
            throw new IllegalStateException("The import does not end");
        }

        private static void sleep() {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Everything the agency has, as one text a table. */
        Map<String, String> snapshot() {
            Map<String, String> tables = new LinkedHashMap<>();
            try (TestSql sql = TestSql.as(agency.id)) {
                List<String> names = sql.values("""
                        select relname::text from pg_class
                         where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1
                        """);
                names.forEach(name -> tables.put(
                        name,
                        sql.value("select coalesce(string_agg(t.row, '\n' order by t.row), '')"
                                + " from (select (to_jsonb(r) - 'last_used_at')::text as row from " + name + " r)"
                                + " t")));
            }
            return tables;
        }
    }

    private record Operation(String method, String path, JsonNode description) {
        boolean isOfOne() {
            return path.contains("{id}");
        }

        boolean isManagersOnly() {
            return description.path("description").asText().matches("(?s).*Needs [^;]*; for (?!.*`PERFORMER`).*");
        }

        String resource() {
            return path.split("/")[2];
        }

        String mediaType() {
            JsonNode content = description.at("/requestBody/content");
            return content.isMissingNode() ? "" : content.fieldNames().next();
        }

        JsonNode example() {
            return description.at("/requestBody/content").path(mediaType()).at("/examples/example/value");
        }
    }

    private static Stream<Operation> operations() throws Exception {
        return YAML.readTree(Path.of("openapi/openapi.yaml").toFile()).path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> no_operation_crosses_to_another_agency_or_performer() throws Exception {
        Victim victim = Victim.create();
        Map<String, String> before = victim.snapshot();
        List<Operation> operations = operations().toList();
        assertThat(operations).hasSizeGreaterThan(40);
        return operations.stream()
                .flatMap(operation -> Stream.of(
                        DynamicTest.dynamicTest(
                                operation.method() + " " + operation.path() + " as another agency",
                                () -> check(operation, victim, victim.stranger(), false, before)),
                        DynamicTest.dynamicTest(
                                operation.method() + " " + operation.path() + " as another performer",
                                () -> check(operation, victim, victim.colleague(), true, before))));
    }

    private static void check(
            Operation operation, Victim victim, String key, boolean colleague, Map<String, String> before) {
        Response answer = call(operation, victim, key);

        if (colleague && operation.isManagersOnly()) {
            assertThat(answer.statusCode()).isEqualTo(403);
        } else if (operation.isOfOne() && !(colleague && operation.resource().equals("sites"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(withoutInstance(answer)).isEqualTo(withoutInstance(callMissing(operation, victim, key)));
        } else if (operation.method().equals("POST") && namesReferences(operation)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.<String>path("code")).isEqualTo("unknown-reference");
        } else {
            assertThat(answer.statusCode()).isLessThan(300);
        }
        victim.ids().forEach((resource, id) -> {
            boolean sharedSite = colleague && resource.equals("sites");
            if (!sharedSite && answer.statusCode() < 300) {
                assertThat(answer.asString()).doesNotContain(id);
            }
        });
        boolean changesOwnAgency =
                answer.statusCode() < 300 && colleague && !operation.method().equals("GET");
        if (!changesOwnAgency) {
            assertThat(victim.snapshot()).isEqualTo(before);
        }
    }

    private static boolean namesReferences(Operation operation) {
        return operation.mediaType().equals("text/csv")
                || operation.example().has("customerId")
                || operation.example().has("siteId");
    }

    private static Response call(Operation operation, Victim victim, String key) {
        String id = operation.isOfOne() ? victim.ids().get(operation.resource()) : "";
        assertThat(id).as("a sample of /v1/" + operation.resource()).isNotNull();
        return send(operation, victim, key, operation.path().replace("{id}", id));
    }

    private static Response callMissing(Operation operation, Victim victim, String key) {
        return send(
                operation,
                victim,
                key,
                operation.path().replace("{id}", UUID.randomUUID().toString()));
    }

    private static Response send(Operation operation, Victim victim, String key, String path) {
        RequestSpecification request = TestAgency.as(key).header("If-Match", "*");
        operation.description().path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                request.queryParam(name, queryValue(name, victim));
            }
        });
        if (operation.mediaType().equals("text/csv")) {
            request.queryParam("performerId", victim.references().get("performerId"));
            request.contentType("text/csv").body(CSV.getBytes(StandardCharsets.UTF_8));
        } else if (!operation.mediaType().isEmpty()) {
            request.contentType(operation.mediaType())
                    .body(body(operation, victim).toString());
        }
        return request.request(operation.method(), path);
    }

    private static String queryValue(String name, Victim victim) {
        return switch (name) {
            case "handle" -> "taro_77";
            case "kind" -> "CHATS";
            default -> victim.references().get(name);
        };
    }

    /** The example of the contract, with the victim's ids where it names others. */
    private static JsonNode body(Operation operation, Victim victim) {
        ObjectNode body = operation.example().deepCopy();
        boolean newCustomer = body.has("siteId");
        victim.references().forEach((field, id) -> {
            if (body.has(field) || (newCustomer && field.equals("performerId"))) {
                body.put(field, id);
            }
        });
        return body;
    }

    private static String withoutInstance(Response answer) {
        return answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void every_operation_refuses_who_has_not_signed_in() throws Exception {
        Victim victim = Victim.create();
        for (Operation operation : operations().toList()) {
            Response answer = send(
                    operation,
                    victim,
                    "enishi_" + "0".repeat(64) + "_" + "0".repeat(72),
                    operation.path().replace("{id}", UUID.randomUUID().toString()));
            assertThat(answer.statusCode())
                    .as(operation.method() + " " + operation.path())
                    .isEqualTo(401);
        }
    }
}
