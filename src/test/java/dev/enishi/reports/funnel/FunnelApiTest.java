package dev.enishi.reports.funnel;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.Problems;
import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FunnelApiTest {
    private static final String PATH = "/v1/reports/funnel?from=2026-09-01&to=2026-10-31";

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private String chat(String customer, String kind, String startedAt) {
        String endedAt = OffsetDateTime.parse(startedAt).plusMinutes(30).format(ISO_OFFSET_DATE_TIME);
        return agency.created(
                "/v1/chats", Map.of("customerId", customer, "kind", kind, "startedAt", startedAt, "endedAt", endedAt));
    }

    /** Marked the performer, wrote, reserved, came three times and was a regular by that. */
    private void givenWhoCameAllTheWay() throws Exception {
        agency.patching("*").body("{\"policies\": {\"regularMinDays\": 3}}").patch("/v1/agency");
        String[] customer = new String[1];
        TestClock.at(
                Instant.parse("2026-09-10T03:00:00Z"),
                () -> customer[0] = agency.created(
                        "/v1/customers",
                        Map.of("performerId", performer, "siteId", site, "handle", "taro", "favoritedBy", true)));
        agency.mail(customer[0], "IN", null, "2026-09-12T12:00:00+09:00");
        new TestReservations(agency).insert(customer[0], "COMPLETED", Instant.parse("2026-09-15T03:00:00Z"));
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update reservation set created_at = '2026-09-14T12:00:00+09:00'");
        }
        for (String start : List.of("09-15T12:00", "09-15T20:00", "09-20T12:00", "10-01T12:00")) {
            chat(customer[0], "TWO_SHOT", "2026-" + start + ":00+09:00");
        }
    }

    /** Looked in, stayed, and came again to be alone. */
    private void givenWhoLookedIn() {
        String customer = agency.customer(performer, site, "jiro");
        String chat = chat(customer, "PARTY", "2026-09-20T12:00:00+09:00");
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into chat_kind_change (agency_id, chat_id, performer_id, site_id, customer_id, at, former_kind)
                    select agency_id, id, performer_id, site_id, customer_id, '2026-09-20T12:10:00+09:00', 'PEEK'
                      from chat
                     where id = ?
                    """, UUID.fromString(chat));
        }
        chat(customer, "TWO_SHOT", "2026-10-02T12:00:00+09:00");
    }

    /** One wrote only after the chat, one had come before, and of one nobody knows since when. */
    private void givenOthers(String otherSite) {
        String saburo = agency.customer(performer, otherSite, "saburo");
        chat(saburo, "PARTY", "2026-10-03T12:00:00+09:00");
        agency.mail(saburo, "OUT", "THANK_YOU", "2026-10-05T12:00:00+09:00");
        String shiro = agency.customer(performer, site, "shiro");
        chat(shiro, "PARTY", "2026-08-15T12:00:00+09:00");
        chat(shiro, "PARTY", "2026-09-20T18:00:00+09:00");
        String goro = agency.created(
                "/v1/customers",
                Map.of("performerId", performer, "siteId", site, "handle", "goro", "favoritedBy", true));
        try (TestSql sql = TestSql.asSuperuser()) {
            sql.update("update favorite_event set at = null where customer_id = ?", UUID.fromString(goro));
        }
    }

    @Test
    void it_says_how_far_those_came_who_entered_in_the_range() throws Exception {
        String otherSite = agency.site();
        givenWhoCameAllTheWay();
        givenWhoLookedIn();
        givenOthers(otherSite);

        agency.get(PATH)
                .statusCode(200)
                .body("entered", equalTo(3))
                .body("excluded", equalTo(List.of(Map.of("code", "ENTRY_UNKNOWN", "count", 1))))
                .body(
                        "steps.step",
                        contains(
                                "FAVORITED_BY",
                                "FIRST_MAIL",
                                "FIRST_RESERVATION",
                                "FIRST_CHAT",
                                "SECOND_CHAT",
                                "REGULAR"))
                .body("steps.customers", contains(1, 2, 1, 3, 2, 1))
                .body("steps.percent", equalTo(Arrays.asList(null, 100.0f, 50.0f, 100.0f, 66.7f, 50.0f)))
                .body(
                        "steps.medianDays",
                        equalTo(Arrays.asList(null, 2.0f, 2.0f, 1.0f, 8.5f, 11.0f))) // 8.5: of 5 and 12
                .body("kinds.customers", contains(1, 2, 2))
                .body("kinds.percent", equalTo(Arrays.asList(null, 100.0f, 50.0f)))
                .body("kinds.medianDays", equalTo(Arrays.asList(null, 0.0f, 12.0f)))
                .body("byEntry.at", contains("2026-09-01", "2026-10-01"))
                .body("byEntry.entered", contains(2, 1))
                .body("byEntry[0].steps.customers", contains(1, 1, 1, 2, 2, 1))
                .body("bySite.entered", containsInAnyOrder(2, 1))
                .body("bySite.find { it.site.id == '" + otherSite + "' }.steps.customers", contains(0, 1, 0, 1, 0, 0))
                .body("series", hasSize(12))
                .body("series[0].key", equalTo("REACHED"))
                .body("series[0].points.key", hasSize(9))
                .body("series[0].points.value", contains(1.0f, 2.0f, 1.0f, 3.0f, 2.0f, 1.0f, 1.0f, 2.0f, 2.0f))
                .body(
                        "series[1].points.value",
                        equalTo(Arrays.asList(null, 100.0f, 50.0f, 100.0f, 66.7f, 50.0f, null, 100.0f, 50.0f)))
                .body("series[2].unit", equalTo("DAYS"))
                .body("series[6].key", equalTo("FIRST_CHAT"))
                .body("series[6].points.value", contains(2.0f, 1.0f));
        agency.get(PATH + "&siteId=" + otherSite + "&performerId=" + performer).body("entered", equalTo(1));
        TestAgency.as(agency.performerKey(agency.performer()))
                .get(PATH + "&by=WEEK")
                .then()
                .statusCode(200)
                .body("entered", equalTo(0))
                .body("excluded", hasSize(0))
                .body("byEntry", hasSize(9));
    }

    @Test
    void a_range_has_an_order() {
        Problems.assertErrors(
                agency.manager().get("/v1/reports/funnel?from=2026-11-02&to=2026-11-01"),
                400,
                "out-of-range",
                "to out-of-range");
    }
}
