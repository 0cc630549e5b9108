package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of values that are refused. */
@QuarkusTest
class ViolationApiTest {
    private static final String ID = "019a7f3e-4c11-7000-9a63-000000000001";

    private TestAgency agency;

    @BeforeEach
    void given_an_agency() {
        agency = TestAgency.create();
    }

    private Response post(String path, String body, String language) {
        return agency.manager().header("Accept-Language", language).body(body).post(path);
    }

    private Response get(String path, String language) {
        return agency.manager()
                .urlEncodingEnabled(false)
                .header("Accept-Language", language)
                .get(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=abc | 「abc」は使えません。整数で指定してください。",
                "limit=0 | 「0」は使えません。1以上の値を指定してください。",
                "from=2026-02-30 | 「2026-02-30」は使えません。実在する日付をYYYY-MM-DDの形で指定してください。",
                "from=9999-01-01 | 「9999-01-01」は使えません。1970年から2199年までの日付を指定してください。",
                "live=yes | 「yes」は使えません。trueかfalseで指定してください。",
                "customerId=17 | 「17」は使えません。UUIDの形のIDを指定してください。",
            })
    void a_parameter_is_quoted(String query, String sentence) {
        get("/v1/chats?" + query, "ja").then().statusCode(400).body("detail", equalTo(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=abc | “abc” cannot be used. Expected an integer.",
                "limit=0 | “0” cannot be used. Allowed: 1 and more.",
                "channel=FAX | “FAX” cannot be used. Allowed: MAIL, SECRET.",
            })
    void in_english_as_well(String query, String sentence) {
        get("/v1/messages?" + query, "en").then().statusCode(400).body("detail", equalTo(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "earnings | \"many\" | 「many」は使えません。整数を引用符なしで指定してください。",
                "earnings | 1.5 | 「1.5」は使えません。整数を引用符なしで指定してください。",
                "earnings | -1 | 「-1」は使えません。0から10000000までの値を指定してください。",
                "earnings | 99999999999 | 「99999999999」は使えません。数の桁が多すぎます。",
                "earnings | {} | 整数を引用符なしで指定してください。",
                "mic | \"true\" | 「true」は使えません。trueかfalseを引用符なしで指定してください。",
                "kind | \"DANCE\" | 「DANCE」は使えません。TWO_SHOTかPARTYかPEEKを指定してください。",
                "startedAt | \"20:00\" | 「20:00」は使えません。日時をYYYY-MM-DDTHH:MM:SS+09:00の形で、時差まで指定してください。",
                "startedAt | 20 | 「20」は使えません。文字列を引用符で囲んで指定してください。",
                "customerId | \"taro\" | 「taro」は使えません。UUIDの形のIDを指定してください。",
            })
    void a_value_in_a_body_is_quoted(String field, String value, String sentence) {
        String body = "{\"customerId\": \"" + ID + "\", \"kind\": \"PARTY\", \"startedAt\": \"2026-01-02T20:00:00Z\"}";

        post("/v1/chats", with(body, field, value), "ja")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo(sentence));
    }

    private static String with(String body, String field, String value) {
        String kept = body.replaceFirst("\"" + field + "\": \"[^\"]*\"(, )?", "");
        return kept.replaceFirst("\\{", "{\"" + field + "\": " + value + ", ").replace(", }", "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"handle\": 9012345678}",
                "{\"handle\": [\"taro_9012345678\"]}",
                "{\"tags\": \"9012345678\"}",
                "{\"birthday\": \"9012345678\"}",
                "{\"callName\": \"9012345678 9012345678 9012345678 9012345678 9012345678 9012345678\"}",
                "{\"kana\": \"9012345678\\u0000\"}",
            })
    void what_may_be_personal_is_never_quoted(String body) {
        Response answer = post("/v1/customers", body, "ja");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).doesNotContain("9012345678");
    }

    @Test
    void only_forty_characters_are_shown() {
        get("/v1/chats?limit=" + "x".repeat(41), "ja")
                .then()
                .body("detail", equalTo("「" + "x".repeat(40) + "」は使えません。整数で指定してください。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%00", "%1B%5B31m"})
    void what_cannot_be_shown_is_not(String limit) {
        Response answer = get("/v1/chats?limit=" + limit, "ja");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("detail")).doesNotContain("「");
    }

    @Test
    void a_zone_that_nobody_knows_is_quoted() {
        agency.patching("*")
                .header("Accept-Language", "ja")
                .body("{\"zone\": \"Mars/Olympus\"}")
                .patch("/v1/agency")
                .then()
                .body("detail", equalTo("「Mars/Olympus」は使えません。Asia/TokyoのようなIANAタイムゾーンを指定してください。"));
    }
}
