package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import dev.enishi.outlook.OutlookFitFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database lets somebody see and change who is nobody, somebody else, or a colleague. */
@QuarkusTest
class IsolationTest {
    private TestAgency agency;
    private UUID performer;
    private UUID colleague;

    @BeforeEach
    void given_an_agency_with_a_history() {
        agency = TestAgency.create();
        performer = UUID.fromString(agency.performer());
        colleague = UUID.fromString(agency.performer());
        String site = agency.site();
        String customer = agency.created(
                "/v1/customers",
                Map.of(
                        "performerId",
                        performer,
                        "siteId",
                        site,
                        "handle",
                        "taro",
                        "favoritedBy",
                        true,
                        "tags",
                        List.of("釣り")));
        agency.mail(customer, "OUT", "FOLLOW_UP", "2026-01-20T12:00:00+09:00");
        String chat = agency.chat(customer, "2026-01-01T12:00:00+09:00");
        agency.manager().body(Map.of("body", "メモ")).post("/v1/customers/" + customer + "/notes");
        agency.created("/v1/customers/" + customer + "/promises", Map.of("text", "聞く", "nextChat", true));
        agency.created("/v1/customers/" + customer + "/missed-attempts", Map.of());
        agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT"));
        agency.created("/v1/questions", Map.of("text", "理想の日曜日って、どんな一日ですか？"));
        agency.created("/v1/customers/" + customer + "/asked-questions", Map.of("text", "日曜は？"));
        new TestReservations(agency).cancelledOccurrence(customer, chat, "2026-01-01T12:00:00Z", "急用");
        agency.created("/v1/boundary-rules", Map.of("forbidden", "連絡先の交換"));
        agency.created(
                "/v1/templates", Map.of("performerId", performer, "title", "ひと言", "purpose", "OTHER", "text", "こんばんは"));
        agency.manager()
                .body(Map.of("text", "髪を切りました", "until", "2099-12-31"))
                .put("/v1/performers/" + performer + "/news");
        agency.manager().body(Map.of("truths", List.of("SINGLE"))).put("/v1/performers/" + performer + "/truths");
        agency.created(
                "/v1/online-sessions",
                Map.of("performerId", performer, "siteId", site, "startedAt", "2026-01-01T12:00:00+09:00"));
        agency.manager().body(Map.of("newcomersPerWeek", 3)).put("/v1/performers/" + performer + "/goal");
        OutlookFitFixture.fitted(agency, Map.of("performerId", performer));
        OutlookFitFixture.score(agency);
        agency.performerKey(performer.toString());
        String erased = agency.customer(performer.toString(), site, "jiro");
        agency.chat(erased, "2026-01-01T12:00:00+09:00");
        agency.manager().header("If-Match", "*").delete("/v1/customers/" + erased);
        agency.manager()
                .header("Idempotency-Key", "k")
                .body(Map.of("name", "チャットB"))
                .post("/v1/sites");
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(
                    "insert into chat_kind_change (agency_id, chat_id, performer_id, site_id, customer_id, at, former_kind) "
                            + "select agency_id, id, performer_id, site_id, customer_id, started_at + interval '1 min', 'PEEK' "
                            + "from chat where id = ?",
                    UUID.fromString(chat));
            sql.update(
                    "insert into performer_day values (?, ?, ?, '2026-01-01', 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
                    agency.id,
                    performer,
                    UUID.fromString(site));
            sql.update(
                    "insert into chat_log (agency_id, chat_id, performer_id, body, created_at) values (?, ?, ?, 'log', now())",
                    agency.id,
                    UUID.fromString(chat),
                    performer);
        }
    }

    @Test
    void nobody_sees_anything() {
        for (String table : tenantTables()) {
            try (TestSql nobody = TestSql.asNobody()) {
                assertThat(rows(nobody, table)).as(table).isZero();
            }
        }
    }

    @Test
    void another_agency_sees_nothing_of_this_one() {
        TestAgency other = TestAgency.create();
        for (String table : tenantTables()) {
            try (TestSql stranger = TestSql.as(other.id)) {
                assertThat(stranger.<Long>value("select count(*) from " + table + " where agency_id = ?", agency.id))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void a_colleague_sees_nothing_of_hers() {
        for (String table : performerTables()) {
            try (TestSql other = TestSql.as(agency.id, colleague)) {
                assertThat(other.<Long>value("select count(*) from " + table + " where performer_id is not null"))
                        .as(table)
                        .isZero();
            }
        }
        try (TestSql other = TestSql.as(agency.id, colleague)) {
            assertThat(other.<UUID>values("select id from performer")).containsExactly(colleague);
        }
    }

    @Test
    void she_herself_sees_her_rows() {
        try (TestSql herself = TestSql.as(agency.id, performer)) {
            for (String table : List.of(
                    "customer",
                    "customer_suffix",
                    "customer_tag",
                    "favorite_event",
                    "relationship",
                    "chat",
                    "chat_kind_change",
                    "chat_log",
                    "message",
                    "note",
                    "promise",
                    "standing_reservation",
                    "reservation",
                    "reservation_event",
                    "missed_attempt",
                    "boundary_incident",
                    "alert",
                    "watch_salt",
                    "watch",
                    "boundary_rule",
                    "template",
                    "performer_news",
                    "performer_truth",
                    "asked_question",
                    "online_session",
                    "performer_goal",
                    "outlook_fit",
                    "customer_outlook",
                    "performer_day",
                    "changed_day",
                    "erased_total")) {
                assertThat(rows(herself, table)).as(table).isPositive();
            }
        }
    }

    @Test
    void a_performer_sees_the_templates_of_the_agency_and_writes_none_of_them() {
        try (TestSql herself = TestSql.as(agency.id, performer).inTransaction()) {
            assertThat(herself.<Long>value("select count(*) from template where performer_id is null"))
                    .isPositive();
            assertThat(herself.update("update template set title = 'x' where performer_id is null"))
                    .isZero();
            assertThat(herself.update("delete from template where performer_id is null"))
                    .isZero();
            var refused = catchThrowableOfType(
                    TestSql.Refused.class, () -> herself.update("update template set performer_id = null"));
            assertThat(refused.state).isEqualTo("42501");
        }
    }

    @Test
    void a_setting_that_is_no_uuid_or_empty_shows_nothing() {
        try (TestSql sql = TestSql.asNobody()) {
            sql.values("select set_config('app.agency_id', '', false)");
            assertThat(rows(sql, "customer")).isZero();
            sql.values("select set_config('app.agency_id', 'x', false)");
            assertThat(catchThrowableOfType(TestSql.Refused.class, () -> rows(sql, "customer")).state)
                    .isEqualTo("22P02");
        }
    }

    @Test
    void nobody_updates_or_deletes_anything() {
        assertUntouched(tenantTables(), TestSql::asNobody);
    }

    @Test
    void another_agency_updates_or_deletes_nothing_of_this_one() {
        TestAgency other = TestAgency.create();

        assertUntouched(tenantTables(), () -> TestSql.as(other.id));
    }

    @Test
    void a_colleague_updates_or_deletes_nothing_of_hers() {
        assertUntouched(performerTables(), () -> TestSql.as(agency.id, colleague));
    }

    @Test
    void nobody_and_no_other_agency_inserts_a_row_of_this_one() {
        TestAgency other = TestAgency.create();
        for (String table : tenantTables()) {
            for (String row : copies(table)) {
                assertInsertRefused(TestSql.asNobody(), table, row);
                assertInsertRefused(TestSql.as(other.id), table, row);
            }
        }
    }

    @Test
    void a_colleague_inserts_no_row_of_hers() {
        for (String table : performerTables()) {
            for (String row : copies(table)) {
                assertInsertRefused(TestSql.as(agency.id, colleague), table, row);
            }
        }
    }

    @Test
    void no_row_can_be_moved_to_another_agency_or_to_a_colleague() {
        TestAgency other = TestAgency.create();
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            var refused = catchThrowableOfType(
                    TestSql.Refused.class, () -> sql.update("update site set agency_id = ?", other.id));
            assertThat(refused.state).isEqualTo("42501");
        }
        try (TestSql herself = TestSql.as(agency.id, performer).inTransaction()) {
            var refused = catchThrowableOfType(
                    TestSql.Refused.class, () -> herself.update("update customer set performer_id = ?", colleague));
            assertThat(refused.state).isEqualTo("42501");
        }
    }

    @Test
    void a_foreign_key_cannot_point_into_another_agency() {
        TestAgency other = TestAgency.create();
        UUID theirs = UUID.fromString(other.site());
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            var refused = catchThrowableOfType(
                    TestSql.Refused.class, () -> sql.update("update customer set site_id = ?", theirs));
            assertThat(refused.state).isEqualTo("23503");
        }
    }

    @Test
    void nothing_is_left_on_a_pooled_connection() {
        TestAgency other = TestAgency.create();
        other.site();
        for (int i = 0; i < 30; i++) {
            agency.get("/v1/sites").body("items.size()", org.hamcrest.Matchers.equalTo(2));
            other.get("/v1/sites").body("items.size()", org.hamcrest.Matchers.equalTo(1));
        }
    }

    private void assertUntouched(List<String> tables, Supplier<TestSql> who) {
        for (String table : tables) {
            for (String statement : List.of(
                    "update " + table + " set agency_id = agency_id where agency_id = ?",
                    "delete from " + table + " where agency_id = ?")) {
                try (TestSql sql = who.get().inTransaction()) {
                    try {
                        assertThat(sql.update(statement, agency.id))
                                .as(statement)
                                .isZero();
                    } catch (TestSql.Refused refused) {
                        assertThat(refused.state).as(statement).isEqualTo("42501");
                    }
                }
            }
        }
    }

    private void assertInsertRefused(TestSql who, String table, String row) {
        try (TestSql sql = who.inTransaction()) {
            var refused = catchThrowableOfType(
                    TestSql.Refused.class,
                    () -> sql.update(
                            "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                                    .formatted(table, writtenColumns(table)),
                            row));
            assertThat(refused).as(table).isNotNull();
            assertThat(refused.state).as(table).isEqualTo("42501");
        }
    }

    /** Up to two rows of the agency, as JSON. */
    private List<String> copies(String table) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values("select to_jsonb(t)::text from " + table + " t limit 2");
        }
    }

    /** All but those that the database computes itself. */
    private static String writtenColumns(String table) {
        try (TestSql owner = TestSql.asOwner()) {
            return String.join(", ", owner.<String>values("""
                    select column_name::text from information_schema.columns
                     where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                    """, table));
        }
    }

    private static long rows(TestSql sql, String table) {
        return sql.value("select count(*) from " + table);
    }

    private static List<String> tenantTables() {
        return tables("agency_id", "'flyway_schema_history', 'work_item'");
    }

    private static List<String> performerTables() {
        return tables("performer_id", "'api_key'");
    }

    private static List<String> tables(String column, String except) {
        try (TestSql owner = TestSql.asOwner()) {
            return owner.values("""
                    select table_name::text from information_schema.columns
                     where table_schema = 'public' and column_name = '%s' and table_name not in (%s)
                    """.formatted(column, except));
        }
    }
}
