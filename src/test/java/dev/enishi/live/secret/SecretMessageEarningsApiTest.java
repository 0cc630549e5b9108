package dev.enishi.live.secret;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What secret messages earned beside the parties. */
@QuarkusTest
class SecretMessageEarningsApiTest {
    private TestAgency agency;
    private String path;
    private String taro;
    private String jiro;

    @BeforeEach
    void given_two_customers() {
        agency = TestAgency.create();
        String performer = agency.performer();
        String site = agency.site();
        taro = agency.customer(performer, site, "taro");
        jiro = agency.customer(performer, site, "jiro");
        path = "/v1/performers/" + performer + "/secret-message-earnings";
    }

    private void chat(String customer, String kind, String start, String end, int earnings) {
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId", customer,
                        "kind", kind,
                        "startedAt", "2026-11-06T" + start + ":00+09:00",
                        "endedAt", "2026-11-06T" + end + ":00+09:00",
                        "earnings", earnings));
    }

    private void secret(String direction, String at, int earnings) {
        agency.created(
                "/v1/messages",
                Map.of(
                        "customerId", taro,
                        "channel", "SECRET",
                        "direction", direction,
                        "sentAt", "2026-11-06T" + at + ":00+09:00",
                        "earnings", earnings));
    }

    @Test
    void minutes_of_overlapping_chats_count_once_and_each_is_beside_what_the_party_earned() {
        chat(taro, "PARTY", "20:00", "20:40", 3000);
        chat(jiro, "PARTY", "20:20", "21:00", 2000);
        chat(taro, "PARTY", "22:00", "22:30", 1000);
        chat(jiro, "PEEK", "22:00", "22:10", 300);
        chat(jiro, "TWO_SHOT", "23:00", "23:30", 9000);
        secret("IN", "20:05", 50);
        secret("IN", "22:05", 1300);
        secret("OUT", "22:06", 7);

        agency.get(path + "?from=2026-11-06&to=2026-11-06")
                .statusCode(200)
                .body("from", equalTo("2026-11-06"))
                .body("partyMinutes", equalTo(90))
                .body("partyEarnings", equalTo(6300))
                .body("secretMessages", equalTo(2))
                .body("secretMessageEarnings", equalTo(1350))
                .body("partyEarningsPerMinute", equalTo(70))
                .body("secretMessageEarningsPerMinute", equalTo(15));
    }

    @Test
    void of_a_stay_of_several_kinds_the_time_as_a_party_counts() {
        Instant now = Instant.now();
        String chat = agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        taro,
                        "kind",
                        "PARTY",
                        "startedAt",
                        now.minusSeconds(60 * 60).toString()));
        agency.manager()
                .body(Map.of("kind", "TWO_SHOT", "at", now.minusSeconds(40 * 60).toString()))
                .put("/v1/chats/" + chat + "/kind")
                .then()
                .statusCode(200);
        agency.patching("*")
                .body(Map.of("earnings", 6000, "endedAt", now.toString()))
                .patch("/v1/chats/" + chat)
                .then()
                .statusCode(200);
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo"));

        agency.get(path + "?from=" + today.minusDays(2) + "&to=" + today)
                .statusCode(200)
                .body("partyMinutes", equalTo(20))
                .body("partyEarnings", equalTo(2000));
    }

    @Test
    void other_days_do_not_count_and_without_a_party_nothing_was_earned_in_a_minute() {
        chat(taro, "PARTY", "20:00", "20:40", 3000);
        secret("IN", "20:05", 50);

        agency.get(path + "?from=2026-11-07&to=2026-11-08")
                .statusCode(200)
                .body("partyMinutes", equalTo(0))
                .body("secretMessages", equalTo(0))
                .body("secretMessageEarningsPerMinute", equalTo(0));
    }

    @Test
    void days_are_in_order_and_at_most_two_months() {
        for (String days : new String[] {"from=2026-11-07&to=2026-11-06", "from=2026-11-01&to=2027-01-02"}) {
            assertErrors(agency.manager().get(path + "?" + days), 400, "out-of-range", "to out-of-range");
        }
        agency.get(path + "?from=2026-11-01&to=2027-01-01").statusCode(200);
        assertProblem(TestAgency.create().manager().get(path + "?from=2026-11-01&to=2026-11-02"), 404, "not-found");
    }
}
