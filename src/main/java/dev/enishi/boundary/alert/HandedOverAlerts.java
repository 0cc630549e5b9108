package dev.enishi.boundary.alert;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.CustomersHandedOver;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Opens the alerts of danger again for whoever takes over a customer: that the one before has looked warns nobody else. */
@ApplicationScoped
class HandedOverAlerts implements HistoryFollower {
    private static final String OPEN_AGAIN = """
            update alert set acknowledged_at = null, acknowledged_by = null
             where agency_id = :agency and customer_id = any(:customers) and kind in ('THREAT', 'WATCH')
               and acknowledged_at is not null
            """;

    private final Database database;

    HandedOverAlerts(Database database) {
        this.database = database;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        if (happening instanceof CustomersHandedOver) {
            database.sql(OPEN_AGAIN).bind("customers", happening.customers()).update();
        }
        return List.of();
    }
}
