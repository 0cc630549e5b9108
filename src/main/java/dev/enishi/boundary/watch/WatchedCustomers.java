package dev.enishi.boundary.watch;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.CustomersAdded;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.customer.history.HistoryFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Alerts when a member whom the agency watches becomes somebody's customer, or turns out to be one. */
@ApplicationScoped
class WatchedCustomers implements HistoryFollower {
    private final WatchAlerts alerts;

    WatchedCustomers(WatchAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case CustomerAdded _, CustomersAdded _, CustomerChanged _, ChatsImported _, HistoryImported _ ->
                alerts.raiseAmong(happening.customers(), at);
            default -> {} // Nothing else gives anybody another handle.
        }
        return List.of();
    }
}
