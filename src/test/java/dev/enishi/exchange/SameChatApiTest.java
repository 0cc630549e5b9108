package dev.enishi.exchange;

import static dev.enishi.exchange.ImportFixture.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same chat is one chat however it came in. */
@QuarkusTest
class SameChatApiTest {
    private static final String WITH_ID = "external_id,started_at,handle,kind,minutes,earnings,mic\n";
    private static final String SITE_SAYS = WITH_ID + "c-1,2025-11-06T20:01:00,taro,TWO_SHOT,35,4200,true\n";

    private ImportFixture her;
    private String taro;

    @BeforeEach
    void given_a_customer() {
        her = new ImportFixture();
        taro = her.agency.customer(her.performer, her.site, "taro");
    }

    private String byHand(String kind, String startedAt, String endedAt, Integer earnings) {
        Map<String, Object> chat = new HashMap<>(
                Map.of("customerId", taro, "kind", kind, "startedAt", "2025-11-06T" + startedAt + "+09:00"));
        if (endedAt != null) {
            chat.put("endedAt", "2025-11-06T" + endedAt + "+09:00");
        }
        if (earnings != null) {
            chat.put("earnings", earnings);
        }
        return her.agency.created("/v1/chats", chat);
    }

    private ValidatableResponse rehearsed(String file) {
        return her.done(her.post(file.getBytes(StandardCharsets.UTF_8), "text/csv", "&dryRun=true"));
    }

    private static void counts(ValidatableResponse job, int created, int completed, int unchanged, int refused) {
        job.body("created", equalTo(created))
                .body("completed", equalTo(completed))
                .body("unchanged", equalTo(unchanged))
                .body("refused", equalTo(refused))
                .body("rowsRead", equalTo(created + completed + unchanged + refused));
    }

