package dev.enishi.access;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every PATCH of the contract reads, and what it says of all else. */
@QuarkusTest
class MergePatchApiTest {
    private static final String READ = "application/merge-patch+json, application/json";

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json", "application/json;charset=utf-8"})
    void every_patch_reads_both_media_types(String type) {
        IsolationVictim own = IsolationVictim.create();

        assertThat(patches()).isNotEmpty().allSatisfy(operation -> {
            int status = manager(own, type)
                    .header("If-Match", "*")
                    .body("{}")
                    .patch(operation.pathFor(own))
                    .statusCode();

            assertThat(status).as(operation.toString()).isNotEqualTo(415);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Send the body with one of these as its Content-Type: application/merge-patch+json, application/json.",
                "ja | Content-Typeにはapplication/merge-patch+jsonかapplication/jsonを指定してください。"
            })
    void every_patch_names_both_to_whoever_sends_another(String language, String sentence) {
        IsolationVictim own = IsolationVictim.create();

        assertThat(patches())
                .isNotEmpty()
                .allSatisfy(operation -> assertProblem(
                                manager(own, "text/plain")
                                        .header("Accept-Language", language)
                                        .header("If-Match", "*")
                                        .body("{}")
                                        .patch(operation.pathFor(own)),
                                415,
                                "unsupported-media-type")
                        .header("Accept-Patch", READ)
                        .body("detail", equalTo(sentence)));
    }

    @Test
    void plain_json_means_the_same_null_removes_and_absent_keeps() {
        TestAgency agency = TestAgency.create();
        String customer = agency.created(
                "/v1/customers",
                Map.of(
                        "performerId", agency.performer(),
                        "siteId", agency.site(),
                        "handle", "taro",
                        "callName", "たろう",
                        "kana", "たろう"));

        agency.manager()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"callName\": null}")
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("callName", equalTo(null))
                .body("kana", equalTo("たろう"));
    }

    private static RequestSpecification manager(IsolationVictim own, String type) {
        return own.agency().manager().contentType(type);
    }

    private static Iterable<ContractOperation> patches() {
        return ContractOperation.all().stream()
                .filter(operation -> operation.toString().startsWith("PATCH "))
                .toList();
    }
}
