package dev.enishi.booking.icalendar;

import static dev.enishi.Problems.assertErrors;
import static dev.enishi.Problems.assertProblem;
import static dev.enishi.Problems.textOf;
import static dev.enishi.booking.icalendar.CalendarFixture.NOW;
import static dev.enishi.booking.icalendar.CalendarFixture.TOMORROW;
import static dev.enishi.booking.icalendar.CalendarFixture.at;
import static dev.enishi.booking.icalendar.CalendarFixture.events;
import static dev.enishi.booking.icalendar.CalendarFixture.read;
import static dev.enishi.booking.icalendar.CalendarFixture.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may make, see, use and revoke the address of a calendar, and that nobody else learns it. */
@QuarkusTest
class CalendarFeedApiTest {
    private CalendarFixture her;
    private TestAgency agency;
    private String performer;
    private String customer;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @BeforeEach
    void given_a_performer_with_a_customer() {
        her = new CalendarFixture();
        agency = her.agency;
        performer = her.performer;
        customer = her.customer;
    }

    @Test
    void a_new_feed_shows_its_path_once() {
        Response created = her.create(Map.of("content", "NAMES", "name", "みゆの予約"));

        created.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("performerId", equalTo(performer))
                .body("performer", equalTo(Map.of("id", performer, "name", "みゆ")))
                .body("content", equalTo("NAMES"))
                .body("name", equalTo("みゆの予約"))
                .body("expiresAt", nullValue())
                .body("lastUsedAt", nullValue());
        String path = created.path("path");
        assertThat(path).matches("/v1/calendars/enishi-feed_[0-9a-f]{64}_[0-9a-f]{72}\\.ics");
        agency.get(created.header("Location"))
                .statusCode(200)
                .body("id", equalTo(created.path("id")))
                .body("path", nullValue());
        agency.get("/v1/performers/" + performer + "/calendar-feeds")
                .statusCode(200)
                .body("items.id", contains(created.<String>path("id")))
                .body("items.path", everyItem(nullValue()));
    }

    @Test
    void a_replayed_answer_omits_the_path() {
        String key = UUID.randomUUID().toString();
        Map<String, String> input = Map.of("content", "FREE_BUSY");
        String target = "/v1/performers/" + performer + "/calendar-feeds";
        String id = agency.manager()
                .header("Idempotency-Key", key)
                .body(input)
                .post(target)
                .then()
                .statusCode(201)
                .body("path", notNullValue())
                .extract()
                .path("id");

        agency.manager()
                .header("Idempotency-Key", key)
                .body(input)
                .post(target)
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("path", nullValue());
    }