    private long chats() {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            return sql.<Long>value("select count(*) from chat");
        }
    }

    /** What is kept about customers is what their history says. */
    private void factsAreTrue() {
        List<String> kept = facts();
        her.agency
                .patching("*")
                .body("{\"dayStart\": \"00:30\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        her.agency
                .patching("*")
                .body("{\"dayStart\": \"00:00\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        assertThat(facts()).isEqualTo(kept);
    }

    private List<String> facts() {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            return sql.values("select r::text from relationship r order by customer_id");
        }
    }

    @Test
    void a_row_completes_the_chat_that_was_recorded_by_hand_and_what_was_typed_wins() {
        String chat = byHand("TWO_SHOT", "20:01:13", "20:40:00", null);

        counts(rehearsed(SITE_SAYS), 0, 1, 0, 0);
        counts(her.imported(SITE_SAYS), 0, 1, 0, 0);

        her.agency
                .get("/v1/chats/" + chat)
                .body("startedAt", equalTo("2025-11-06T11:01:13Z"))
                .body("endedAt", equalTo("2025-11-06T11:40:00Z"))
                .body("earnings", equalTo(4200))
                .body("mic", equalTo(true))
                .body("externalId", equalTo("c-1"))
                .body("imported", equalTo(false))
                .body("version", equalTo(1));
        assertThat(chats()).isEqualTo(1);
        her.agency.get("/v1/customers/" + taro).body("earnings", equalTo(4200)).body("chatCount", equalTo(1));
        factsAreTrue();
    }

    @Test
    void the_same_file_twice_changes_nothing_not_even_what_it_has_completed() {
        String chat = byHand("TWO_SHOT", "20:01:13", "20:40:00", null);
        String file = HEADER + "2025-11-06T20:01:00,taro,TWO_SHOT,35,4200\n2025-11-06T23:00:00,taro,TWO_SHOT,5,\n";
        counts(her.imported(file), 1, 1, 0, 0);
        her.agency.get("/v1/chats/" + chat).body("version", equalTo(1));

        counts(rehearsed(file), 0, 0, 2, 0);
        counts(her.imported(file), 0, 0, 2, 0);

        her.agency.get("/v1/chats/" + chat).body("version", equalTo(1));
        assertThat(chats()).isEqualTo(2);
    }

    @Test
    void other_values_of_what_was_typed_are_no_fault_of_the_row() {
        String chat = byHand("TWO_SHOT", "20:01:00", "20:40:00", 5000);

        counts(her.imported(HEADER + "2025-11-06T20:01:00,taro,TWO_SHOT,35,4200\n"), 0, 0, 1, 0);

        her.agency.get("/v1/chats/" + chat).body("earnings", equalTo(5000)).body("version", equalTo(0));
    }

    @Test
    void a_row_brings_the_log_that_a_chat_lacks_as_long_as_such_logs_are_kept() {
        String now = Instant.now()
                .minus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String longAgo = "2020-11-06T11:00:00Z";
        String chat = her.agency.chat(taro, now);
        String old = her.agency.chat(taro, longAgo);

        counts(
                her.imported("log," + HEADER + "こんばんは," + now + ",taro,TWO_SHOT,30,\nやあ," + longAgo
                        + ",taro,TWO_SHOT,30,\n"),
                0,
                1,
                1,
                0);

        her.agency.get("/v1/chats/" + chat + "/log").body("body", equalTo("こんばんは"));
        her.agency.get("/v1/chats/" + old).body("hasLog", equalTo(false));
    }

    @Test
    void a_row_ends_a_chat_that_was_left_open() {
        String chat = byHand("PARTY", "20:03:00", null, null);

        counts(her.imported(HEADER + "2025-11-06T20:01:00,taro,PARTY,35,4200\n"), 0, 1, 0, 0);

        her.agency
                .get("/v1/chats/" + chat)
                .body("endedAt", equalTo("2025-11-06T11:36:00Z"))
                .body("earnings", equalTo(4200));
        factsAreTrue();
    }

    @Test
    void a_chat_ends_not_before_it_starts_whatever_a_row_says() {
        String chat = byHand("PARTY", "20:02:30", null, null);

        counts(her.imported(HEADER + "2025-11-06T20:01:00,taro,PARTY,1,\n"), 0, 1, 0, 0);

        her.agency.get("/v1/chats/" + chat).body("endedAt", equalTo("2025-11-06T11:02:30Z"));
    }

    @Test
    void another_kind_and_another_time_are_other_chats() {
        byHand("PARTY", "20:01:13", "20:36:00", 100);
        byHand("TWO_SHOT", "20:30:00", "21:00:00", 100);

        counts(her.imported(HEADER + "2025-11-06T20:01:00,taro,TWO_SHOT,35,4200\n"), 1, 0, 0, 0);

        assertThat(chats()).isEqualTo(3);
    }

    @Test
    void a_file_with_ids_completes_what_came_without_them() {
        String without = HEADER + "2025-11-06T20:01:00,taro,TWO_SHOT,35,\n2025-11-06T21:01:00,jiro,PEEK,5,\n";
        String with = "external_id," + HEADER + "c-1,2025-11-06T20:01:00,taro,TWO_SHOT,35,4200\n"
                + "c-2,2025-11-06T21:01:00,jiro,PEEK,5,\n";
        counts(her.imported(without), 2, 0, 0, 0);

        counts(rehearsed(with), 0, 2, 0, 0);
        counts(her.imported(with), 0, 2, 0, 0);

        her.agency
                .get("/v1/chats?customerId=" + taro)
                .body("items.externalId", contains("c-1"))
                .body("items.earnings", contains(4200))
                .body("items.imported", contains(true));
        assertThat(chats()).isEqualTo(2);
        factsAreTrue();
        counts(her.imported(with), 0, 0, 2, 0);
        counts(her.imported(without.replace("35,\n", "35,4200\n")), 0, 0, 2, 0);
        assertThat(chats()).isEqualTo(2);
    }

    @Test
    void what_contradicts_an_imported_chat_completes_nothing() {
        her.imported(HEADER + "2025-11-06T20:01:00,taro,TWO_SHOT,35,\n");

        ValidatableResponse job =
                her.imported("external_id," + HEADER + "c-1,2025-11-06T20:01:00,taro,TWO_SHOT,34,4200\n");

        counts(job, 0, 0, 0, 1);
        job.body("refusals.code", contains("already-recorded-differently"));
        her.agency.get("/v1/chats").body("items[0].earnings", nullValue()).body("items[0].externalId", nullValue());
    }

    @Test
    void rows_of_one_file_never_complete_each_other() {
        String file = "external_id," + HEADER
                + ",2025-11-06T20:01:00,taro,TWO_SHOT,35,\n"
                + "c-1,2025-11-06T20:01:00,taro,TWO_SHOT,35,4200\n"
                + ",2025-11-06T20:02:00,taro,TWO_SHOT,34,\n";

        counts(rehearsed(file), 3, 0, 0, 0);
        counts(her.imported(file), 3, 0, 0, 0);

        counts(her.imported(file), 0, 0, 3, 0);
        assertThat(chats()).isEqualTo(3);
    }

    @Test
    void not_even_when_they_are_far_apart() {
        byHand("TWO_SHOT", "20:01:13", "20:36:00", null);
        String between = IntStream.range(0, 10_000)
                .mapToObj(i -> ",%s,jiro,PEEK,1,\n".formatted(Instant.EPOCH.plus(1000 + i, ChronoUnit.HOURS)))
                .collect(Collectors.joining());
        String file = "external_id," + HEADER
                + ",2025-11-06T20:01:00,taro,TWO_SHOT,35,\n"
                + ",2025-11-06T22:00:00,taro,TWO_SHOT,5,\n"
                + between
                + ",2025-11-06T20:01:00,taro,TWO_SHOT,35,\n"
                + "c-1,2025-11-06T20:02:00,taro,TWO_SHOT,34,\n"
                + "c-2,2025-11-06T22:00:00,taro,TWO_SHOT,5,\n";

        counts(rehearsed(file), 10_003, 1, 1, 0);
        counts(her.imported(file), 10_003, 1, 1, 0);

        counts(her.imported(file), 0, 0, 10_005, 0);
        her.agency.get("/v1/chats?customerId=" + taro).body("items", hasSize(4));
        factsAreTrue();
    }

    @Test
    void a_repeated_row_completes_once() {
        byHand("TWO_SHOT", "20:01:13", "20:36:00", null);
        String row = "2025-11-06T20:01:00,taro,TWO_SHOT,35,4200\n";

        counts(rehearsed(HEADER + row + row), 0, 1, 1, 0);
        counts(her.imported(HEADER + row + row), 0, 1, 1, 0);
    }

    @Test
    void a_chat_that_a_row_has_ended_completes_the_reservation_that_it_met_and_no_later_one() {
        byHand("TWO_SHOT", "20:01:13", null, null);
        String met = reservation("20:00:00");
        String later = reservation("22:00:00");
        complete(later);

        her.imported(SITE_SAYS);

        assertThat(state(met)).isEqualTo("COMPLETED");
        assertThat(state(later)).isEqualTo("CONFIRMED");
    }

    private String reservation(String start) {
        return new TestReservations(her.agency)
                .insert(taro, "CONFIRMED", Instant.parse("2025-11-06T" + start + "+09:00"));
    }

    /** As if the live chat had lasted until then. */
    private void complete(String reservation) {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            sql.update(
                    "update reservation set state = 'COMPLETED', chat_id = (select id from chat) where id = ?",
                    UUID.fromString(reservation));
        }
    }

    private String state(String reservation) {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            return sql.value("select state from reservation where id = ?", UUID.fromString(reservation));
        }
    }
}
