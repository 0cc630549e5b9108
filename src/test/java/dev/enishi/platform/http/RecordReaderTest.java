package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Refusals;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    private static final String ID = "0190b5a0-0000-7000-8000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final RecordReader reader = new RecordReader(
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator(),
            JSON);

    enum Kind {
        RED,
        BLUE
    }

    record Child(@NotBlank @Size(max = 5) String name, Integer age) {
        Child {
            ViolatedRules.check()
                    .that(age == null || age < 100, "/age", CommonProblem.IN_THE_FUTURE)
                    .done();
        }
    }

    record Unwrapping(@NotNull UUID id, @JsonUnwrapped Child child) {}

    record Plain(
            String text, Integer number, Boolean flag, UUID id, LocalDate day, LocalTime time, Instant at, Kind kind) {}

    record Constrained(
            @NotNull UUID id,
            @NotBlank @Size(max = 10) String name,
            @Min(1) @Max(31) Integer day,
            @Pattern(regexp = "[0-9]{3}", message = "NNN") String code) {}

    record Nested(
            Child child,
            List<Child> children,
            @Size(max = 3) Set<@Size(min = 1, max = 3) String> tags) {}

    record Ruled(@NotNull Integer from, @NotNull Integer to) {
        Ruled {
            ViolatedRules.check()
                    .that(from == null || to == null || from <= to, "/to", CommonProblem.ENDS_BEFORE_START)
                    .that(from == null || from != 13, "/from", CommonProblem.UNKNOWN_REFERENCE)
                    .done();
        }
    }

    record Paired(LocalTime from, LocalTime to) {
        Paired {
            ViolatedRules.check()
                    .that(from != null || to == null, "/from", CommonProblem.REQUIRED)
                    .that(to != null || from == null, "/to", CommonProblem.REQUIRED)
                    .done();
        }
    }

    @Test
    void what_was_refused_already_is_not_called_absent_too() {
        assertThat(violations("{\"from\": \"25:00\", \"to\": \"02:00\"}", Paired.class))
                .containsExactly("/from invalid-format");
        assertThat(violations("{\"to\": \"02:00\"}", Paired.class)).containsExactly("/from required");
    }

    @Test
    void every_type_is_read() {
        Plain read = reader.read(json("""
                {"text": "たろう 😀", "number": -7, "flag": false, "id": "%s", "day": "2024-02-29", "time": "05:00",
                 "at": "2026-11-22T00:00:00+09:00", "kind": "BLUE"}
                """.formatted(ID)), Plain.class);

        assertThat(read)
                .isEqualTo(new Plain(
                        "たろう 😀",
                        -7,
                        false,
                        UUID.fromString(ID),
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(5, 0),
                        Instant.parse("2026-11-21T15:00:00Z"),
                        Kind.BLUE));
    }

    @Test
    void null_and_absent_are_the_same() {
        Plain absent = reader.read(json("{}"), Plain.class);
        Plain nulls = reader.read(json("{\"text\": null, \"number\": null, \"kind\": null}"), Plain.class);

        assertThat(absent).isEqualTo(nulls).isEqualTo(new Plain(null, null, null, null, null, null, null, null));
    }

    @Test
    void all_violations_are_named_at_once() {
        assertThat(violations("""
                {"id": "x", "name": "12345678901", "day": 32, "code": "12", "extra": 1, "a/b~c": 2}
                """, Constrained.class))
                .containsExactlyInAnyOrder(
                        "/id invalid-format",
                        "/name too-long",
                        "/day out-of-range",
                        "/code invalid-format",
                        "/extra unknown-field",
                        "/a~1b~0c unknown-field");
    }

    @Test
    void a_wrong_type_of_each_field_is_named() {
        assertThat(violations("""
                {"text": 1, "number": "1", "flag": "true", "id": 1, "day": 20260101, "time": [], "at": {}, "kind": 0}
                """, Plain.class))
                .containsExactlyInAnyOrder(
                        "/text invalid-type",
                        "/number invalid-type",
                        "/flag invalid-type",
                        "/id invalid-type",
                        "/day invalid-type",
                        "/time invalid-type",
                        "/at invalid-type",
                        "/kind invalid-type");
    }

    @Test
    void fractions_are_no_integers_and_huge_ones_are_out_of_range() {
        assertThat(violations("{\"number\": 1.0}", Plain.class)).containsExactly("/number invalid-type");
        assertThat(violations("{\"number\": 1e2}", Plain.class)).containsExactly("/number invalid-type");
        assertThat(violations("{\"number\": 2147483648}", Plain.class)).containsExactly("/number out-of-range");
        assertThat(violations("{\"number\": 99999999999999999999}", Plain.class))
                .containsExactly("/number out-of-range");
    }

    @Test
    void an_unknown_constant_is_refused_whatever_its_case() {
        assertThat(violations("{\"kind\": \"GREEN\"}", Plain.class)).containsExactly("/kind invalid-value");
        assertThat(violations("{\"kind\": \"red\"}", Plain.class)).containsExactly("/kind invalid-value");
    }

    @Test
    void text_that_cannot_be_stored_is_refused() {
        assertThat(violations("{\"text\": \"a\\u0000b\"}", Plain.class)).containsExactly("/text invalid-text");
        assertThat(violations("{\"text\": \"a\\ud83db\"}", Plain.class)).containsExactly("/text invalid-text");
        assertThat(violations("{\"text\": \"a\\u001bb\"}", Plain.class)).containsExactly("/text invalid-text");
    }

    @Test
    void names_of_unknown_fields_are_never_echoed_unchecked() {
        assertThat(violations("{\"a\\u0000\": 1}", Plain.class)).containsExactly("/? unknown-field");
        assertThat(violations("{\"" + "n".repeat(5000) + "\": 1}", Plain.class))
                .containsExactly("/" + "n".repeat(100) + " unknown-field");
    }

    @Test
    void required_means_neither_null_nor_blank() {
        assertThat(violations("{\"name\": \" \u3000\"}", Constrained.class))
                .containsExactlyInAnyOrder("/id required", "/name required");
        assertThat(violations("{\"id\": null, \"name\": null}", Constrained.class))
                .containsExactlyInAnyOrder("/id required", "/name required");
    }

    @Test
    void nested_records_and_lists_are_checked_at_every_depth() {
        assertThat(violations("""
                {"child": {"name": "", "x": 1}, "children": [{"name": "ok"}, {"name": "too long"}, 5, null]}
                """, Nested.class))
                .containsExactlyInAnyOrder(
                        "/child/x unknown-field",
                        "/child/name required",
                        "/children/1/name too-long",
                        "/children/2 invalid-type",
                        "/children/3 required");
    }

    @Test
    void a_rule_of_a_nested_record_points_into_it() {
        assertThat(violations("{\"children\": [{\"name\": \"a\", \"age\": 100}]}", Nested.class))
                .containsExactly("/children/0/age in-the-future");
    }

    @Test
    void sets_are_limited_and_lose_repetitions() {
        Nested read = reader.read(json("{\"tags\": [\"a\", \"b\", \"a\"]}"), Nested.class);

        assertThat(read.tags()).containsExactly("a", "b");
        assertThat(violations("{\"tags\": [\"a\", \"b\", \"c\", \"d\"]}", Nested.class))
                .containsExactly("/tags too-many");
        assertThat(violations("{\"tags\": [\"long\", \"\"]}", Nested.class)).hasSize(2);
        assertThat(violations("{\"tags\": \"a\"}", Nested.class)).containsExactly("/tags invalid-type");
        assertThat(violations("{\"tags\": [1]}", Nested.class)).containsExactly("/tags/0 invalid-type");
    }

    @Test
    void lengths_are_counted_in_characters_not_in_utf_16_units() {
        assertThat(violations("{\"name\": \"" + "😀".repeat(11) + "\"}", Constrained.class))
                .containsExactlyInAnyOrder("/id required", "/name too-long");
        assertThat(violations("{\"name\": \"" + "😀".repeat(10) + "\"}", Constrained.class))
                .containsExactly("/id required");
        assertThat(reader.read(json("{\"tags\": [\"😀😀😀\"]}"), Nested.class).tags())
                .containsExactly("😀😀😀");
    }

    @Test
    void anything_but_an_object_is_refused() {
        for (String body : List.of("null", "[]", "1", "\"text\"", "true")) {
            assertThat(violations(body, Plain.class)).containsExactly(" invalid-type");
        }
    }

    @Test
    void a_violated_rule_of_well_formed_input_is_422() {
        ProblemCode code = Refusals.codeOf(() -> reader.read(json("{\"from\": 2, \"to\": 1}"), Ruled.class));

        assertThat(code).isEqualTo(CommonProblem.ENDS_BEFORE_START);
        assertThat(code.status()).isEqualTo(422);
    }

    @Test
    void several_violated_rules_are_all_named() {
        assertThat(violations("{\"from\": 13, \"to\": 1}", Ruled.class))
                .containsExactlyInAnyOrder("/to ends-before-start", "/from unknown-reference");
        assertThat(Refusals.codeOf(() -> reader.read(json("{\"from\": 13, \"to\": 1}"), Ruled.class)))
                .isEqualTo(CommonProblem.RULE_VIOLATED);
    }

    @Test
    void malformed_and_rule_breaking_input_is_400() {
        assertThat(Refusals.codeOf(() -> reader.read(json("{\"from\": 13, \"to\": \"x\"}"), Ruled.class)))
                .isEqualTo(CommonProblem.VALIDATION_FAILED);
    }

    @Test
    void what_is_unwrapped_has_its_fields_in_the_same_object() {
        assertThat(reader.read(json("{'id': '" + ID + "', 'name': 'mo', 'age': 3}"), Unwrapping.class))
                .isEqualTo(new Unwrapping(UUID.fromString(ID), new Child("mo", 3)));
        assertThat(violations("{'name': 'moooooo', 'child': {}, 'age': 'x'}", Unwrapping.class))
                .containsExactlyInAnyOrder(
                        "/id required", "/name too-long", "/child unknown-field", "/age invalid-type");
        assertThat(violations("{'id': '" + ID + "', 'name': 'mo', 'age': 100}", Unwrapping.class))
                .containsExactly("/age in-the-future");
    }

    @Test
    void an_answer_names_at_most_a_hundred_violations() {
        String many = IntStream.range(0, 500).mapToObj(i -> "\"f" + i + "\": 1").collect(Collectors.joining(","));

        assertThat(violations("{" + many + "}", Plain.class)).hasSize(100);
    }

    private List<String> violations(String body, Class<? extends Record> type) {
        return Refusals.of(() -> reader.read(json(body), type));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
