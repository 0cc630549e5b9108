package dev.enishi.reports.form;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.enishi.TestAgency;
import dev.enishi.platform.problem.Language;
import dev.enishi.platform.problem.Messages;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ReportFormApiTest {
    private static final String PATH = "/v1/reports/chat-rate?from=2026-11-20&to=2026-11-22";

    @Inject
    Messages messages;

    private TestAgency agency;

    @BeforeEach
    void given_two_nights_with_a_chat() {
        agency = TestAgency.create();
        String performer = agency.performer();
        String site = agency.site();
        for (int day = 20; day <= 21; day++) {
            agency.created(
                    "/v1/online-sessions",
                    Map.of(
                            "performerId",
                            performer,
                            "siteId",
                            site,
                            "startedAt",
                            "2026-11-" + day + "T20:00:00+09:00",
                            "endedAt",
                            "2026-11-" + day + "T21:30:00+09:00"));
        }
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        agency.customer(performer, site, "taro"),
                        "kind",
                        "PARTY",
                        "startedAt",
                        "2026-11-20T21:00:00+09:00",
                        "endedAt",
                        "2026-11-20T21:40:00+09:00"));
    }

    private Response get(String accept, String language, String path) {
        return agency.manager()
                .accept(accept)
                .header("Accept-Language", language)
                .get(path);
    }

    @Test
    void a_table_has_a_row_for_each_point_and_a_column_for_each_series() {
        Response table = get("text/csv", "ja", PATH);

        table.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8;header=present")
                .header("Content-Disposition", "attachment; filename=\"chat-rate-2026-11-20-2026-11-22.csv\"")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", startsWith("Accept, "));
        assertThat(table.body().asByteArray()).asString(StandardCharsets.UTF_8).isEqualTo("""
                日付,チャット率（単位：%）,ログイン時間（単位：分）,チャット時間（単位：分）,待機時間（単位：分）
                2026-11-20,33.3,90,30,60
                2026-11-21,0,90,0,90
                2026-11-22,,0,0,0

                数えていないもの,件数,分数
                ログインの記録がない時間のチャット,1,10
                """.replace("\n", "\r\n"));
    }

    @Test
    void its_words_are_those_of_the_caller_and_its_bytes_say_what_they_are_on_request() {
        byte[] table =
                get("text/csv", "en", PATH + "&by=HOUR_OF_WEEK&bom=true").body().asByteArray();

        assertThat(new String(table, StandardCharsets.UTF_8))
                .startsWith("\uFEFFOf,Chat rate (%),Online (min),In chat (min),Standby (min)\r\nMon 0:00,,0,0,0\r\n")
                .contains("\r\nFri 21:00,100,30,30,0\r\n");
    }

    @Test
    void a_chart_shows_the_series_that_is_named_without_anything_to_run_or_to_load() {
        Response chart = get("image/svg+xml", "ja", PATH + "&series=STANDBY");

        chart.then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Disposition", "inline; filename=\"chat-rate-2026-11-20-2026-11-22.svg\"");
        assertThat(chart.body().asByteArray())
                .asString(StandardCharsets.UTF_8)
                .startsWith("<svg ")
                .contains("viewBox=\"0 0 600 300\"", ">待機時間（単位：分）</text>", ">11/20</text>", "sans-serif")
                .doesNotContain("<script", "href", "<style", "url(", " on");
        assertThat(get("image/svg+xml", "ja", PATH).body().asByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains(">チャット率（単位：%）</text>", ">2026年11月20日から2026年11月22日まで</text>");
    }

    @ParameterizedTest
    @CsvSource({
        "series=CHAT_RATE&name=x, name, invalid-value",
        "series=NONE, series, invalid-value",
        "bom=maybe, bom, invalid-format"
    })
    void a_series_that_it_has_not_is_refused(String parameter, String wrong, String code) {
        assertErrors(get("image/svg+xml", "en", PATH + "&" + parameter), 400, code, wrong + " " + code);
    }

    @Test
    void nor_is_there_one_of_so_long_a_name() {
        assertErrors(get("text/csv", "en", PATH + "&name=" + "x".repeat(201)), 400, "too-long", "name too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "*/*",
        "application/json",
        "application/*",
        "'text/html, */*;q=0.1'",
        "'text/csv;q=0.5, application/json'"
    })
    void whoever_does_not_ask_for_a_table_or_a_chart_gets_json(String accept) {
        get(accept, "ja", PATH)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("range.zone", is("Asia/Tokyo"));
    }

    @Test
    void other_forms_are_refused() {
        assertProblem(get("application/pdf", "ja", PATH), 406, "not-acceptable");
    }

    @ParameterizedTest
    @EnumSource
    void every_series_and_unit_and_exclusion_has_a_name(Language language) {
        for (SeriesKey key : SeriesKey.values()) {
            assertThat(messages.sentence("series." + key, language)).isNotBlank();
        }
        for (SeriesUnit unit : SeriesUnit.values()) {
            assertThat(unit == SeriesUnit.PERCENT ? "%" : messages.sentence("unit." + unit, language))
                    .isNotBlank();
        }
        for (Exclusion code : Exclusion.values()) {
            assertThat(messages.sentence("excluded." + code, language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "image/svg+xml"})
    void what_has_not_changed_is_not_sent_again(String type) {
        String tag = get(type, "ja", PATH).header("ETag");

        agency.manager()
                .accept(type)
                .header("Accept-Language", "ja")
                .header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(is(""));
        assertThat(get("application/json", "ja", PATH).header("ETag")).isNotEqualTo(tag);
    }
}