    @Test
    void only_the_digest_of_the_secret_is_stored() {
        String path = her.path("NAMES");
        String secret = path.substring(path.length() - 76, path.length() - 12);

        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values("select to_jsonb(f)::text from calendar_feed f"))
                    .hasSize(1)
                    .noneMatch(row -> row.contains(secret));
        }
    }

    @Test
    void input_is_checked() {
        assertErrors(her.create(Map.of()), 400, "required", "/content required");
        assertErrors(her.create(Map.of("content", "NAMES", "name", " ")), 400, "required", "/name required");
        assertErrors(her.create(Map.of("content", "NAMES", "name", "")), 400, "too-short", "/name too-short");
        assertErrors(her.create(Map.of("content", "EVERYTHING")), 400, "invalid-value", "/content invalid-value");
    }

    @Test
    void a_performer_has_at_most_twenty_feeds_that_live() {
        for (int i = 0; i < 20; i++) {
            her.path("NAMES");
        }

        assertErrors(
                her.create(Map.of("content", "NAMES")), 422, "too-many-calendar-feeds", "id too-many-calendar-feeds");
        try (TestSql sql = TestSql.asSuperuser()) {
            sql.update(
                    "update calendar_feed set expires_at = now() where id = (select max(id::text)::uuid from calendar_feed"
                            + " where performer_id = ?::uuid)",
                    performer);
        }
        her.create(Map.of("content", "NAMES")).then().statusCode(201);
    }

    @Test
    void a_feed_does_not_outlast_the_key_that_made_it() {
        Instant end = NOW.plus(Duration.ofHours(1));
        String key = agency.manager()
                .body(Map.of("name", "鍵", "role", "MANAGER", "expiresAt", end.toString()))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");

        Response created = TestAgency.as(key)
                .body(Map.of("content", "NAMES"))
                .post("/v1/performers/" + performer + "/calendar-feeds");

        created.then().statusCode(201).body("expiresAt", equalTo(end.toString()));
        String path = created.path("path");
        read(path).then().statusCode(200);
        try (TestSql sql = TestSql.asSuperuser()) {
            sql.update("update calendar_feed set expires_at = now() where id = ?::uuid", created.<String>path("id"));
        }
        assertProblem(read(path), 404, "not-found");
    }

    @Test
    void a_performer_manages_her_own_feeds_only() {
        String own = agency.performerKey(performer);
        String colleague = agency.performerKey(agency.performer());
        String target = "/v1/performers/" + performer + "/calendar-feeds";
        Response created = TestAgency.as(own).body(Map.of("content", "NAMES")).post(target);
        created.then().statusCode(201);
        String feed = "/v1/calendar-feeds/" + created.path("id");

        assertProblem(TestAgency.as(colleague).body(Map.of("content", "NAMES")).post(target), 404, "not-found");
        assertProblem(TestAgency.as(colleague).get(target), 404, "not-found");
        assertProblem(TestAgency.as(colleague).get(feed), 404, "not-found");
        assertProblem(TestAgency.as(colleague).delete(feed), 404, "not-found");

        read(created.path("path")).then().statusCode(200);
        TestAgency.as(own).delete(feed).then().statusCode(204);
        assertProblem(read(created.path("path")), 404, "not-found");
    }

    @Test
    void two_agencies_and_two_performers_see_their_own() throws Exception {
        UUID own = her.reservation(customer, "CONFIRMED", TOMORROW);
        String path = her.path("NAMES");
        TestAgency other = TestAgency.create();
        String stranger = other.performer();
        String colleague = agency.performer();
        String strange = other.created("/v1/performers/" + stranger + "/calendar-feeds", Map.of("content", "NAMES"));
        String colleagues = agency.manager()
                .body(Map.of("content", "NAMES"))
                .post("/v1/performers/" + colleague + "/calendar-feeds")
                .path("path");

        assertThat(events(path)).extracting(event -> value(event, "UID")).containsExactly(own.toString());
        assertThat(events(colleagues)).isEmpty();
        assertProblem(agency.manager().delete("/v1/calendar-feeds/" + strange), 404, "not-found");
        assertProblem(other.manager().get("/v1/performers/" + performer + "/calendar-feeds"), 404, "not-found");
    }

    @Test
    void an_address_that_is_wrong_or_over_is_as_if_there_were_nothing() {
        String path = her.path("NAMES");
        String other = her.path("NAMES");
        String mixed = path.substring(0, path.lastIndexOf('_')) + other.substring(other.lastIndexOf('_'));
        String revoked = her.path("NAMES");
        agency.get("/v1/performers/" + performer + "/calendar-feeds").body("items.size()", equalTo(3));
        String newest = agency.get("/v1/performers/" + performer + "/calendar-feeds")
                .extract()
                .path("items[0].id");
        agency.manager().delete("/v1/calendar-feeds/" + newest).then().statusCode(204);
        Response nothing = read(mixed);
        assertProblem(nothing, 404, "not-found");
        String unknown = textOf(nothing);

        assertThat(textOf(read(revoked))).isEqualTo(unknown);
        assertThat(textOf(read(path.replace(".ics", "0.ics")))).isEqualTo(unknown);
        assertThat(textOf(read("/v1/calendars/" + agency.managerKey + ".ics"))).isEqualTo(unknown);
        assertProblem(read("/v1/calendars/x.ics"), 404, "not-found");
        assertProblem(agency.manager().delete("/v1/calendar-feeds/" + newest), 404, "not-found");
        read(path).then().statusCode(200);
    }

    @Test
    void who_no_longer_works_here_has_no_calendar() {
        String path = her.path("NAMES");
        agency.manager()
                .body(Map.of())
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        assertProblem(read(path), 404, "not-found");
        assertProblem(her.create(Map.of("content", "NAMES")), 422, "performer-inactive");
        agency.manager()
                .delete("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(204);
        read(path).then().statusCode(200);
    }

    @Test
    void an_address_opens_nothing_else_and_a_key_opens_no_calendar() {
        String path = her.path("NAMES");
        String credential = path.substring("/v1/calendars/".length(), path.length() - ".ics".length());

        assertProblem(TestAgency.as(credential).get("/v1/me"), 401, "unauthenticated");
        assertProblem(
                TestAgency.as(credential).get("/v1/performers/" + performer + "/calendar-feeds"),
                401,
                "unauthenticated");
        assertProblem(agency.manager().get("/v1/calendars/none.ics"), 404, "not-found");
        assertProblem(TestAgency.asNobody().get("/v1/calendar-feeds/" + UUID.randomUUID()), 401, "unauthenticated");
    }

    @Test
    void each_read_is_in_the_audit_log_without_the_address() {
        String path = her.path("NAMES");
        String feed = agency.get("/v1/performers/" + performer + "/calendar-feeds")
                .extract()
                .path("items[0].id");

        String tag = read(path).header("ETag");
        TestAgency.asNobody().header("If-None-Match", tag).get(path).then().statusCode(304);

        agency.get("/v1/audit-entries?operation=getCalendar")
                .body("items.principal", contains("calendar-feed:" + feed, "calendar-feed:" + feed))
                .body("items.status", contains(304, 200))
                .body("items.role", everyItem(equalTo("PERFORMER")))
                .body("items.performerId", everyItem(equalTo(performer)))
                .body("items.performer.name", everyItem(equalTo("みゆ")));
        agency.get("/v1/audit-entries?operation=createCalendarFeed")
                .body("items[0].resourceId", equalTo(performer))
                .body("items[0].relatedId", equalTo(feed));
        agency.get("/v1/calendar-feeds/" + feed).body("lastUsedAt", notNullValue());
        try (TestSql sql = TestSql.as(agency.id)) {
            assertThat(sql.<String>values("select to_jsonb(e)::text from audit_entry e"))
                    .noneMatch(row -> row.contains("enishi-feed"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "GET /",
                "POST .ics",
                "GET .ics?x=1",
                "DELETE .ics",
                "GET .icsx",
                "GET .ics/x",
                "OPTIONS .ics"
            })
    void the_address_is_repeated_nowhere(String attempt) {
        String path = her.path("NAMES").replace(".ics", "");
        String[] methodAndRest = attempt.split(" ", 2);

        Lines log = new Lines();
        Logger.getLogger("").addHandler(log);
        Response refused = given().request(methodAndRest[0], path + methodAndRest[1]);
        Logger.getLogger("").removeHandler(log);

        assertThat(refused.statusCode() == 200).isEqualTo(attempt.startsWith("OPTIONS"));
        assertThat(refused.asString()).doesNotContain("enishi-feed_");
        assertThat(refused.headers().toString()).doesNotContain("enishi-feed_");
        assertThat(log.written).noneMatch(line -> line.contains("enishi-feed_"));
        assertThat(given().get(metrics).asString())
                .contains("http_server_requests_seconds_count")
                .doesNotContain("enishi-feed_");
    }

    private static final class Lines extends Handler {
        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(line.getMessage() + Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void last_use_is_noted_once_an_hour() {
        String path = her.path("NAMES");
        read(path);
        Instant coarse = NOW.minus(Duration.ofMinutes(50));
        List<OffsetDateTime> seen = new ArrayList<>();

        for (Instant last : List.of(coarse, NOW.minus(Duration.ofMinutes(70)))) {
            try (TestSql sql = TestSql.as(agency.id)) {
                sql.update("update calendar_feed set last_used_at = ?", at(last));
                read(path);
                seen.add(sql.<java.sql.Timestamp>value("select last_used_at from calendar_feed")
                        .toInstant()
                        .atOffset(ZoneOffset.UTC));
            }
        }

        assertThat(seen.getFirst()).isEqualTo(at(coarse));
        assertThat(seen.getLast()).isAfter(at(NOW.minus(Duration.ofMinutes(1))));
    }
}
