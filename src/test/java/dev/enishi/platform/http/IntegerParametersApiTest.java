package dev.enishi.platform.http;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.enishi.access.ContractOperation;
import dev.enishi.access.IsolationVictim;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every integer that the contract takes outside of bodies is read alike, whatever is written there; a new one joins by being
 * in the contract.
 */
@QuarkusTest
class IntegerParametersApiTest {
    private static final String HUNDRED_DIGITS =
            "9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999";
    private static final List<IntegerParameter> ALL = ofTheContract();
    private static IsolationVictim agency;
    private static Map<String, String> before;

    /** One of them, and the operation that takes it. */
    private record IntegerParameter(ContractOperation operation, JsonNode description) {
        String name() {
            return description.path("name").asText();
        }

        /** More than the greatest page is coerced to it (docs/api/conventions.md), so the contract gives it no limit of its own. */
        boolean isCoerced() {
            return name().equals("limit");
        }

        Response given(String value) {
            return operation.callWith(agency, name(), value);
        }

        /** What the form of problems is like, ProblemApiTest says; here it is read once, because there are hundreds. */
        void assertRefused(String value, String code) {
            Response answer = given(value);

            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            JsonPath problem = answer.jsonPath();
            assertThat(answer.statusCode())
                    .as("%s with %s=%s", operation, name(), value)
                    .isEqualTo(400);
            assertThat(problem.getString("code")).isEqualTo(code);
            assertThat(problem.getList("errors.code")).containsExactly(code);
            assertThat(problem.getList("errors.parameter")).containsExactly(name());
        }
    }

    private static List<IntegerParameter> ofTheContract() {
        return ContractOperation.all().stream()
                .flatMap(operation -> StreamSupport.stream(
                                operation.description().path("parameters").spliterator(), false)
                        .filter(parameter ->
                                parameter.at("/schema/type").asText().equals("integer"))
                        .map(parameter -> new IntegerParameter(operation, parameter)))
                .toList();
    }

    @BeforeEach
    void given_an_agency_with_one_of_everything() {
        if (agency == null) {
            agency = IsolationVictim.create();
            before = agency.snapshot();
        }
    }

    @AfterAll
    static void nothing_has_changed() {
        assertThat(agency.snapshot()).isEqualTo(before);
    }

    @Test
    void they_all_stand_in_queries_and_one_elsewhere_would_need_a_call_of_its_own() {
        assertThat(ALL).hasSizeGreaterThan(20);
        assertThat(ALL)
                .allSatisfy(parameter ->
                        assertThat(parameter.description().path("in").asText()).isEqualTo("query"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 5",
                "5 ",
                "+5",
                "０５",
                "1e3",
                "1.0",
                "0x10",
                "007",
                "-007",
                "-",
                "five",
                "99999999999999999999x"
            })
    void what_is_no_whole_number_has_the_wrong_form(String value) {
        ALL.forEach(parameter -> parameter.assertRefused(value, "invalid-format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-2147483649",
                "-4294967291", // 5, if 32 bits were kept of it.
                "-18446744073709551611",
                "-" + HUNDRED_DIGITS
            })
    void a_number_below_the_least_is_out_of_range_however_long_it_is(String value) {
        ALL.forEach(parameter -> parameter.assertRefused(value, "out-of-range"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "4294967301", // 5, if 32 bits were kept of it.
                "9223372036854775808",
                "18446744073709551621",
                HUNDRED_DIGITS
            })
    void a_number_beyond_the_greatest_is_out_of_range_but_a_limit_is_coerced(String value) {
        ALL.forEach(parameter -> {
            if (parameter.isCoerced()) {
                parameter.given(value).then().statusCode(200);
            } else {
                parameter.assertRefused(value, "out-of-range");
            }
        });
    }

    @Test
    void what_the_contract_allows_is_taken() {
        ALL.forEach(parameter -> List.of("minimum", "maximum").forEach(end -> {
            String value = parameter.description().at("/schema/" + end).asText();

            assertThat(parameter.given(value).statusCode())
                    .as("%s with %s=%s", parameter.operation(), parameter.name(), value)
                    .isEqualTo(200);
        }));
    }

    @Test
    void minus_nothing_is_nothing() {
        ALL.forEach(parameter -> {
            boolean allowed = parameter.description().at("/schema/minimum").asInt() == 0;

            if (allowed) {
                parameter.given("-0").then().statusCode(200);
            } else {
                parameter.assertRefused("-0", "out-of-range");
            }
        });
    }

    @Test
    void several_wrong_numbers_and_a_wrong_cursor_are_said_at_once() {
        String reviews = "/v1/performers/" + agency.id("performers") + "/reviews";

        assertErrors(
                agency.agency().manager().get(reviews + "?daysAgo=99999999999&limit=1e3&cursor=x"),
                400,
                "validation-failed",
                "daysAgo out-of-range",
                "limit invalid-format",
                "cursor invalid-cursor");
    }
}
