package dev.enishi.exchange;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.exchange.ImportFixture.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportApiTest {
    private ImportFixture her;

    @BeforeEach
    void given_a_performer_on_a_site() {
        her = new ImportFixture();
    }

    private <T> T inDatabase(String sql) {
        try (TestSql database = TestSql.as(her.agency.id)) {
            return database.value(sql);
        }
    }

    private long chats() {
        return inDatabase("select count(*) from chat");
    }

    private static void counts(ValidatableResponse job, int created, int unchanged, int refused) {
        job.body("rowsRead", equalTo(created + unchanged + refused))
                .body("created", equalTo(created))
                .body("unchanged", equalTo(unchanged))
                .body("refused", equalTo(refused));
    }

    @Test
    void a_history_becomes_customers_and_chats() {
        String known = her.agency.customer(her.performer, her.site, "taro");

        Response accepted = her.post("started_at,handle,kind,minutes,earnings,mic,log,external_id\n"
                + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200,true,,c-1\n"
                + "2025-11-06 22:00,jiro😀,party,0,,no,\"一行目\n二行目, \"\"引用\"\"\",\n");

        accepted.then()
                .body("state", equalTo("QUEUED"))
                .body("kind", equalTo("CHATS"))
                .body("performer.id", equalTo(her.performer))
                .body("performer.name", equalTo("みゆ"))
                .body("site.id", equalTo(her.site))
                .body("site.name", equalTo("チャットA"))
                .body("dryRun", equalTo(false))
                .body("rowsTotal", equalTo(2))
                .body("rowsRead", equalTo(0));
        ValidatableResponse job = her.done(accepted);
        counts(job, 2, 0, 0);
        job.body("progressPercent", equalTo(100))
                .body("refusals", hasSize(0))
                .body("startedAt", notNullValue())
                .body("finishedAt", notNullValue());
        her.agency
                .get("/v1/chats")
                .body("items.startedAt", contains("2025-11-06T13:00:00Z", "2025-11-06T12:00:00Z"))
                .body("items.kind", contains("PARTY", "TWO_SHOT"))
                .body("items.imported", contains(true, true))
                .body("items.hasLog", contains(true, false))
                .body("items.mic", contains(false, true))
                .body("items[0].earnings", nullValue())
                .body("items[1].customerId", equalTo(known))
                .body("items[1].earnings", equalTo(4200))
                .body("items[1].minutes", equalTo(35))
                .body("items[1].externalId", equalTo("c-1"));
        String log = her.agency.get("/v1/chats").extract().path("items[0].id");
        her.agency.get("/v1/chats/" + log + "/log").body("body", equalTo("一行目\n二行目, \"引用\""));
        her.agency
                .get("/v1/customers?q=JIRO")
                .body("items.handle", contains("jiro😀"))
                .body("items[0].dueOn", equalTo("2025-11-21"));
        assertThat(this.<Long>inDatabase("select count(*) from import_chunk")).isZero();
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String file = HEADER + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n2025-11-06T22:00:00,jiro,PEEK,5,\n";
        counts(her.imported(file), 2, 0, 0);

        counts(her.imported(file), 0, 2, 0);

        assertThat(chats()).isEqualTo(2);
        assertThat(this.<Long>inDatabase("select count(*) from customer")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-06T21:00:00,taro,TWO_SHOT,35,4201",
                "2025-11-06T21:00:00,taro,TWO_SHOT,35,",
                "2025-11-06T21:00:00,taro,TWO_SHOT,34,4200",
                "2025-11-06T21:00:00,taro,PARTY,35,4200"
            })
    void other_values_for_the_same_chat_are_refused_with_their_line(String row) {
        her.imported(HEADER + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n");

        ValidatableResponse job = her.imported(HEADER + "2025-11-06T20:00:00,taro,TWO_SHOT,1,1\n" + row + "\n");

        counts(job, 1, 0, 1);
        job.body("refusals[0].line", equalTo(3))
                .body("refusals[0].code", equalTo("already-recorded-differently"))
                .body("refusals[0].detail", notNullValue());
        assertThat(this.<Integer>inDatabase("select max(earnings) from chat")).isEqualTo(4200);
    }

    @Test
    void rows_repeated_inside_a_file_count_once_and_the_first_wins() {
        ValidatableResponse job = her.imported(HEADER
                + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n"
                + "2025-11-06T21:00:00,taro,TWO_SHOT,35,9999\n"
                + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n"
                + "2025-11-06T12:00:00Z,taro,TWO_SHOT,35,4200\n");

        counts(job, 1, 2, 1);
        job.body("refusals.line", contains(3));
        assertThat(this.<Integer>inDatabase("select earnings from chat")).isEqualTo(4200);
    }

    @Test
    void an_external_id_is_the_identity_where_there_is_one() {
        String header = "external_id,started_at,handle,kind,minutes,earnings\n";
        counts(
                her.imported(header
                        + "c-1,2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n"
                        + "c-2,2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n"),
                2,
                0,
                0);

        ValidatableResponse job = her.imported(header
                + "c-1,2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n"
                + "c-2,2025-11-06T21:01:00,taro,TWO_SHOT,35,4200\n"
                + "c-2,2025-11-06T21:00:00,jiro,TWO_SHOT,35,4200\n"
                + "c-3,2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n");

        counts(job, 1, 1, 2);
        job.body("refusals.line", contains(3, 4));
        assertThat(chats()).isEqualTo(3);
        assertThat(this.<Long>inDatabase("select count(*) from customer")).isEqualTo(1);
    }

    @Test
    void the_same_handle_of_another_performer_or_site_is_somebody_else() {
        String file = HEADER + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n";
        her.imported(file);
        String others = "/v1/imports?kind=CHATS&performerId=" + her.agency.performer() + "&siteId=" + her.site;

        counts(
                her.done(her.agency
                        .manager()
                        .contentType("text/csv")
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post(others)),
                1,
                0,
                0);

        assertThat(this.<Long>inDatabase("select count(*) from customer where handle = 'taro'"))
                .isEqualTo(2);
    }

    @Test
    void a_chat_that_was_typed_in_before_is_unchanged() {
        String customer = her.agency.customer(her.performer, her.site, "taro");
        her.agency.chat(customer, "2025-11-06T21:00:00+09:00");

        counts(her.imported(HEADER + "2025-11-06T21:00:00,taro,TWO_SHOT,30,\n"), 0, 1, 0);

        her.agency.get("/v1/chats").body("items.imported", contains(false));
    }

    @Test
    void a_mapping_names_the_columns_of_the_file() {
        String file = "メモ,日時,会員,種別,分,売上\nx,2025-11-06T21:00:00,ﾀﾛｳ,TWO_SHOT,35,4200\n";
        String mapping = "{\"started_at\": \"日時\", \"handle\": \"会員\", \"kind\": \"種別\", \"minutes\": \"分\","
                + " \"earnings\": \"売上\"}";

        Response accepted = her.agency
                .manager()
                .contentType("text/csv")
                .queryParam("mapping", mapping)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(her.path(""));

        counts(her.done(accepted), 1, 0, 0);
        assertThat(this.<String>inDatabase("select handle from customer")).isEqualTo("ﾀﾛｳ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "[]", "{\"colour\": \"色\"}", "{\"handle\": \"\"}", "{\"handle\": null}", "{\"handle\": 5"})
    void a_wrong_mapping_is_refused(String mapping) {
        assertErrors(
                her.agency
                        .manager()
                        .contentType("text/csv")
                        .queryParam("mapping", mapping)
                        .body(HEADER.getBytes(StandardCharsets.UTF_8))
                        .post(her.path("")),
                400,
                "invalid-format",
                "mapping invalid-format");
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_does_nothing() {
        her.imported(HEADER + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n");
        String file = HEADER
                + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n"
                + "2025-11-06T22:00:00,jiro,TWO_SHOT,35,4200\n"
                + "2025-11-06T22:00:00,jiro,TWO_SHOT,35,1\n"
                + "x,jiro,TWO_SHOT,35,4200\n";

        ValidatableResponse job = her.done(her.post(file.getBytes(StandardCharsets.UTF_8), "text/csv", "&dryRun=true"));

        counts(job, 1, 1, 2);
        job.body("dryRun", equalTo(true)).body("refusals.line", contains(4, 5));
        assertThat(chats()).isEqualTo(1);
        assertThat(this.<Long>inDatabase("select count(*) from customer")).isEqualTo(1);
        counts(her.imported(file), 1, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/csv",
        "UTF-8, text/csv; charset=utf-8",
        "windows-31j, text/csv; charset=Shift_JIS",
        "windows-31j, text/csv; charset=windows-31j",
        "windows-31j, text/csv; charset=CP932"
    })
    void files_are_utf_8_or_shift_jis(String charset, String contentType) {
        her.imported(HEADER + "2025-11-06T21:00:00,ﾀﾛｳ髙①～,TWO_SHOT,35,4200\r\n", Charset.forName(charset), contentType);

        assertThat(this.<String>inDatabase("select handle from customer")).isEqualTo("ﾀﾛｳ髙①～");
        her.agency.manager().queryParam("q", "たろう").get("/v1/customers").then().body("items", hasSize(1));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() {
        counts(her.imported("\uFEFF" + HEADER + "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200"), 1, 0, 0);
    }

    @Test
    void sql_html_and_white_space_are_only_text() {
        her.imported(HEADER + "2025-11-06T21:00:00, '; drop table chat;--<b>&amp;\\N ,TWO_SHOT,35,4200\n");

        assertThat(this.<String>inDatabase("select handle from customer"))
                .isEqualTo("'; drop table chat;--<b>&amp;\\N");
    }

    @ParameterizedTest
    @ValueSource(strings = {" taro ", "\u3000taro", "taro\u00A0", "taro\u200B"})
    void blanks_around_a_handle_make_no_second_person(String handle) {
        String taro = her.agency.customer(her.performer, her.site, "taro");

        counts(her.imported(HEADER + "2025-11-06T21:00:00," + handle + ",TWO_SHOT,35,4200\n"), 1, 0, 0);

        her.agency.get("/v1/chats").body("items.customerId", contains(taro));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06T21:00:00, 2025-11-06T12:00:00Z",
        "2025-11-06 21:00, 2025-11-06T12:00:00Z",
        "2025-11-06T21:00:00Z, 2025-11-06T21:00:00Z",
        "2025-11-06T21:00:00+05:30, 2025-11-06T15:30:00Z",
        "2025-11-06 21:00:00.5-08:00, 2025-11-07T05:00:00.500Z"
    })
    void a_start_is_local_time_unless_it_carries_an_offset(String startedAt, String expected) {
        her.imported(HEADER + startedAt + ",taro,TWO_SHOT,35,4200\n");

        her.agency.get("/v1/chats").body("items.startedAt", contains(expected));
    }

    @Test
    void a_row_as_a_spreadsheet_writes_it() {
        counts(her.imported(HEADER + "2026年1月2日 3時4分,taro,２ショット,1時間5分,\"￥1,500\"\n"), 1, 0, 0);

        her.agency
                .get("/v1/chats")
                .body("items[0].startedAt", equalTo("2026-01-01T18:04:00Z"))
                .body("items[0].endedAt", equalTo("2026-01-01T19:09:00Z"))
                .body("items[0].kind", equalTo("TWO_SHOT"))
                .body("items[0].earnings", equalTo(1500));
    }

    @Test
    void a_chat_that_has_not_ended_is_refused() {
        String justNow =
                Instant.now().minusSeconds(300).truncatedTo(ChronoUnit.SECONDS).toString();

        ValidatableResponse job =
                her.imported(HEADER + justNow + ",taro,TWO_SHOT,60,1\n" + justNow + ",jiro,PEEK,10,1\n");

        counts(job, 1, 0, 1);
        job.body("refusals[0].code", equalTo("in-the-future")).body("refusals[0].column", equalTo("minutes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-02-30T00:00:00,taro,PARTY,1,1,,, | invalid-format | started_at",
                "06/11/2025,taro,PARTY,1,1,,, | invalid-format | started_at",
                ",taro,PARTY,1,1,,, | required | started_at",
                "2199-01-01T00:00:00,taro,PARTY,1,1,,, | in-the-future | started_at",
                "1969-12-31T00:00:00,taro,PARTY,1,1,,, | out-of-range | started_at",
                "2025-11-06T21:00:00,,PARTY,1,1,,, | required | handle",
                "2025-11-06T21:00:00,taro,DANCE,1,1,,, | invalid-value | kind",
                "2025-11-06T21:00:00,taro,,1,1,,, | invalid-value | kind",
                "2025-11-06T21:00:00,taro,PARTY,,1,,, | required | minutes",
                "2025-11-06T21:00:00,taro,PARTY,1.5,1,,, | invalid-format | minutes",
                "2025-11-06T21:00:00,taro,PARTY,-1,1,,, | out-of-range | minutes",
                "2025-11-06T21:00:00,taro,PARTY,1441,1,,, | out-of-range | minutes",
                "2025-11-06T21:00:00,taro,PARTY,1,10000001,,, | out-of-range | earnings",
                "2025-11-06T21:00:00,taro,PARTY,1,千円,,, | invalid-format | earnings",
                "2025-11-06T21:00:00,taro,PARTY,1,1,maybe,, | invalid-value | mic",
                "2025-11-06T21:00:00,taro,PARTY,1,1 | ragged-row | -",
                "2025-11-06T21:00:00,taro,PARTY,1,1,,,,x | ragged-row | -"
            })
    void a_refused_row_refuses_only_itself(String row, String code, String column) {
        ValidatableResponse job = her.imported("started_at,handle,kind,minutes,earnings,mic,log,external_id\n"
                + "2025-11-05T21:00:00,jiro,PARTY,1,1,,\"zwei\nZeilen\",\n"
                + row.strip() + "\n"
                + "2025-11-07T21:00:00,jiro,PARTY,1,1,,,\n");

        counts(job, 2, 0, 1);
        job.body("refusals[0].line", equalTo(4))
                .body("refusals[0].code", equalTo(code))
                .body("refusals[0].column", column == null ? nullValue() : equalTo(column))
                .body("refusals[0].detail", notNullValue());
    }

    @Test
    void too_long_and_unwritable_texts_are_refused() {
        ValidatableResponse job = her.imported("started_at,handle,kind,minutes,earnings,log,external_id\n"
                + "2025-11-06T21:00:00," + "😀".repeat(100) + ",PARTY,1,1,,\n"
                + "2025-11-06T21:00:00," + "x".repeat(101) + ",PARTY,1,1,,\n"
                + "2025-11-06T21:00:00,taro,PARTY,1,1," + "あ".repeat(200_001) + ",\n"
                + "2025-11-06T21:00:00,taro,PARTY,1,1,," + "x".repeat(101) + "\n"
                + "2025-11-06T21:00:00,ta\u0000ro,PARTY,1,1,,\n");

        counts(job, 1, 0, 4);
        job.body("refusals.line", contains(3, 4, 5, 6))
                .body("refusals.code", contains("too-long", "too-long", "too-long", "invalid-text"))
                .body("refusals.column", contains("handle", "log", "external_id", "handle"));
    }

    @Test
    void only_the_first_hundred_refused_rows_are_told() {
        ValidatableResponse job = her.imported(HEADER + "x,taro,PARTY,1,1\n".repeat(150));

        counts(job, 0, 0, 150);
        job.body("refusals", hasSize(100)).body("refusals[99].line", equalTo(101));
    }

    @Test
    void a_row_is_refused_once_for_all_that_is_wrong_with_it() {
        ValidatableResponse job = her.imported(HEADER
                + "2025-11-06T21:00:00,taro,PARTY,1,1\n"
                + "2025-11-06T22:00:00,taro,DANCE,1441,千円\n"
                + "x,,PARTY,1,1\n");

        counts(job, 1, 0, 2);
        job.body("refusals.line", contains(3, 3, 3, 4, 4))
                .body("refusals.findAll { it.line == 3 }.column", contains("kind", "minutes", "earnings"))
                .body("refusals.findAll { it.line == 4 }.column", contains("handle", "started_at"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | “千円” cannot be used. Expected a value of the form 123.", "ja | 「千円」は使えません。123のように指定してください。"})
    void a_refusal_quotes_the_cell(String language, String sentence) {
        String job = her.imported(HEADER + "2025-11-06T21:00:00,taro,PARTY,1,千円\n")
                .extract()
                .path("id");

        her.agency
                .manager()
                .header("Accept-Language", language)
                .get("/v1/imports/" + job)
                .then()
                .body("refusals[0].value", equalTo("千円"))
                .body("refusals[0].detail", equalTo(sentence));
    }

    @Test
    void the_days_between_which_a_chat_may_lie_are_said_as_days() {
        her.imported(HEADER + "1969-12-31T00:00:00,taro,PARTY,1,1\n")
                .body("refusals[0].detail", containsString("1970年1月2日から"))
                .body("refusals[0].detail", not(containsString("Z")));
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "1439, 2", "1442, 0"})
    void a_chat_that_ended_less_than_a_day_before_its_import_asks_for_thanks_and_a_memo(int minutesAgo, int reasons) {
        LocalDateTime started = LocalDateTime.now(ZoneId.of("Asia/Tokyo"))
                .minusMinutes(minutesAgo)
                .withNano(0);

        her.imported(HEADER + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(started) + ",taro,TWO_SHOT,1,100\n");

        her.agency
                .get("/v1/performers/" + her.performer + "/follow-ups")
                .body("items.reasons.code.flatten()", hasSize(reasons));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "started_at,handle,kind,minutes\\n2025-11-06T21:00:00,taro,PARTY,1\\n | csv-missing-column",
                "started_at,handle,kind,minutes,earnings,handle\\n2025-11-06T21:00:00,taro,PARTY,1,1,x\\n | csv-duplicate-column",
                "started_at,handle,kind,minutes,earnings\\n2025-11-06T21:00:00,\"taro,PARTY,1,1\\n | csv-malformed",
                "started_at,handle,kind,minutes,earnings\\n | csv-empty",
                "started_at,handle,kind,minutes,earnings | csv-empty"
            })
    void a_file_that_is_none_is_refused_as_a_whole(String file, String code) {
        assertProblem(her.post(file.replace("\\n", "\n")), 422, code);

        nothingIsStored();
    }

    private void nothingIsStored() {
        her.agency.get("/v1/imports").body("items", hasSize(0));
        assertThat(this.<Long>inDatabase("select count(*) from import_chunk")).isZero();
        try (TestSql sql = TestSql.as(her.agency.id)) {
            assertThat(sql.<Long>value(
                            "select count(*) from work_item where agency_id = ? and kind = 'IMPORT'", her.agency.id))
                    .isZero();
        }
    }

    @Test
    void every_missing_column_is_named() {
        assertErrors(
                her.post("x\n1\n"),
                422,
                "csv-missing-column",
                " csv-missing-column",
                " csv-missing-column",
                " csv-missing-column",
                " csv-missing-column",
                " csv-missing-column");
    }

    @Test
    void an_empty_body_is_refused() {
        Response answer = her.post("");

        assertThat(answer.statusCode()).isBetween(400, 422);
        answer.then().body("code", not(equalTo("internal-error")));
        nothingIsStored();
    }

    @Test
    void a_file_in_another_charset_is_refused_as_a_whole() {
        byte[] shiftJis = (HEADER + "2025-11-06T21:00:00,たろう,PARTY,1,1\n").getBytes(Charset.forName("windows-31j"));
        byte[] utf8 = (HEADER + "2025-11-06T21:00:00,😀,PARTY,1,1\n").getBytes(StandardCharsets.UTF_8);

        assertProblem(her.post(shiftJis, "text/csv", ""), 422, "csv-undecodable");
        assertProblem(her.post(utf8, "text/csv; charset=Shift_JIS", ""), 422, "csv-undecodable");
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/csv; charset=utf-16", "text/csv; charset=klingon"})
    void other_content_types_are_refused(String contentType) {
        assertProblem(her.post("{}".getBytes(StandardCharsets.UTF_8), contentType, ""), 415, "unsupported-media-type");
    }

    @Test
    void a_row_and_a_file_have_their_limits() {
        assertProblem(
                her.post(HEADER + "2025-11-06T21:00:00," + "x".repeat(1 << 21) + ",PARTY,1,1\n"), 422, "csv-malformed");
        byte[] file = (HEADER + "x\n".repeat(33 << 20)).getBytes(StandardCharsets.UTF_8);
        assertProblem(her.post(file, "text/csv", ""), 413, "body-too-large");
        nothingIsStored();
    }

    @Test
    void wrong_parameters_are_named_all_at_once() {
        byte[] file = (HEADER + "2025-11-06T21:00:00,taro,PARTY,1,1\n").getBytes(StandardCharsets.UTF_8);

        assertErrors(
                her.agency.manager().contentType("text/csv").body(file).post("/v1/imports"),
                400,
                "required",
                "kind required",
                "siteId required");
        assertErrors(
                her.agency
                        .manager()
                        .contentType("text/csv")
                        .body(file)
                        .post("/v1/imports?kind=CHATS&siteId=" + UUID.randomUUID() + "&performerId="
                                + UUID.randomUUID()),
                422,
                "unknown-reference",
                "performerId unknown-reference",
                "siteId unknown-reference");
        assertErrors(
                her.agency
                        .manager()
                        .contentType("text/csv")
                        .body(file)
                        .post("/v1/imports?kind=CHATS&siteId=" + her.site),
                400,
                "required",
                "performerId required");
        nothingIsStored();
    }

    @Test
    void a_performer_imports_for_herself_and_sees_only_her_imports() {
        String key = her.agency.performerKey(her.performer);
        byte[] file = (HEADER + "2025-11-06T21:00:00,taro,PARTY,1,1\n").getBytes(StandardCharsets.UTF_8);

        Response accepted =
                TestAgency.as(key).contentType("text/csv").body(file).post("/v1/imports?kind=CHATS&siteId=" + her.site);

        counts(her.done(accepted), 1, 0, 0);
        String colleagueKey = her.agency.performerKey(her.agency.performer());
        assertProblem(TestAgency.as(colleagueKey).get(accepted.header("Location")), 404, "not-found");
        TestAgency.as(colleagueKey).get("/v1/imports").then().body("items", hasSize(0));
        assertErrors(
                TestAgency.as(colleagueKey).contentType("text/csv").body(file).post(her.path("")),
                422,
                "unknown-reference",
                "performerId unknown-reference");
    }

    @Test
    void imports_are_listed_newest_first() {
        String file = HEADER + "2025-11-06T21:00:00,taro,PARTY,1,1\n";
        String first = her.imported(file).extract().path("id");
        String second = her.imported(file).extract().path("id");

        her.agency.get("/v1/imports").body("items.id", contains(second, first));
        String next = her.agency.get("/v1/imports?limit=1").extract().path("next");
        her.agency.get("/v1/imports?limit=1&cursor=" + next).body("items.id", contains(first));
    }

    @Test
    void a_repeated_request_gives_the_first_answer() {
        byte[] file = (HEADER + "2025-11-06T21:00:00,taro,PARTY,1,1\n").getBytes(StandardCharsets.UTF_8);
        byte[] other = (HEADER + "2025-11-06T21:00:00,jiro,PARTY,1,1\n").getBytes(StandardCharsets.UTF_8);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        Response first = her.agency
                .manager()
                .headers(key)
                .contentType("text/csv")
                .body(file)
                .post(her.path(""));
        her.done(first);
        Response again = her.agency
                .manager()
                .headers(key)
                .contentType("text/csv")
                .body(file)
                .post(her.path(""));

        again.then().statusCode(202).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertProblem(
                her.agency
                        .manager()
                        .headers(key)
                        .contentType("text/csv")
                        .body(other)
                        .post(her.path("")),
                422,
                "idempotency-key-reused");
        her.agency.get("/v1/imports").body("items", hasSize(1));
    }

    private void policyOfImports(String policy) {
        her.agency
                .patching(her.agency.get("/v1/agency").extract().header("ETag"))
                .body(Map.of("policies", Map.of("contactDetails", Map.of("imports", policy))))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
    }

    private static String withLog(String log) {
        return "started_at,handle,kind,minutes,earnings,log\n2025-11-06T21:00:00,taro,TWO_SHOT,35,4200," + log + "\n";
    }

    @Test
    void an_import_says_how_many_logs_have_contact_details() {
        her.imported(withLog("番号は090-1234-5678"))
                .body("created", equalTo(1))
                .body("warnings.code", contains("contact-details"))
                .body("warnings[0].detail", containsString("1件"));
        her.imported(HEADER + "2025-11-07T21:00:00,taro,TWO_SHOT,35,4200\n").body("warnings", nullValue());
    }

    @Test
    void the_logs_of_an_import_are_masked_and_the_same_file_changes_nothing() {
        policyOfImports("MASK");

        her.imported(withLog("番号は090-1234-5678"))
                .body("created", equalTo(1))
                .body("warnings.code", contains("contact-details-masked"));

        assertThat(this.<String>inDatabase("select body from chat_log")).isEqualTo("番号は*************");
        counts(her.imported(withLog("番号は090-1234-5678")), 0, 1, 0);
    }

    @Test
    void the_same_file_changes_nothing_after_the_policy_has_changed() {
        her.imported(withLog("100%で番号は090-1234-5678")).body("created", equalTo(1));

        policyOfImports("MASK");
        counts(her.imported(withLog("100%で番号は090-1234-5678")), 0, 1, 0);
        assertThat(this.<String>inDatabase("select body from chat_log")).isEqualTo("100%で番号は090-1234-5678");
    }

    @Test
    void a_masked_log_is_that_of_the_same_file_when_nothing_is_masked_any_more() {
        policyOfImports("MASK");
        her.imported(withLog("番号は090-1234-5678")).body("created", equalTo(1));

        policyOfImports("WARN");
        counts(her.imported(withLog("番号は090-1234-5678")), 0, 1, 0);
        her.imported(withLog("番号は090-1234-567")).body("refused", equalTo(1));
    }

    @Test
    void a_row_is_refused_for_the_contact_details_in_its_log() {
        policyOfImports("REJECT");

        her.imported(withLog("番号は090-1234-5678"))
                .body("refused", equalTo(1))
                .body("refusals.code", contains("contact-details"))
                .body("refusals.column", contains("log"))
                .body("warnings", nullValue());
    }
}
