package dev.enishi.boundary.alert;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores alerts, each cause once. */
@ApplicationScoped
public class RaisedAlerts {
    private static final String RAISE = """
            insert into alert (agency_id, id, performer_id, site_id, customer_id, kind, level, cause_id, incident_id, raised_at)
            select c.agency_id, raised.id, c.performer_id, c.site_id, c.id, raised.kind, raised.level, raised.cause_id,
                   raised.incident_id, :now
              from unnest(:ids::uuid[], :customers::uuid[], :kinds::text[], :levels::text[], :causes::uuid[],
                          :incidents::uuid[])
                       as raised (id, customer_id, kind, level, cause_id, incident_id)
              join customer c on c.agency_id = :agency and c.id = raised.customer_id
             order by c.id, raised.kind, raised.cause_id
                on conflict (agency_id, customer_id, kind, cause_id) do nothing
            """;

    private final Database database;

    RaisedAlerts(Database database) {
        this.database = database;
    }

    /**
     * That an alert is to be raised.
     *
     * @param level how serious, of a kind that has degrees
     * @param causeId what for, once
     * @param incidentId the incident, where that is the cause
     */
    public record Cause(
            UUID customerId,
            AlertKind kind,
            @Nullable AlertLevel level,
            UUID causeId,
            @Nullable UUID incidentId) {
        static Cause of(UUID customerId, AlertKind kind, UUID causeId) {
            return new Cause(customerId, kind, null, causeId, null);
        }
    }

    /** Raises those that were not raised before. */
    public void raise(List<Cause> causes, Instant now) {
        if (causes.isEmpty()) {
            return;
        }
        database.sql(RAISE)
                .bind("ids", causes.stream().map(cause -> Ids.next()).toList())
                .bind("customers", causes.stream().map(Cause::customerId).toList())
                .bind("kinds", causes.stream().map(cause -> cause.kind().name()).toList())
                .bind(
                        "levels",
                        causes.stream()
                                .map(cause -> Objects.toString(cause.level(), null))
                                .toList())
                .bind("causes", causes.stream().map(Cause::causeId).toList())
                .bind(
                        "incidents",
                        causes.stream()
                                .map(cause -> Objects.toString(cause.incidentId(), null))
                                .toList())
                .bind("now", now)
                .update();
    }
}
