package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Migrations of what is already there, which an empty database does not show: the owner sees rows under FORCE only where it is lifted. */
class MigrationTest {
    private static final String AGENCY = "0197d5c0-0000-7000-8000-000000000001";

    @Test
    void existing_agencies_get_their_standing_work_logs_the_start_of_their_chats_and_favourites_a_history()
            throws Exception {
        Map<String, String> settings = EmbeddedDatabase.startTemporary().settings();
        migrate(settings, "0009");
        try (Connection app = connect(settings, "enishi_app")) {
            run(app, "select set_config('app.agency_id', '" + AGENCY + "', false)");
            run(app, """
                    insert into agency values ('A', 'さくら', 'Asia/Tokyo', '00:00', '{}', 0, now());
                    insert into performer (agency_id, id, name, version, created_at) values ('A', 'A', 'みゆ', 0, now());
                    insert into site values ('A', 'A', 'チャットA', true, null, 0, now());
                    insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail,
                            search_text, version, created_at, favorite_since)
                    values ('A', 'A', 'A', 'A', 'taro', '{}', true, false, 'taro', 0, now(), '2025-01-02T12:00:00Z');
                    insert into chat (agency_id, id, performer_id, site_id, customer_id, kind, started_at, mic, imported,
                            version, created_at)
                    values ('A', 'A', 'A', 'A', 'A', 'PARTY', '2025-01-01T12:00:00Z', false, false, 0, now());
                    insert into chat_log (agency_id, chat_id, performer_id, body, created_at)
                    values ('A', 'A', 'A', 'log', now());
                    """.replace("'A'", "'" + AGENCY + "'"));
        }

        migrate(settings, "latest");

        try (Connection app = connect(settings, "enishi_app")) {
            run(app, "select set_config('app.agency_id', '" + AGENCY + "', false)");
            assertThat(value(app, "select started_at = '2025-01-01T12:00:00Z' from chat_log"))
                    .isEqualTo("t");
            assertThat(value(app, "select string_agg(kind || ' ' || id, ', ' order by kind) from work_item"))
                    .isEqualTo(Stream.of(
                                    "AUDIT_SEAL",
                                    "CONCENTRATION",
                                    "COUNTED_DAYS",
                                    "FOLDING",
                                    "HOUSEKEEPING",
                                    "OUTLOOK_REFIT",
                                    "OUTLOOK_SCORES",
                                    "REQUEST_EXPIRY",
                                    "WATCH_ALERTS")
                            .map(kind -> kind + " " + AGENCY)
                            .collect(Collectors.joining(", ")));
            assertThat(value(app, """
                    select string_agg(direction || ' ' || marked || ' ' || coalesce(at = '2025-01-02T12:00:00Z', false), ', '
                               order by direction)
                      from favorite_event
                    """)).isEqualTo("FAVORITE true true, FAVORITED_BY true false");
            assertThat(value(app, "select folding from customer")).isEqualTo("1");
            assertThat(value(app, "select due_at < now() + interval '1 hour' from work_item where kind = 'FOLDING'"))
                    .isEqualTo("t");
        }
        try (Connection owner = connect(settings, "enishi_owner")) {
            assertThat(value(owner, "select count(*) from agency")).isEqualTo("0");
            assertThat(value(owner, "select count(*) from chat_log")).isEqualTo("0");
        }
    }

    @Test
    void existing_alerts_get_their_degree_and_are_settled_by_what_happens_next() throws Exception {
        Map<String, String> settings = EmbeddedDatabase.startTemporary().settings();
        migrate(settings, "0055");
        try (Connection app = connect(settings, "enishi_app")) {
            run(app, "select set_config('app.agency_id', '" + AGENCY + "', false)");
            run(app, """
                    insert into agency (agency_id, name, zone, day_start, policies, version, created_at)
                    values ('A', 'さくら', 'Asia/Tokyo', '00:00', '{}', 0, now());
                    insert into performer (agency_id, id, name, version, created_at) values ('A', 'A', 'みゆ', 0, now());
                    insert into site (agency_id, id, name, contact_exchange_forbidden, version, created_at)
                    values ('A', 'A', 'チャットA', true, 0, now());
                    insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail,
                            search_text, version, created_at)
                    values ('A', 'A', 'A', 'A', 'taro', '{}', false, false, 'taro', 0, now());
                    insert into relationship (agency_id, customer_id, performer_id, last_mail_out_at)
                    values ('A', 'A', 'A', now());
                    insert into missed_attempt (agency_id, id, performer_id, site_id, customer_id, at, created_at)
                    values ('A', 'A', 'A', 'A', 'A', now() - interval '1 day', now());
                    insert into watch (agency_id, id, site_id, handle_sha256, level, version, created_at, updated_at)
                    values ('A', 'A', 'A', 'hash', 'DANGER', 0, now(), now());
                    insert into alert (agency_id, id, performer_id, site_id, customer_id, kind, cause_id, raised_at)
                    select 'A', gen_random_uuid(), 'A', 'A', 'A', kind, 'A', now()
                      from unnest(array['WATCH', 'MISSED_ATTEMPTS']) as kind;
                    """.replace("'A'", "'" + AGENCY + "'"));
        }

        migrate(settings, "latest");

        try (Connection app = connect(settings, "enishi_app")) {
            run(app, "select set_config('app.agency_id', '" + AGENCY + "', false)");
            assertThat(value(app, "select level || ' ' || (resolved_at is null) from alert where kind = 'WATCH'"))
                    .isEqualTo("DANGER true");
            assertThat(value(app, "select resolved_at is null from alert where kind = 'MISSED_ATTEMPTS'"))
                    .isEqualTo("t");
            run(app, "update relationship set last_mail_out_at = now()");
            assertThat(value(app, "select resolution from alert where kind = 'MISSED_ATTEMPTS'"))
                    .isEqualTo("WRITTEN_TO");
        }
    }

    /** As application.properties has it. */
    private static void migrate(Map<String, String> settings, String target) {
        Flyway.configure()
                .dataSource(settings.get("quarkus.datasource.jdbc.url"), "enishi_owner", "enishi_owner")
                .locations("db/migration")
                .initSql("set row_security = off")
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connect(Map<String, String> settings, String role) throws SQLException {
        return DriverManager.getConnection(settings.get("quarkus.datasource.jdbc.url"), role, role);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
