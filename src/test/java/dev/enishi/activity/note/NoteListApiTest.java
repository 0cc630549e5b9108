package dev.enishi.activity.note;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NoteListApiTest {
    /** Older than all others, so that they come last. */
    private static final String OLD_NOTES = """
            insert into note (agency_id, id, performer_id, site_id, customer_id, body, pinned, search_text, folding, version,
                    created_at, updated_at)
            select c.agency_id, gen_random_uuid(), c.performer_id, c.site_id, c.id, body, false, body, 2, 0, at, at
              from customer c, generate_series(1, ?) i,
                   lateral (select timestamptz '2024-01-01' - i * interval '1 second' as at) t,
                   lateral (select case when i = ? then 'wanted' else 'other' end as body) b
             where c.id = ?
            """;

    private FollowUpFixture mio;
    private FollowUpFixture rin;
    private String taro;
    private String jiro;

    @BeforeEach
    void given_customers_of_two_performers() {
        mio = new FollowUpFixture();
        rin = new FollowUpFixture(mio.agency);
        taro = mio.customer("taro");
        jiro = rin.customer("jiro");
    }

    private String note(String customer, String body) {
        return mio.agency.created("/v1/customers/" + customer + "/notes", Map.of("body", body));
    }

    private List<String> found(String query) {
        return mio.all("/v1/notes?" + query, "items.body");
    }

    @Test
    void the_notes_of_all_performers_come_newest_first_and_complete() {
        note(taro, "犬の名前はモカ");
        String newest = note(jiro, "来週は出張");

        mio.agency
                .get("/v1/notes")
                .statusCode(200)
                .body("items.body", contains("来週は出張", "犬の名前はモカ"))
                .body("items[0].id", equalTo(newest))
                .body("items[0].version", equalTo(0))
                .body("items[0].customer.handle", equalTo("jiro"))
                .body("items[0].customer.site.name", equalTo("チャットA"))
                .body("items[0].performer.id", equalTo(rin.performer))
                .body("items[0].performer.name", equalTo("みゆ"))
                .body("next", nullValue());
        assertThat(found("limit=1")).containsExactly("来週は出張", "犬の名前はモカ");
    }

    @Test
    void a_search_finds_a_text_however_it_is_written() {
        note(taro, "ﾓｶという犬");
        note(jiro, "もかの話");
        note(jiro, "猫");

        assertThat(found("q=モカ")).containsExactly("もかの話", "ﾓｶという犬");
        assertThat(found("q=モカ&limit=1")).containsExactly("もかの話", "ﾓｶという犬");
        assertThat(found("q=モカ&performerId=" + mio.performer)).containsExactly("ﾓｶという犬");
        assertThat(found("q=モカ&customerId=" + jiro)).containsExactly("もかの話");
        assertThat(found("customerId=" + jiro + "&performerId=" + mio.performer))
                .isEmpty();
        assertThat(found("q=鳥")).isEmpty();
    }

    @Test
    void a_page_looks_through_ten_thousand_notes_and_goes_on_where_it_stopped() {
        note(taro, "wanted, too");
        try (TestSql sql = TestSql.as(mio.agency.id)) {
            sql.update(OLD_NOTES, 10_005, 10_003, UUID.fromString(jiro));
        }

        ValidatableResponse first = mio.agency.get("/v1/notes?q=wanted");

        first.body("items.body", contains("wanted, too"));
        mio.agency
                .get("/v1/notes?cursor=" + first.extract().path("next"))
                .body("items.body", contains("wanted"))
                .body("next", nullValue());
        assertThat(found("q=nothing")).isEmpty();
        assertThat(found("q=wanted&customerId=" + taro)).hasSize(1);
    }

    @Test
    void pages_have_none_twice_and_leave_none_out_while_others_write() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            written.addFirst("note " + i);
            note(i % 2 == 0 ? taro : jiro, "note " + i);
        }
        List<String> read = new ArrayList<>();
        String page = "/v1/notes?q=note&limit=2";
        while (page != null) {
            ValidatableResponse answer = mio.agency.get(page).statusCode(200);
            read.addAll(answer.extract().<List<String>>path("items.body"));
            String next = answer.extract().path("next");
            page = next == null ? null : "/v1/notes?limit=2&cursor=" + next;
            note(taro, "note written meanwhile");
        }

        assertThat(read).containsExactlyElementsOf(written);
    }

    @Test
    void each_sees_only_what_belongs_to_whoever_asks() {
        note(taro, "hers");
        note(jiro, "another's");
        String key = mio.agency.performerKey(mio.performer);

        TestAgency.as(key).get("/v1/notes").then().statusCode(200).body("items.body", contains("hers"));
        TestAgency.as(key).get("/v1/notes?q=her").then().body("items.body", contains("hers"));
        TestAgency.as(key).get("/v1/notes?performerId=" + rin.performer).then().body("items", hasSize(0));
        TestAgency.as(key).get("/v1/notes?customerId=" + jiro).then().body("items", hasSize(0));
        TestAgency.create().get("/v1/notes?customerId=" + jiro).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "q=, q too-short",
        "performerId=1, performerId invalid-format",
        "customerId=1, customerId invalid-format",
        "limit=0, limit out-of-range",
        "cursor=x, cursor invalid-cursor",
        "colour=red, colour unknown-parameter"
    })
    void a_wrong_value_is_named(String query, String error) {
        String code = error.substring(error.indexOf(' ') + 1);
        assertErrors(mio.agency.manager().get("/v1/notes?" + query), 400, code, error);
    }
}
