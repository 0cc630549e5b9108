package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was refused something is left in peace by what can wait, until the day or his next chat. */
@QuarkusTest
class QuietAfterRefusalApiTest {
    private FollowUpFixture her;
    private TestAgency agency;
    private LocalDate today;
    private String taro;

    @BeforeEach
    void given_a_customer_who_is_due() {
        her = new FollowUpFixture();
        agency = her.agency;
        today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        taro = her.customer("taro", noon(60));
    }

    private String noon(int daysAgo) {
        return today.minusDays(daysAgo) + "T12:00:00+09:00";
    }

    private String refused(int daysAgo) {
        return agency.created(
                "/v1/boundary-incidents", Map.of("customerId", taro, "kind", "CONTACT_EXCHANGE", "at", noon(daysAgo)));
    }

    private List<String> dueOn(int daysAhead) {
        return her.due("on=" + today.plusDays(daysAhead));
    }

    @Test
    void a_contact_request_quiets_for_thirty_days() {
        assertThat(dueOn(0)).containsExactly("taro");

        refused(10);

        assertThat(dueOn(0)).isEmpty();
        assertThat(dueOn(19)).isEmpty();
        assertThat(dueOn(20)).containsExactly("taro");
        agency.get(her.path("today")).body("lanes.CADENCE", equalTo(0)).body("followUpCount", equalTo(0));
        agency.get("/v1/today").body("items[0].lanes.CADENCE", equalTo(0));
        agency.get("/v1/follow-ups").body("items", empty());
        agency.get("/v1/customers?due=true").body("items", empty());
    }

    @Test
    void so_does_a_mail_that_declines() {
        agency.mail(taro, "OUT", "DECLINE", noon(20));

        assertThat(dueOn(9)).isEmpty();
        assertThat(dueOn(10)).containsExactly("taro");
    }

    @Test
    void an_idle_favourite_is_left_in_peace_as_well() {
        agency.manager().put("/v1/customers/" + taro + "/favorite").then().statusCode(200);
        her.patch("/v1/customers/" + taro, "{\"lastLoginAt\": \"" + noon(1) + "\"}");
        her.policies("{\"cadenceDays\": 365}");
        assertThat(her.reasons(today.toString())).containsExactly("FAVORITE_IDLE");

        refused(10);

        assertThat(dueOn(19)).isEmpty();
        agency.get("/v1/today").body("items[0].lanes.CADENCE", equalTo(0));
        agency.get("/v1/follow-ups?on=" + today.plusDays(19)).body("items", empty());
        agency.get("/v1/follow-ups?on=" + today.plusDays(20)).body("items.customer.handle", contains("taro"));
    }

    @Test
    void what_cannot_wait_is_due_all_the_same() {
        refused(10);
        agency.mail(taro, "IN", null, noon(1));

        assertThat(her.reasons(today.toString())).containsExactly("REPLY");
    }

    @Test
    void a_later_chat_ends_it_but_a_peek_does_not() {
        refused(20);
        agency.created(
                "/v1/chats", Map.of("customerId", taro, "kind", "PEEK", "startedAt", noon(19), "endedAt", noon(19)));
        assertThat(dueOn(9)).isEmpty();

        agency.chat(taro, noon(18));

        assertThat(dueOn(0)).containsExactly("taro");
    }

    @Test
    void an_incident_during_the_chat_counts_after_it() {
        agency.chat(taro, noon(16));
        agency.created(
                "/v1/boundary-incidents",
                Map.of("customerId", taro, "kind", "PHOTO", "at", today.minusDays(16) + "T12:10:00+09:00"));

        assertThat(dueOn(0)).isEmpty();
        assertThat(dueOn(14)).containsExactly("taro");
    }

    @Test
    void one_that_is_deleted_quiets_no_more() {
        String id = refused(10);

        her.delete("/v1/boundary-incidents/" + id);

        assertThat(dueOn(0)).containsExactly("taro");
    }

    @Test
    void the_agency_decides_for_how_long() {
        refused(10);

        her.policies("{\"boundaries\": {\"refusalQuietDays\": 10}}");

        assertThat(dueOn(0)).containsExactly("taro");
    }

    @Test
    void a_mail_that_is_recorded_meanwhile_is_no_follow_up() {
        refused(10);

        String mail = agency.mail(taro, "OUT", null, noon(1));

        agency.get("/v1/messages/" + mail).body("purpose", equalTo("OTHER"));
    }
}
