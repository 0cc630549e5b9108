package dev.enishi.outlook;

import static dev.enishi.outlook.OutlookFitFixture.fitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.Problems;
import dev.enishi.TestAgency;
import dev.enishi.outlook.model.BgNbd;
import dev.enishi.outlook.model.ParetoNbd;
import dev.enishi.outlook.model.Visits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerOutlookApiTest {
    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer() {
        performer = agency.performer();
        site = agency.site();
    }

    @Test
    void before_any_fit_the_policies_decide() {
        JsonPath outlook = outlook(customer("2026-06-01", "2026-06-15"), "?days=28");

        ParetoNbd assumed = new ParetoNbd(1, 15 / 7.0, 1, 60 / 7.0);
        Visits visits = visits(outlook);
        assertThat(outlook.getString("model")).isEqualTo("POLICIES");
        assertThat(outlook.getDouble("pAlive")).isCloseTo(assumed.alive(visits), within(1e-6));
        assertThat(outlook.getDouble("expectedChats")).isCloseTo(assumed.expected(visits, 4), within(1e-6));
        assertThat(outlook.getString("fitId")).isNull();
        assertThat(outlook.getInt("days")).isEqualTo(28);
    }

    @Test
    void after_a_fit_the_first_model_decides_about_who_came_again_and_the_second_about_who_came_once() {
        OutlookFitFixture.history(agency, performer, site, 80);
        JsonPath fit = fitted(agency, Map.of("to", "2026-03-01")).extract().jsonPath();
        BgNbd again = new BgNbd(
                fit.getDouble("parameters.r"),
                fit.getDouble("parameters.alpha"),
                fit.getDouble("parameters.a"),
                fit.getDouble("parameters.b"));
        ParetoNbd once = new ParetoNbd(
                fit.getDouble("secondModel.parameters.r"),
                fit.getDouble("secondModel.parameters.alpha"),
                fit.getDouble("secondModel.parameters.s"),
                fit.getDouble("secondModel.parameters.beta"));

        JsonPath twice = outlook(customer("2026-06-01", "2026-06-15"), "");
        JsonPath single = outlook(customer("2026-06-02"), "");

        assertThat(twice.getString("model")).isEqualTo("BG_NBD");
        assertThat(twice.getString("fitId")).isEqualTo(fit.getString("id"));
        assertThat(twice.getDouble("pAlive")).isCloseTo(again.alive(visits(twice)), within(1e-4));
        assertThat(twice.getDouble("expectedChats"))
                .isCloseTo(again.expected(visits(twice), Visits.weeks(30)), within(1e-4));
        assertThat(single.getString("model")).isEqualTo("PARETO_NBD");
        assertThat(single.getDouble("pAlive")).isCloseTo(once.alive(visits(single)), within(1e-4));

        fitted(agency, Map.of("to", "2026-02-10"));
        fitted(agency, Map.of("from", "2026-06-01"));
        assertThat(outlook(twice.getString("customerId"), "").getString("fitId"))
                .as("neither one that looks back nor one that has learnt nothing counts")
                .isEqualTo(fit.getString("id"));
    }

    @Test
    void the_newest_fit_counts_whether_of_the_performer_or_of_all() {
        String customer = customer("2026-06-01");
        fitted(agency, Map.of("performerId", agency.performer()));
        assertThat(outlook(customer, "").getString("fitId")).isNull();

        String hers = fitted(agency, Map.of("performerId", performer)).extract().path("id");
        assertThat(outlook(customer, "").getString("fitId")).isEqualTo(hers);

        String ofAll = fitted(agency, Map.of()).extract().path("id");
        assertThat(outlook(customer, "").getString("fitId")).isEqualTo(ofAll);
    }

    @Test
    void a_chat_changes_it_at_once() {
        String customer = customer("2026-06-01", "2026-06-15");
        double before = outlook(customer, "").getDouble("pAlive");

        agency.chat(customer, "2026-09-01T20:00:00+09:00");

        assertThat(outlook(customer, "").getDouble("pAlive")).isGreaterThan(before);
        assertThat(outlook(customer, "").getInt("chatDays")).isEqualTo(3);
    }

    @Test
    void of_who_has_never_chatted_nothing_is_expected() {
        agency.get("/v1/customers/" + customer() + "/outlook")
                .body("model", nullValue())
                .body("pAlive", nullValue())
                .body("expectedChats", nullValue())
                .body("chatDays", equalTo(0));
    }

    @Test
    void the_performer_sees_it_and_no_colleague_does() {
        String customer = customer("2026-06-01");
        fitted(agency, Map.of());
        String path = "/v1/customers/" + customer + "/outlook";

        TestAgency.as(agency.performerKey(performer))
                .get(path)
                .then()
                .statusCode(200)
                .body("model", equalTo("POLICIES"));
        Problems.assertProblem(
                TestAgency.as(agency.performerKey(agency.performer())).get(path), 404, "not-found");
    }

    @Test
    void from_one_day_to_a_year_can_be_asked_for() {
        String path = "/v1/customers/" + customer("2026-06-01") + "/outlook?days=";

        agency.get(path + 1).body("days", equalTo(1));
        agency.get(path + 365).body("days", equalTo(365));
        for (int days : new int[] {0, 366}) {
            Problems.assertErrors(agency.manager().get(path + days), 400, "out-of-range", "days out-of-range");
        }
        Problems.assertErrors(agency.manager().get(path + "x"), 400, "invalid-format", "days invalid-format");
    }

    private String customer(String... days) {
        String customer = agency.customer(performer, site, "taro" + String.join("", days));
        for (String day : days) {
            agency.chat(customer, day + "T20:00:00+09:00");
        }
        return customer;
    }

    private JsonPath outlook(String customer, String query) {
        return agency.get("/v1/customers/" + customer + "/outlook" + query)
                .extract()
                .jsonPath();
    }

    private static Visits visits(JsonPath outlook) {
        return Visits.of(
                LocalDate.parse(outlook.getString("firstChatDay")),
                LocalDate.parse(outlook.getString("lastChatDay")),
                outlook.getInt("chatDays"),
                LocalDate.parse(outlook.getString("on")));
    }
}
