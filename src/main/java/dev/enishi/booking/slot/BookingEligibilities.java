package dev.enishi.booking.slot;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads what decides whether customers may reserve. */
@ApplicationScoped
public class BookingEligibilities {
    private static final String OF_CUSTOMER = """
            select r.first_chat_day, r.last_chat_day, r.chat_days, c.blocked_since is not null as blocked,
                   r.last_mail_in_at is not null as has_mailed, r.quiet_until
              from customer c
              join relationship r on r.agency_id = c.agency_id and r.customer_id = c.id
             where c.agency_id = :agency and c.id = :id [[and c.performer_id = :performerId]]
            """;

    private final Database database;

    BookingEligibilities(Database database) {
        this.database = database;
    }

    /** That of a customer who is there. */
    public BookingEligibility of(UUID customerId) {
        return sql(customerId)
                .bind("performerId", null)
                .one(BookingEligibility::of)
                .orElseThrow();
    }

    /** That of a performer's customer; empty when there is none for the caller. */
    Reply<Optional<BookingEligibility>> ofCustomer(RoundTrip trip, UUID customerId, UUID performerId) {
        return trip.one(sql(customerId).bind("performerId", performerId), BookingEligibility::of);
    }

    private Sql sql(UUID customerId) {
        return database.sql(OF_CUSTOMER).bind("id", customerId);
    }
}
