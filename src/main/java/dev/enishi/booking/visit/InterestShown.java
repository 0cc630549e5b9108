package dev.enishi.booking.visit;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.MissedAttemptDeleted;
import dev.enishi.customer.history.Happening.MissedAttemptRecorded;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps in mind when a customer last wanted to come: he asked for a reservation himself, or came while she was busy. Whoever
 * does so has not forgotten her, however many mails he left unanswered.
 */
@ApplicationScoped
class InterestShown implements HistoryFollower {
    /** Two at once never make it earlier than it is: the row is locked before it is changed. */
    private static final String SHOWN = """
            update customer c
               set wanted_at = greatest(c.wanted_at, shown.at)
              from (select created_at as at from reservation
                     where agency_id = :agency and id = :id and requested_by = 'CUSTOMER'
                    union all
                    select at from missed_attempt where agency_id = :agency and id = :id) shown
             where c.agency_id = :agency and c.id = :customerId
            """;

    private static final String LOOKED_UP = """
            update customer
               set wanted_at = greatest(
                       (select max(created_at) from reservation
                         where agency_id = :agency and customer_id = :customerId and requested_by = 'CUSTOMER'),
                       (select max(at) from missed_attempt
                         where agency_id = :agency and customer_id = :customerId))
             where agency_id = :agency and id = :customerId
            """;

    private final Database database;

    InterestShown(Database database) {
        this.database = database;
    }

    @Override
    public Turn turn() {
        return Turn.RESERVATIONS;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case ReservationChanged(UUID customer, UUID reservation, String state)
            when state.equals("REQUESTED") -> shown(customer, reservation);
            case MissedAttemptRecorded(UUID customer, UUID attempt) -> shown(customer, attempt);
            case MissedAttemptDeleted(UUID customer, UUID attempt) ->
                database.sql(LOOKED_UP).bind("customerId", customer).update();
            default -> {} // Nothing else is of his doing.
        }
        return List.of();
    }

    private void shown(UUID customer, UUID id) {
        database.sql(SHOWN).bind("customerId", customer).bind("id", id).update();
    }
}
