package dev.enishi.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values of a schema of the contract that are what it asks for, or nearly; and what no schema asks for. */
final class SchemaValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = Listed.values(
            """
            \u202eabc ¦ e\u0301 ¦ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ¦ İ ¦ ﾀﾛｳ ¦ 𠮷野家 ¦ ' or 1=1 -- ¦ % ¦ _ ¦ \\ ¦ %00 ¦ ../.. ¦ <script>
            ${jndi:ldap://127.0.0.1:9/} ¦ {0} ¦ { ¦ ' ¦ " ¦ null ¦ true ¦ 0 ¦ -0 ¦ 1e400 ¦ NaN ¦ a,b;c ¦ []
            0001-01-01 ¦ 9999-12-31 ¦ 24:00
            """,
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\ufeff",
            "\u3000",
            "x".repeat(101),
            "😀".repeat(100),
            "漢".repeat(4001),
            "x".repeat(200_001),
            "\n",
            "\r\n",
            "\t",
            "\u0085",
            "\u2028",
            "\uffff");
    private static final List<String> DAYS = Listed.values("""
            1970-01-01 ¦ 1970-01-02 ¦ 2199-12-30 ¦ 2199-12-31 ¦ 2026-02-30 ¦ 2026-13-01 ¦ 0000-00-00 ¦ -0001-01-01
            +99999-01-01 ¦ 999999999-12-31 ¦ 2026-1-1 ¦ 20260101 ¦ 2024-02-29 ¦ ２０２６-01-01 ¦ 2026-01-01T00:00:00Z
            """);
    private static final List<String> INSTANTS = Listed.values("""
            1970-01-01T00:00:00Z ¦ 1969-12-31T23:59:59Z ¦ 2199-12-31T23:59:59Z ¦ 2199-12-31T23:59:59-18:00
            2026-03-29T02:30:00+18:00 ¦ 2026-01-01T00:00:00+18:01 ¦ 2026-01-01T00:00:00+99:99 ¦ 2016-12-31T23:59:60Z
            2026-01-01T24:00:00Z ¦ 2026-01-01t00:00:00z ¦ 2026-01-01T00:00:00.123456789Z
            2026-01-01T00:00:00.1234567890Z ¦ 2026-01-01T00:00:00 ¦ 2026-01-01T00:00Z ¦ 2026-01-01 00:00:00Z
            +10000-01-01T00:00:00Z ¦ 0000-01-01T00:00:00Z
            """);
    private static final List<Long> NUMBERS =
            Listed.values("""
            0 ¦ 1 ¦ -1 ¦ 2 ¦ 5 ¦ 7 ¦ 15 ¦ 30 ¦ 59 ¦ 60 ¦ 61 ¦ 100 ¦ 200 ¦ 201 ¦ 365 ¦ 366 ¦ 1440 ¦ 1441 ¦ 32767 ¦ 32768
            2147483647 ¦ 2147483648 ¦ -2147483648 ¦ -2147483649 ¦ 9223372036854775807 ¦ -9223372036854775808
            """).stream().map(Long::valueOf).toList();
    private static final List<String> TIMES = Listed.values("""
            00:00 ¦ 23:59 ¦ 24:00 ¦ 25:61 ¦ 9:00 ¦ 09:00:00 ¦ 12:00 ¦ 06:30
            """);
    private static final List<String> ZONES = Listed.values("""
            Asia/Tokyo ¦ UTC ¦ America/New_York ¦ Australia/Lord_Howe ¦ +09:00 ¦ Z ¦ EST5EDT ¦ Europe/No_Such
            asia/tokyo
            """);

    private final JsonNode contract;
    private final Random random;
    private final Map<String, String> references;

    SchemaValues(JsonNode contract, Random random, Map<String, String> references) {
        this.contract = contract;
        this.random = random;
        this.references = references;
    }

    /** A value of a schema, most times; of a property the name says which of the references it may be. */
    JsonNode of(JsonNode given, String name) {
        JsonNode schema = resolved(given);
        if (random.nextInt(25) == 0) {
            return hostile();
        }
        if (schema.has("anyOf")) {
            return of(
                    schema.path("anyOf").get(random.nextInt(schema.path("anyOf").size())), name);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema, name);
            case "integer" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema, name));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(contract.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.get(random.nextInt(10) == 0 ? type.size() - 1 : 0).asText()
                : type.asText("string");
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean required = false;
            for (JsonNode name : schema.path("required")) {
                required |= name.asText().equals(property.getKey());
            }
            if (random.nextInt(20) < (required ? 19 : 8)) {
                object.set(property.getKey(), of(property.getValue(), property.getKey()));
            }
        });
        if (random.nextInt(30) == 0) {
            object.set(one(TEXTS), hostile());
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name) {
        ArrayNode array = JSON.arrayNode();
        int size = random.nextInt(40) == 0 ? 1_001 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items"), name));
        }
        return array;
    }

    private long number(JsonNode schema) {
        if (random.nextInt(4) == 0) {
            return one(NUMBERS);
        }
        int least = schema.path("minimum").asInt(0);
        return least
                + (long) random.nextInt(
                        (int) Math.min(10_000L, schema.path("maximum").asLong(1_000) - least + 1));
    }

    private String text(JsonNode schema, String name) {
        if (schema.has("enum") && random.nextInt(15) > 0) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        String format = schema.path("format").asText();
        if (format.equals("uuid")) {
            return id(name);
        }
        if (format.equals("date")) {
            return random.nextInt(4) == 0 ? one(DAYS) : day().toString();
        }
        if (format.equals("date-time")) {
            return random.nextInt(4) == 0 ? one(INSTANTS) : instant();
        }
        if (schema.path("maxLength").asInt() == 5) {
            return one(TIMES);
        }
        if (name.equals("zone")) {
            return one(ZONES);
        }
        JsonNode example = schema.path("examples").path(0);
        return random.nextInt(3) == 0 || !example.isTextual() ? one(TEXTS) : example.asText() + random.nextInt(1_000);
    }

    private String id(String name) {
        return switch (random.nextInt(8)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> one(List.copyOf(references.values())).toUpperCase(Locale.ROOT);
            case 2 -> one(List.copyOf(references.values()));
            default ->
                references.getOrDefault(name.equals("handOverTo") ? "performerId" : name, references.get("customerId"));
        };
    }

    private LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(random.nextInt(120) - 60L);
    }

    private String instant() {
        return Instant.now()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(random.nextInt(2_000) - 1_000L, ChronoUnit.HOURS)
                .plus(15L * random.nextInt(4), ChronoUnit.MINUTES)
                .toString();
    }

    /** What no schema asks for. */
    JsonNode hostile() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(one(NUMBERS));
            case 2 -> JSON.numberNode(random.nextGaussian());
            case 3 -> JSON.numberNode(new BigDecimal("1e400"));
            case 4 -> JSON.booleanNode(random.nextBoolean());
            case 5 -> JSON.arrayNode().add(JSON.arrayNode().add(JSON.objectNode()));
            case 6 -> JSON.objectNode().put("", "");
            case 7 -> JSON.textNode(one(random.nextBoolean() ? DAYS : INSTANTS));
            default -> JSON.textNode(one(TEXTS));
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
