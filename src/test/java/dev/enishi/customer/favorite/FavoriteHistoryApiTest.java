package dev.enishi.customer.favorite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FavoriteHistoryApiTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    private String customer(String handle, boolean favoritedBy) {
        return agency.created(
                "/v1/customers",
                Map.of("performerId", performer, "siteId", site, "handle", handle, "favoritedBy", favoritedBy));
    }

    private List<String> history(String customer) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values("""
                    select direction || case when marked then ' + ' else ' - ' end || to_char(at at time zone 'UTC', 'HH24:MI')
                      from favorite_event
                     where customer_id = ?
                     order by at, direction, number
                    """, UUID.fromString(customer));
        }
    }

    @Test
    void each_change_of_a_mark_is_written_once_whichever_way_it_came() throws Exception {
        String[] customer = new String[1];
        TestClock.at(NOON, () -> customer[0] = customer("taro", true));
        String path = "/v1/customers/" + customer[0];

        TestClock.at(NOON.plusSeconds(60), () -> {
            agency.manager().put(path + "/favorite");
            agency.manager().put(path + "/favorite");
        });
        TestClock.at(NOON.plusSeconds(120), () -> {
            agency.manager().delete(path + "/favorite");
            agency.patching("*")
                    .body(Map.of("favoritedBy", false, "callName", "たろう"))
                    .patch(path);
        });
        TestClock.at(
                NOON.plusSeconds(180),
                () -> agency.manager()
                        .body(Map.of(
                                "items", List.of(Map.of("id", customer[0], "favorite", true, "favoritedBy", true))))
                        .patch("/v1/customers/batch")
                        .then()
                        .statusCode(207));
        TestClock.at(NOON.plusSeconds(240), () -> {
            agency.manager().delete(path + "/favorite");
            agency.manager().body(Map.of("answer", "FAVORITE")).put(path + "/favorite-question");
            agency.manager().body(Map.of("motive", "優しい")).put(path + "/focus");
        });

        assertThat(history(customer[0]))
                .containsExactly(
                        "FAVORITED_BY + 03:00",
                        "FAVORITE + 03:01",
                        "FAVORITE - 03:02",
                        "FAVORITED_BY - 03:02",
                        "FAVORITE + 03:03",
                        "FAVORITED_BY + 03:03",
                        "FAVORITE - 03:04",
                        "FAVORITE + 03:04");
    }

    @Test
    void whoever_is_added_with_others_has_a_history_from_then_on() throws Exception {
        TestClock.at(
                NOON,
                () -> agency.manager()
                        .body(Map.of("items", List.of(item("taro", true), item("jiro", false))))
                        .post("/v1/customers/batch")
                        .then()
                        .statusCode(207));

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values("""
                            select c.handle || ' ' || e.direction || ' ' || e.marked
                              from favorite_event e
                              join customer c on c.id = e.customer_id
                            """)).containsExactly("taro FAVORITED_BY true");
        }
    }

    private Map<String, ?> item(String handle, boolean favoritedBy) {
        return Map.of("performerId", performer, "siteId", site, "handle", handle, "favoritedBy", favoritedBy);
    }

    @Test
    void a_handover_takes_the_marks_away_and_the_history_along() throws Exception {
        String[] customer = new String[1];
        TestClock.at(NOON, () -> customer[0] = customer("taro", true));
        String colleague = agency.performer();

        TestClock.at(
                NOON.plusSeconds(60),
                () -> agency.manager()
                        .body(Map.of("handOverTo", colleague))
                        .put("/v1/performers/" + performer + "/deactivation")
                        .then()
                        .statusCode(200));

        assertThat(history(customer[0])).containsExactly("FAVORITED_BY + 03:00", "FAVORITED_BY - 03:01");
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<UUID>values("select distinct performer_id from favorite_event"))
                    .containsExactly(UUID.fromString(colleague));
        }
    }

    @Test
    void nobody_can_mark_twice_or_rewrite_what_was() {
        customer("taro", true);
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            var twice = catchThrowableOfType(TestSql.Refused.class, () -> sql.update("""
                    insert into favorite_event (agency_id, customer_id, direction, number, performer_id, site_id, at)
                    select agency_id, customer_id, direction, number, performer_id, site_id, now() from favorite_event
                    """));
            assertThat(twice.state).isEqualTo("23505");
        }
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            var rewritten = catchThrowableOfType(
                    TestSql.Refused.class, () -> sql.update("update favorite_event set at = now()"));
            assertThat(rewritten.state).isEqualTo("42501");
        }
    }
}
