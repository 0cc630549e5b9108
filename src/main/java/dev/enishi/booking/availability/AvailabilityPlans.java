package dev.enishi.booking.availability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the performers have planned. */
@ApplicationScoped
public class AvailabilityPlans {
    private final Database database;
    private final ObjectMapper json;

    AvailabilityPlans(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What counts of her plan; nothing where she never made one or has left.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    public AvailabilityPlan of(UUID performerId) {
        return database.sql("""
                        select case when p.deactivated_at is null then a.plan end as plan
                          from performer p
                          left join availability a on a.agency_id = p.agency_id and a.performer_id = p.id
                         where p.agency_id = :agency and p.id = :performer
                        """)
                .bind("performer", performerId)
                .one(this::plan)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same of the performer of a customer; empty when there is no such customer for the caller. */
    public Reply<Optional<AvailabilityPlan>> ofCustomer(RoundTrip trip, UUID customerId) {
        return trip.one(database.sql("""
                        select case when p.deactivated_at is null then a.plan end as plan
                          from customer c
                          join performer p on p.agency_id = :agency and p.id = c.performer_id
                          left join availability a on a.agency_id = :agency and a.performer_id = c.performer_id
                         where c.agency_id = :agency and c.id = :customer
                        """).bind("customer", customerId), this::plan);
    }

    /** The same of several customers. */
    public Supplier<Map<UUID, AvailabilityPlan>> ofCustomers(RoundTrip trip, Collection<UUID> customers) {
        Reply<List<OfPerformer>> plans = trip.list(
                database.sql("""
                        select p.customers, case when p.deactivated_at is null then a.plan end as plan
                          from (select p.id, p.deactivated_at, array_agg(c.id) as customers
                                  from customer c
                                  join performer p on p.agency_id = :agency and p.id = c.performer_id
                                 where c.agency_id = :agency and c.id = any(:customers)
                                 group by p.id, p.deactivated_at) p
                          left join availability a on a.agency_id = :agency and a.performer_id = p.id
                        """).bind("customers", customers),
                row -> new OfPerformer(row.uuids("customers"), plan(row)));
        return () -> plans.get().stream()
                .flatMap(one -> one.customers().stream().map(id -> Map.entry(id, one.plan())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record OfPerformer(List<UUID> customers, AvailabilityPlan plan) {}

    /** Her plan as she made it. */
    AvailabilityRulesView view(UUID performerId) {
        return database.sql("""
                        select coalesce(a.version, 0) as version, a.plan
                          from performer p
                          left join availability a on a.agency_id = p.agency_id and a.performer_id = p.id
                         where p.agency_id = :agency and p.id = :performer
                        """)
                .bind("performer", performerId)
                .one(this::view)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Replaces what she has planned, where that is something else. */
    AvailabilityRulesView replace(UUID performerId, AvailabilityRulesView before, AvailabilityPlan plan, Instant now) {
        if (before.plan().equals(plan)) {
            return before;
        }
        store(performerId, plan, now);
        return view(performerId);
    }

    /** Replaces what she has planned. */
    public void store(UUID performerId, AvailabilityPlan plan, Instant now) {
        database.sql("""
                        insert into availability (agency_id, performer_id, plan, version, updated_at)
                        values (:agency, :performer, :plan::jsonb, 1, :now)
                        on conflict (agency_id, performer_id) do update
                           set plan = excluded.plan, version = availability.version + 1, updated_at = excluded.updated_at
                        """)
                .bind("performer", performerId)
                .bind("plan", written(plan))
                .bind("now", now)
                .update();
    }

    private String written(AvailabilityPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every plan is JSON", e);
        }
    }

    private AvailabilityRulesView view(Row row) {
        return AvailabilityRulesView.of(row.integer("version"), plan(row));
    }

    /** Reads the column {@code plan}, which may be null. */
    AvailabilityPlan plan(Row row) {
        String plan = row.textOrNull("plan");
        try {
            return plan == null ? AvailabilityPlan.EMPTY : json.readValue(plan, AvailabilityPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored plan is always readable", e);
        }
    }
}
