package dev.enishi.booking.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** A performer with a customer whom she has given a call name, and calendars of hers. */
final class CalendarFixture {
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    final TestAgency agency = TestAgency.create();
    final String performer = agency.performer();
    final String site = agency.site();
    final String customer = customer("taro_77", "たろうさん");

    private String customer(String handle, String callName) {
        return agency.created(
                "/v1/customers",
                Map.of("performerId", performer, "siteId", site, "handle", handle, "callName", callName));
    }

    Response create(Map<String, ?> input) {
        return agency.manager().body(input).post("/v1/performers/" + performer + "/calendar-feeds");
    }

    String path(String content) {
        return create(Map.of("content", content))
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    static Response read(String path) {
        return TestAgency.asNobody().get(path);
    }

    static List<VEvent> events(String path) throws Exception {
        byte[] body = read(path).then().statusCode(200).extract().asByteArray();
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(body));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        return calendar.getComponents("VEVENT");
    }

    static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    /** Straight into the table, as of an hour ago and for an hour. */
    UUID reservation(String customerId, String state, Instant startsAt) {
        return reservation(customerId, state, startsAt, NOW.plus(Duration.ofHours(1)));
    }

    UUID reservation(String customerId, String state, Instant startsAt, Instant holdExpiresAt) {
        UUID id = UUID.randomUUID();
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(
                    """
                    insert into reservation
                        (agency_id, id, performer_id, site_id, customer_id, host_id, state, requested_by, newcomer, starts_at,
                         ends_at, held_until, hold_expires_at, message, cancel_reason, version, created_at)
                    values (?, ?, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?, 'CUSTOMER', true, ?, ?, ?, ?, '秘密の伝言', ?, 4, ?)
                    """,
                    agency.id,
                    id,
                    performer,
                    site,
                    customerId,
                    performer,
                    state,
                    at(startsAt),
                    at(startsAt.plus(Duration.ofHours(1))),
                    at(startsAt.plus(Duration.ofHours(1))),
                    at(holdExpiresAt),
                    state.equals("CANCELLED") ? "CUSTOMER" : null,
                    at(NOW.minus(Duration.ofHours(1))));
        }
        return id;
    }

    void change(UUID reservation, String state, String reason, Instant at) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(
                    "update reservation set state = ?, cancel_reason = ?, version = version + 1 where id = ?",
                    state,
                    reason,
                    reservation);
            sql.update("""
                    insert into reservation_event
                        (agency_id, id, performer_id, customer_id, reservation_id, state, starts_at, ends_at, held_until, at,
                         recorded_by)
                    select agency_id, gen_random_uuid(), performer_id, customer_id, id, state, starts_at, ends_at, held_until,
                           ?, 'x'
                      from reservation where id = ?
                    """, at(at), reservation);
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
