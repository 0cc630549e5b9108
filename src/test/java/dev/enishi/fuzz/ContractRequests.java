package dev.enishi.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.enishi.access.ContractOperation;
import dev.enishi.access.IsolationVictim;
import dev.enishi.fuzz.FuzzRequest.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;

/** Requests to the operations of the contract, nearly good ones and some that are far from it, with ids that there are. */
final class ContractRequests {
    private static final List<String> METHODS = Listed.values("""
            GET ¦ HEAD ¦ POST ¦ PUT ¦ PATCH ¦ DELETE ¦ OPTIONS ¦ TRACE ¦ get ¦ BREW ¦ PROPFIND
            """);
    private static final List<String> SEGMENTS = Listed.values("""
            %00 ¦ %ff ¦ %c0%af ¦ %2e%2e ¦ .. ¦ . ¦ %2f ¦ %5c ¦ %25 ¦ %e3%81%82 ¦ %ed%a0%80 ¦ %F0%9F%98%80 ¦ ;a=b
            a;b ¦ %20 ¦ %0d%0a ¦ {id} ¦ %7bid%7d ¦ - ¦ 0 ¦ x ¦ null ¦ * ¦ @ ¦ : ¦ ' ¦ %22 ¦ + ¦ %09 ¦ ~
            00000000-0000-0000-0000-000000000000
            """, "x".repeat(300), "");
    private static final List<String> CSVS = List.of(
            "started_at,handle,kind,minutes,earnings\n2026-11-01T20:00:00,taro_77,PEEK,5,0\n",
            "",
            "\n",
            "a",
            "\"",
            "a,b\n\"c",
            "started_at,handle,kind,minutes,earnings\n",
            "started_at,started_at\n1,2\n",
            "\u0000",
            "\ufeffstarted_at,handle",
            "started_at,handle,kind,minutes,earnings\n9999-99-99,x,NOPE,-1,99999999999999999999\n,,,,\n\"\n");

    private final JsonNode contract;
    private final List<ContractOperation> operations;
    private final IsolationVictim victim;
    private final List<String> credentials;

    ContractRequests(JsonNode contract, IsolationVictim victim) {
        this.contract = contract;
        this.victim = victim;
        operations = new ArrayList<>(ContractOperation.all());
        operations.addAll(ContractOperation.open());
        String performer = victim.agency().performerKey(victim.id("performers"));
        credentials = List.of(victim.agency().managerKey, victim.agency().managerKey, performer);
    }

    /** The request of an index: each operation has its turn, and chance makes the rest. */
    FuzzRequest next(long index, Random random) {
        ContractOperation operation = operations.get((int) (index % operations.size()));
        SchemaValues values = new SchemaValues(contract, random, references(random));
        HostileHeaders hostile = new HostileHeaders(random);
        List<Header> headers = new ArrayList<>();
        if (random.nextInt(25) > 0) {
            headers.add(new Header("Authorization", "Bearer " + credentials.get(random.nextInt(credentials.size()))));
        }
        if (random.nextInt(3) > 0) {
            headers.add(new Header("If-Match", random.nextInt(4) == 0 ? "\"" + random.nextInt(4) + "\"" : "*"));
        }
        if (random.nextInt(10) == 0) {
            headers.add(new Header("Idempotency-Key", "key-" + random.nextInt(3)));
        }
        if (random.nextInt(10) == 0) {
            headers.add(new Header("Accept-Language", "ja"));
        }
        if (random.nextInt(8) == 0) {
            String name = hostile.name();
            headers.add(new Header(name, hostile.value(name)));
        }
        String method = random.nextInt(40) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        String target = path(operation, random) + query(operation, values, random);
        byte[] body = new byte[0];
        JsonNode content = operation.description().at("/requestBody/content");
        if (!content.isMissingNode() && random.nextInt(40) > 0 || random.nextInt(60) == 0) {
            String type = content.isMissingNode()
                    ? "application/json"
                    : content.fieldNames().next();
            headers.add(new Header("Content-Type", random.nextInt(60) == 0 ? hostile.value("Content-Type") : type));
            body = body(type, content.path(type), values, random);
        }
        return new FuzzRequest(method, target, headers, body);
    }

