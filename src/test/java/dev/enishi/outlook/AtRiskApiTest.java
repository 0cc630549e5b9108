package dev.enishi.outlook;

import static dev.enishi.outlook.OutlookFitFixture.fitted;
import static dev.enishi.outlook.OutlookFitFixture.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is slipping away: found after a fit, shown in the follow-ups, gone with a touch. */
@QuarkusTest
class AtRiskApiTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String customer;

    /** On every second day for ten weeks, the last time eight days ago; the cadence would wait for a week more. */
    @BeforeEach
    void given_somebody_who_came_often_and_has_stopped() {
        performer = agency.performer();
        customer = agency.customer(performer, agency.site(), "taro");
        for (int ago = 78; ago >= 8; ago -= 2) {
            agency.chat(customer, TODAY.minusDays(ago) + "T20:00:00+09:00");
        }
        agency.manager().body(Map.of("body", "また")).post("/v1/customers/" + customer + "/notes");
    }

    private LocalDate scored() {
        fitted(agency, Map.of());
        score(agency);
        return atRiskOn();
    }

    private LocalDate atRiskOn() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return LocalDate.parse(sql.<String>value(
                    "select at_risk_on::text from customer_outlook where customer_id = ?", UUID.fromString(customer)));
        }
    }

    private List<String> reasons(LocalDate on) {
        return agency.get("/v1/performers/" + performer + "/follow-ups?on=" + on)
                .extract()
                .path("items.reasons.flatten().code");
    }

    @Test
    void without_a_fit_nobody_is_slipping_away() {
        score(agency);

        for (int day = 0; day < 7; day++) {
            assertThat(reasons(TODAY.plusDays(day))).doesNotContain("AT_RISK");
        }
    }

    @Test
    void from_the_day_on_it_is_a_reason_for_fourteen_days_and_none_before_and_after() {
        LocalDate from = scored();

        assertThat(reasons(from.minusDays(1))).doesNotContain("AT_RISK");
        assertThat(reasons(from)).contains("AT_RISK");
        assertThat(reasons(from.plusDays(13))).contains("AT_RISK");
        assertThat(reasons(from.plusDays(14))).doesNotContain("AT_RISK");
    }

    @Test
    void it_says_what_was_usual_and_all_lists_have_it() {
        LocalDate from = scored();
        String on = "?on=" + from + "&reason=AT_RISK";

        agency.get("/v1/performers/" + performer + "/follow-ups" + on)
                .body("items.size()", equalTo(1))
                .body("items[0].lane", equalTo("CADENCE"))
                .body("items[0].reasons.find { it.code == 'AT_RISK' }.detail", containsString("およそ2日に1回"));
        agency.get("/v1/follow-ups" + on).body("items[0].customer.id", equalTo(customer));
        agency.get("/v1/performers/" + performer + "/today?on=" + from)
                .body("lanes.CADENCE", equalTo(1))
                .body("followUps[0].reasons.code", hasItem("AT_RISK"));
        agency.get("/v1/today?on=" + from).body("items[0].lanes.CADENCE", equalTo(1));
    }

    @Test
    void a_chat_ends_it_before_anybody_has_found_the_new_day() {
        LocalDate from = scored();

        agency.chat(customer, TODAY.minusDays(1) + "T20:00:00+09:00");

        assertThat(reasons(from)).doesNotContain("AT_RISK");
        assertThat(atRiskOn()).isEqualTo(from);
        score(agency);
        assertThat(atRiskOn()).isAfter(from);
    }

    @Test
    void a_mail_without_a_purpose_to_who_is_slipping_away_is_a_follow_up() {
        try (TestSql sql = TestSql.as(agency.id)) {
            scored();
            sql.update("update customer_outlook set at_risk_on = ?", TODAY.minusDays(2));
        }

        String mail = agency.mail(customer, "OUT", null, Instant.now().toString());

        agency.get("/v1/messages/" + mail).body("purpose", equalTo("FOLLOW_UP"));
        assertThat(reasons(TODAY)).doesNotContain("AT_RISK");
    }

    @Test
    void another_threshold_gives_other_days() {
        LocalDate half = scored();

        agency.patching("*")
                .body("{\"policies\": {\"outlook\": {\"atRiskPercent\": 10}}}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        score(agency);

        assertThat(atRiskOn()).isAfter(half);
    }

    @Test
    void other_policies_give_other_days_where_no_fit_has_learnt_anything() {
        LocalDate stayingForTwoMonths = scored();

        agency.patching("*")
                .body("{\"policies\": {\"lapsedAfterDays\": 300}}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        score(agency);

        assertThat(atRiskOn()).isAfter(stayingForTwoMonths);
    }
}
