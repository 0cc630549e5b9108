package dev.enishi.booking.icalendar;

import static dev.enishi.booking.icalendar.CalendarFixture.NOW;
import static dev.enishi.booking.icalendar.CalendarFixture.TOMORROW;
import static dev.enishi.booking.icalendar.CalendarFixture.at;
import static dev.enishi.booking.icalendar.CalendarFixture.events;
import static dev.enishi.booking.icalendar.CalendarFixture.read;
import static dev.enishi.booking.icalendar.CalendarFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a calendar gets that subscribes. */
@QuarkusTest
class CalendarApiTest {
    private CalendarFixture her;
    private TestAgency agency;
    private String performer;
    private String site;
    private String customer;

    @BeforeEach
    void given_a_performer_with_a_customer() {
        her = new CalendarFixture();
        agency = her.agency;
        performer = her.performer;
        site = her.site;
        customer = her.customer;
    }

    @Test
    void a_calendar_is_read_without_a_key_and_says_how_to_keep_it() {
        her.reservation(customer, "CONFIRMED", TOMORROW);

        Response answer = read(her.path("NAMES"));

        answer.then()
                .statusCode(200)
                .header("Content-Type", equalToIgnoringCase("text/calendar;charset=utf-8"))
                .header("Cache-Control", "private, no-cache")
                .header("ETag", not(emptyString()))
                .header("X-Request-Id", notNullValue())
                .header("RateLimit", notNullValue());
        assertThat(answer.asString()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void an_unchanged_calendar_is_a_304() {
        UUID reservation = her.reservation(customer, "CONFIRMED", TOMORROW);
        String path = her.path("NAMES");
        String tag = read(path).header("ETag");

        assertThat(tag).matches("\"[^\"]+\"");
        TestAgency.asNobody()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        TestAgency.asNobody()
                .header("If-None-Match", "W/" + tag)
                .get(path)
                .then()
                .statusCode(304);
        her.change(reservation, "CANCELLED", "CUSTOMER", NOW);
        TestAgency.asNobody()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void head_says_the_same_without_the_calendar() {
        String path = her.path("NAMES");
        String tag = read(path).header("ETag");

        TestAgency.asNobody()
                .head(path)
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .header("Content-Type", equalToIgnoringCase("text/calendar;charset=utf-8"))
                .body(emptyString());
        TestAgency.asNobody().header("If-None-Match", tag).head(path).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, TENTATIVE",
        "CONFIRMED, CONFIRMED",
        "COMPLETED, CONFIRMED",
        "CANCELLED, CANCELLED",
        "DECLINED, CANCELLED",
        "EXPIRED, CANCELLED",
        "NO_SHOW, CANCELLED"
    })
    void a_reservation_is_an_event(String state, String status) throws Exception {
        UUID reservation = her.reservation(customer, state, TOMORROW);

        List<VEvent> events = events(her.path("NAMES"));

        assertThat(events).hasSize(1);
        VEvent event = events.getFirst();
        assertThat(value(event, "UID")).isEqualTo(reservation.toString());
        assertThat(value(event, "STATUS")).isEqualTo(status);
        assertThat(value(event, "SUMMARY")).isEqualTo("たろうさん");
        assertThat(value(event, "DTSTART")).isEqualTo(TOMORROW.toString().replaceAll("[-:]", ""));
    }

    @Test
    void a_cancelled_reservation_stays_the_same_event_with_a_later_version() throws Exception {
        UUID reservation = her.reservation(customer, "CONFIRMED", TOMORROW);
        String path = her.path("NAMES");
        VEvent before = events(path).getFirst();

        her.change(reservation, "CANCELLED", "CUSTOMER", NOW);

        VEvent after = events(path).getFirst();
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(after, "STATUS")).isEqualTo("CANCELLED");
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(value(after, "LAST-MODIFIED")).isEqualTo(NOW.toString().replaceAll("[-:]", ""));
        assertThat(value(after, "DTSTAMP")).isEqualTo(value(after, "LAST-MODIFIED"));
    }

    @Test
    void a_request_whose_hold_is_over_is_cancelled_whether_or_not_somebody_has_noted_it() throws Exception {
        Instant over = NOW.minus(Duration.ofMinutes(5));
        UUID reservation = her.reservation(customer, "REQUESTED", TOMORROW, over);
        String path = her.path("NAMES");

        VEvent unnoted = events(path).getFirst();
        her.change(reservation, "EXPIRED", null, NOW);
        VEvent noted = events(path).getFirst();

        assertThat(value(unnoted, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(unnoted, "SEQUENCE")).isEqualTo("5");
        assertThat(value(unnoted, "LAST-MODIFIED")).isEqualTo(over.toString().replaceAll("[-:]", ""));
        assertThat(value(noted, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(noted, "SEQUENCE")).isEqualTo("6");
    }

    @Test
    void nothing_but_the_call_name_is_told_of_a_customer() {
        String nameless = agency.customer(performer, site, "jiro_88");
        her.reservation(customer, "CONFIRMED", TOMORROW);
        her.reservation(nameless, "CONFIRMED", TOMORROW.plus(Duration.ofHours(2)));

        String calendar = read(her.path("NAMES")).asString();

        assertThat(calendar)
                .contains("SUMMARY:たろうさん\r\n", "SUMMARY:予約\r\n")
                .doesNotContain("taro_77", "jiro_88", "秘密", "チャットA", customer, nameless, site);
    }

    @Test
    void the_general_words_are_those_of_the_agency_whatever_the_calendar_prefers() {
        her.reservation(agency.customer(performer, site, "jiro_88"), "CONFIRMED", TOMORROW);
        String names = her.path("NAMES");
        String freeBusy = her.path("FREE_BUSY");
        agency.patching("*")
                .body("{\"locale\": \"en\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);

        assertThat(read(names).asString()).contains("SUMMARY:Reservation\r\n", "X-WR-CALNAME:Reservation\r\n");
        assertThat(TestAgency.asNobody()
                        .header("Accept-Language", "ja")
                        .get(freeBusy)
                        .asString())
                .contains("SUMMARY:Busy\r\n");
    }

    @Test
    void free_busy_shows_what_is_taken_and_by_nobody() throws Exception {
        her.reservation(customer, "CONFIRMED", TOMORROW);
        her.reservation(customer, "REQUESTED", TOMORROW.plus(Duration.ofHours(2)));
        her.reservation(customer, "CANCELLED", TOMORROW.plus(Duration.ofHours(4)));
        String path = her.path("FREE_BUSY");

        List<VEvent> events = events(path);

        assertThat(events).extracting(event -> value(event, "STATUS")).containsExactly("CONFIRMED", "TENTATIVE");
        assertThat(events).extracting(event -> value(event, "SUMMARY")).containsOnly("予約あり");
        assertThat(read(path).asString()).doesNotContain("たろう", "taro");
    }

    @Test
    void it_reaches_from_31_days_ago_to_366_days_ahead() throws Exception {
        Instant first = NOW.minus(Duration.ofDays(31));
        Instant last = NOW.plus(Duration.ofDays(366));
        her.reservation(customer, "COMPLETED", first.minus(Duration.ofMinutes(61)));
        UUID earliest = her.reservation(customer, "COMPLETED", first.plus(Duration.ofMinutes(1)));
        UUID latest = her.reservation(customer, "CONFIRMED", last.minus(Duration.ofMinutes(1)));
        her.reservation(customer, "CONFIRMED", last.plus(Duration.ofMinutes(61)));

        assertThat(events(her.path("NAMES")))
                .extracting(event -> value(event, "UID"))
                .containsExactly(earliest.toString(), latest.toString());
    }

    @Test
    void of_too_many_the_latest_are_kept() throws Exception {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into reservation
                        (agency_id, id, performer_id, site_id, customer_id, host_id, state, requested_by, newcomer, starts_at,
                         ends_at, held_until, version, created_at)
                    select ?, gen_random_uuid(), ?::uuid, ?::uuid, ?::uuid, ?::uuid, 'CONFIRMED', 'PERFORMER', true, start,
                           start + interval '5 minutes', start + interval '5 minutes', 1, now()
                      from (select ?::timestamptz + n * interval '10 minutes' as start from generate_series(0, 5000) n) n
                    """, agency.id, performer, site, customer, performer, at(TOMORROW));
        }

        List<VEvent> events = events(her.path("NAMES"));

        assertThat(events).hasSize(5000);
        assertThat(value(events.getFirst(), "DTSTART"))
                .isEqualTo(TOMORROW.plus(Duration.ofMinutes(10)).toString().replaceAll("[-:]", ""));
    }
}