    private Map<String, String> references(Random random) {
        Map<String, String> references = new HashMap<>(victim.references());
        List<String> kinds = victim.ids().keySet().stream().sorted().toList();
        references.put("id", victim.id(kinds.get(random.nextInt(kinds.size()))));
        return references;
    }

    private String path(ContractOperation operation, Random random) {
        String id = switch (random.nextInt(12)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> SEGMENTS.get(random.nextInt(SEGMENTS.size()));
            default ->
                operation.path().contains("{id}") ? victim.id(operation.resource()) : "enishi-feed_" + "0".repeat(64);
        };
        String path = operation.path().replaceAll("\\{[^}]+}", Matcher.quoteReplacement(id));
        if (random.nextInt(50) > 0) {
            return path;
        }
        String[] parts = path.split("/", -1);
        parts[1 + random.nextInt(parts.length - 1)] = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        String mangled = String.join("/", parts);
        return random.nextInt(4) == 0 ? mangled + "/" : mangled;
    }

    private String query(ContractOperation operation, SchemaValues values, Random random) {
        List<String> pairs = new ArrayList<>();
        operation.description().path("parameters").forEach(given -> {
            JsonNode parameter =
                    given.has("$ref") ? contract.at(given.path("$ref").asText().substring(1)) : given;
            int chance = parameter.path("required").asBoolean() ? 95 : 25;
            if (parameter.path("in").asText().equals("query") && random.nextInt(100) < chance) {
                String name = parameter.path("name").asText();
                JsonNode value = values.of(parameter.path("schema"), name);
                pairs.add(name + "=" + encoded(value.isTextual() ? value.asText() : value.toString()));
            }
        });
        if (random.nextInt(30) == 0) {
            pairs.add(SEGMENTS.get(random.nextInt(SEGMENTS.size())) + "="
                    + SEGMENTS.get(random.nextInt(SEGMENTS.size())));
        }
        if (random.nextInt(60) == 0) {
            pairs.add(SEGMENTS.get(random.nextInt(SEGMENTS.size())));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Most of what is too long for a target has been tried in bodies. */
    private static String encoded(String value) {
        return URLEncoder.encode(value.length() > 1_200 ? value.substring(0, 1_200) : value, StandardCharsets.UTF_8);
    }

    private byte[] body(String type, JsonNode content, SchemaValues values, Random random) {
        if (type.equals("text/csv")) {
            return CSVS.get(random.nextInt(CSVS.size())).getBytes(StandardCharsets.UTF_8);
        }
        String json = (random.nextInt(3) == 0 && content.has("examples")
                        ? example(content, values, random)
                        : values.of(content.path("schema"), ""))
                .toString();
        return mangled(json.getBytes(StandardCharsets.UTF_8), random);
    }

    /** The example with one thing changed. */
    private JsonNode example(JsonNode content, SchemaValues values, Random random) {
        ObjectNode body = content.at("/examples/example/value").deepCopy();
        victim.references().forEach((name, id) -> {
            if (body.has(name)) {
                body.put(name, id);
            }
        });
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()) {
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(6) == 0) {
                body.remove(name);
            } else {
                body.set(name, values.hostile());
            }
        }
        return body;
    }

    /** Now and then no JSON any more. */
    private static byte[] mangled(byte[] body, Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 2 -> {
                byte[] changed = body.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                yield changed;
            }
            case 3 -> "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("{\"a\":1,\"a\":" + "9".repeat(1_000) + "}").getBytes(StandardCharsets.UTF_8);
            case 5 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            default -> body;
        };
    }
}
