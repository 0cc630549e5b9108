package dev.enishi.boundary.alert;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.CustomersChanged;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.customer.history.HistoryFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Settles what a customer came for in vain, or asked for without an answer, when a reservation is made or the customer is banned, and
 * takes that back when the ban is lifted. Chats and mails do it by a trigger on the facts (V0062).
 */
@ApplicationScoped
class SettledAlerts implements HistoryFollower {
    private final Settlement settlement;

    SettledAlerts(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case ReservationChanged _, MarksChanged _, CustomersChanged _ -> settlement.of(happening.customers(), at);
            default -> {} // Nothing else settles them.
        }
        return List.of();
    }
}
