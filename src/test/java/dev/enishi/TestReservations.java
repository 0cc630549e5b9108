package dev.enishi;

import dev.enishi.platform.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Reservations as they are some time later: past ones and expired ones cannot be placed through the API. */
public final class TestReservations {
    private static final String INSERT = """
            insert into reservation (agency_id, id, performer_id, site_id, customer_id, host_id, state, requested_by,
                    newcomer, starts_at, ends_at, held_until, hold_expires_at, cancel_reason, version, created_at)
            select agency_id, ?, performer_id, site_id, id, performer_id, ?, 'CUSTOMER', false, ?, ?, ?, ?, ?, 0, now()
              from customer
             where id = ?
            """;

    private final TestAgency agency;

    public TestReservations(TestAgency agency) {
        this.agency = agency;
    }

    /** An hour with a customer in a state; a request is held for another day from now on. */
    public String insert(String customer, String state, Instant startsAt) {
        return insert(customer, state, startsAt, Instant.now().plus(1, ChronoUnit.DAYS));
    }

    /** A request of an hour that is held until some time. */
    public String requested(String customer, Instant startsAt, Instant holdExpiresAt) {
        return insert(customer, "REQUESTED", startsAt, holdExpiresAt);
    }

    /** A request of an hour that nobody answered until some time. */
    public String ranOut(String customer, Instant startsAt, Instant holdExpiresAt) {
        return insert(customer, "EXPIRED", startsAt, holdExpiresAt);
    }

    private String insert(String customer, String state, Instant startsAt, Instant holdExpiresAt) {
        UUID id = Ids.next();
        OffsetDateTime endsAt = utc(startsAt.plus(1, ChronoUnit.HOURS));
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(
                    INSERT,
                    id,
                    state,
                    utc(startsAt),
                    endsAt,
                    endsAt,
                    state.equals("REQUESTED") || state.equals("EXPIRED") ? utc(holdExpiresAt) : null,
                    state.equals("CANCELLED") ? "CUSTOMER" : null,
                    UUID.fromString(customer));
        }
        return id.toString();
    }

    /** An occurrence of a standing one with all that can be known of it, and how it was placed; gives its id. */
    public String cancelledOccurrence(String customer, String chat, String startsAt, String text) {
        String reservation = insert(customer, "CANCELLED", Instant.parse(startsAt));
        UUID standing = UUID.randomUUID();
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into standing_reservation (agency_id, id, performer_id, site_id, customer_id, first_day,
                            local_time, duration_minutes, every_weeks, occurrences, version, created_at)
                    select agency_id, ?, performer_id, site_id, id, '2026-11-06', '21:30', 60, 1, 12, 0, now()
                      from customer where id = ?
                    """, standing, UUID.fromString(customer));
            sql.update("""
                    update reservation
                       set standing_id = ?, message = ?, hold_expires_at = starts_at, chat_id = ?
                     where id = ?
                    """, standing, text, UUID.fromString(chat), UUID.fromString(reservation));
            sql.update("""
                    insert into reservation_event (agency_id, id, performer_id, customer_id, reservation_id, state,
                            starts_at, ends_at, held_until, at, recorded_by, reason)
                    select agency_id, ?, performer_id, customer_id, id, state, starts_at, ends_at, held_until, now(),
                           '予約ページ', ?
                      from reservation where id = ?
                    """, UUID.randomUUID(), text, UUID.fromString(reservation));
        }
        return reservation;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
