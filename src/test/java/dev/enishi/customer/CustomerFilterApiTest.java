package dev.enishi.customer;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CustomerFilterApiTest {
    private TestAgency agency;
    private String performer;
    private String site;
    private LocalDate today;

    @BeforeEach
    void given_an_agency_with_a_performer_and_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
        today = LocalDate.parse(agency.get("/v1/me").extract().path("today"));
    }

    @Test
    void a_tag_is_found_as_it_was_typed_and_as_long_as_it_is_there() {
        String angler = customer("angler", Map.of("tags", List.of("釣り", "犬")));
        String other = customer("other", Map.of("tags", List.of("釣り好き")));

        agency.get("/v1/customers?tag=釣り").body("items.id", contains(angler));
        agency.get("/v1/customers?tag=釣り&performerId=" + performer).body("items.id", contains(angler));
        agency.get("/v1/customers?tag=釣").body("items", empty());

        change(angler, "{\"tags\": [\"犬\"]}");
        change(other, "{\"tags\": [\"釣り\", \"釣り好き\"], \"callName\": \"さぶ\"}");

        agency.get("/v1/customers?tag=釣り").body("items.id", contains(other));
        agency.get("/v1/customers?tag=犬").body("items.id", contains(angler));
        agency.get("/v1/customers?q=さぶ&tag=釣り").body("items.id", contains(other));
        agency.get("/v1/customers?q=さぶ&tag=犬").body("items", empty());
    }

    @Test
    void marks_and_wishes_divide_all_customers() {
        String blocked = customer("blocked", Map.of());
        agency.manager().body(Map.of()).put("/v1/customers/" + blocked + "/block");
        String noMail = customer("noMail", Map.of("noMail", true));
        String fan = customer("fan", Map.of("favoritedBy", true));

        agency.get("/v1/customers?blocked=true").body("items.id", contains(blocked));
        agency.get("/v1/customers?blocked=false").body("items.id", contains(fan, noMail));
        agency.get("/v1/customers?noMail=true").body("items.id", contains(noMail));
        agency.get("/v1/customers?noMail=false").body("items.id", contains(fan, blocked));
        agency.get("/v1/customers?favoritedBy=true").body("items.id", contains(fan));
        agency.get("/v1/customers?favoritedBy=false&sort=created").body("items.id", contains(blocked, noMail));
    }

    @Test
    void several_stages_are_those_of_either_on_every_page() {
        String prospect = customer("prospect", Map.of());
        String newcomer = customer("newcomer", Map.of());
        agency.chat(newcomer, today + "T00:00:00+09:00");
        String lapsed = customer("lapsed", Map.of());
        agency.chat(lapsed, today.minusDays(61) + "T12:00:00+09:00");
        String stages = "/v1/customers?stage=PROSPECT&stage=LAPSED&limit=1";

        agency.get("/v1/customers?stage=PROSPECT&stage=LAPSED").body("items.id", contains(lapsed, prospect));
        String next =
                agency.get(stages).body("items.id", contains(lapsed)).extract().path("next");
        agency.get("/v1/customers?limit=1&cursor=" + next).body("items.id", contains(prospect));
        agency.get(stages + "&cursor=" + next).body("items.id", contains(prospect));
        assertErrors(
                agency.manager().get("/v1/customers?stage=PROSPECT&limit=1&cursor=" + next),
                400,
                "invalid-cursor",
                "cursor invalid-cursor");
    }

    /** Nobody has an appointment, so both must agree. */
    @Test
    void who_is_due_is_whom_the_follow_up_list_names_by_the_cadence() {
        String due = chattedDaysAgo("due", 15);
        String overdue = chattedDaysAgo("overdue", 200);
        String soon = chattedDaysAgo("soon", 14);
        String never = customer("never", Map.of());
        String blocked = chattedDaysAgo("blocked", 20);
        agency.manager().body(Map.of()).put("/v1/customers/" + blocked + "/block");
        String noMail = chattedDaysAgo("noMail", 20);
        change(noMail, "{\"noMail\": true}");
        String snoozed = chattedDaysAgo("snoozed", 20);
        snooze(snoozed, today.plusDays(1));
        String awake = chattedDaysAgo("awake", 20);
        snooze(awake, today);
        String dormant = chattedDaysAgo("dormant", 100);
        for (int days : new int[] {60, 40, 20}) {
            agency.mail(dormant, "OUT", "FOLLOW_UP", today.minusDays(days) + "T12:00:00+09:00");
        }
        String refused = chattedDaysAgo("refused", 20);
        agency.created("/v1/boundary-incidents", Map.of("customerId", refused, "kind", "PHOTO"));
        String live = chattedDaysAgo("live", 20);
        agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        live,
                        "kind",
                        "PEEK",
                        "startedAt",
                        Instant.now().minus(Duration.ofMinutes(1)).toString()));

        List<String> listed = agency.get("/v1/performers/" + performer + "/follow-ups?reason=INTERVAL")
                .extract()
                .path("items.customer.id");
        assertThat(listed).containsExactlyInAnyOrder(due, overdue, awake);
        for (String whose : List.of("", "&performerId=" + performer)) {
            agency.get("/v1/customers?due=true" + whose).body("items.id", containsInAnyOrder(due, overdue, awake));
            agency.get("/v1/customers?due=false" + whose)
                    .body(
                            "items.id",
                            containsInAnyOrder(soon, never, blocked, noMail, snoozed, dormant, refused, live));
        }
        agency.get("/v1/customers?due=true&sort=dueOn").body("items.id", contains(overdue, awake, due));
    }

    @Test
    void days_of_a_range_belong_to_it_and_who_has_none_to_no_range() {
        String first = chattedDaysAgo("first", 20);
        String last = chattedDaysAgo("last", 10);
        customer("never", Map.of());
        LocalDate chat = today.minusDays(20);
        LocalDate due = today.minusDays(5);

        agency.get("/v1/customers?lastChatFrom=" + chat).body("items.id", contains(last, first));
        agency.get("/v1/customers?lastChatFrom=" + chat.plusDays(1)).body("items.id", contains(last));
        agency.get("/v1/customers?lastChatTo=" + chat).body("items.id", contains(first));
        agency.get("/v1/customers?lastChatTo=" + chat.minusDays(1)).body("items", empty());
        agency.get("/v1/customers?lastChatTo=" + today + "&sort=lastChat").body("items.id", contains(first, last));
        agency.get("/v1/customers?dueFrom=%s&dueTo=%s".formatted(due, due)).body("items.id", contains(first));
        agency.get("/v1/customers?dueFrom=" + due.plusDays(1)).body("items.id", contains(last));
        agency.get("/v1/customers?dueTo=2199-01-01&sort=-dueOn").body("items.id", contains(last, first));
    }

    @Test
    void a_range_whose_first_day_is_after_its_last_is_refused() {
        assertErrors(
                agency.manager().get("/v1/customers?dueFrom=2026-11-02&dueTo=2026-11-01"),
                400,
                "out-of-range",
                "dueTo out-of-range");
        assertErrors(
                agency.manager().get("/v1/customers?lastChatFrom=2026-11-02&lastChatTo=2026-11-01"),
                400,
                "out-of-range",
                "lastChatTo out-of-range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=lastChat",
                "sort=-lastChat",
                "sort=earnings",
                "sort=-earnings",
                "lastChatFrom=2026-01-01",
                "lastChatTo=2026-01-01",
                "q=taro&sort=-earnings"
            })
    void who_may_not_read_chats_learns_nothing_of_them_by_an_order_or_a_filter(String query) {
        String parameter = query.replaceAll("^q=taro&", "").replaceAll("=.*", "");

        Response refused = withoutChats().get("/v1/customers?" + query);
        assertErrors(refused, 403, "forbidden", parameter + " forbidden");
        refused.then().body("detail", containsString("chats:read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=dueOn", "sort=name", "due=true", "stage=REGULAR", "tag=x", "dueFrom=2026-01-01"})
    void all_else_needs_nothing_but_customers(String query) {
        withoutChats().get("/v1/customers?" + query).then().statusCode(200);
    }

    @Test
    void an_order_that_does_not_exist_is_told_which_do() {
        for (String sort : List.of("lastchat", "--name", "CREATED_ASCENDING", "newest")) {
            Response refused = agency.manager().get("/v1/customers?sort=" + sort);
            assertErrors(refused, 400, "invalid-value", "sort invalid-value");
            refused.then().body("detail", containsString("-lastChat")).body("detail", containsString("NEWEST"));
        }
    }

    private RequestSpecification withoutChats() {
        return TestAgency.as(agency.manager()
                .body(Map.of("name", "k", "role", "SERVICE", "scopes", List.of("customers:read")))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key"));
    }

    private String customer(String handle, Map<String, Object> more) {
        Map<String, Object> customer =
                new HashMap<>(Map.of("performerId", performer, "siteId", site, "handle", handle));
        customer.putAll(more);
        return agency.created("/v1/customers", customer);
    }

    private String chattedDaysAgo(String handle, int days) {
        String customer = customer(handle, Map.of());
        agency.chat(customer, today.minusDays(days) + "T12:00:00+09:00");
        return customer;
    }

    private void change(String customer, String patch) {
        agency.patching("*")
                .body(patch)
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200);
    }

    private void snooze(String customer, LocalDate until) {
        agency.manager()
                .body(Map.of("until", until.toString()))
                .put("/v1/customers/" + customer + "/snooze")
                .then()
                .statusCode(200);
    }
}
