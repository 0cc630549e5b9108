package dev.enishi.privacy.handover;

import dev.enishi.access.AccessProblem;
import dev.enishi.access.SignInsChanged;
import dev.enishi.agency.Performers;
import dev.enishi.booking.reservation.Reservations;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.CustomersHandedOver;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.exchange.ImportProblem;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.privacy.handover.KeptCustomers.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the customers of one performer to another, with all that belongs to them.
 *
 * <p>Locks are taken in the order of everybody else, so that nobody waits in a circle: first the two performers, which
 * keeps out new customers and imports; then her customers, which waits for whoever records something about one of them;
 * then, by the updates, what is recorded; last the settings and the facts, by what follows. Who records
 * something meanwhile waits for the customer and then finds him with the colleague.
 */
@ApplicationScoped
class Handover {
    /** As many customers as one statement moves before the driver would believe the database dead. */
    private static final int BATCH = 5_000;

    private static final String IMPORT_RUNS = """
            select 1 from import_job
             where agency_id = :agency and performer_id = :from and state in ('QUEUED', 'RUNNING')
             limit 1
            """;

    /**
     * Those whom the colleague does not know herself. All of hers are read once: as a join it would be looked up for each
     * customer, in a young database by whatever index comes first, and ten thousand take half a minute.
     */
    private static final String LOCK_CUSTOMERS = """
            select c.id
              from customer c
             where c.agency_id = :agency and c.performer_id = :from
               and (c.site_id, c.handle) not in (
                   select own.site_id, own.handle from customer own
                    where own.agency_id = :agency and own.performer_id = :to)
             order by c.id
               for update of c
            """;

    /** Chats, messages, notes, promises and reservations follow by their foreign keys, the search by its trigger. */
    private static final String MOVE_CUSTOMERS = """
            update customer
               set performer_id = :to, favorite_since = null, favorited_by = false, favorited_by_since = null, focus_since = null,
                   focus_motive = null, version = version + 1
             where agency_id = :agency and id = any(:customers)
            """;

    private static final String MOVE_LOGS = """
            update chat_log l
               set performer_id = :to
              from chat h
             where h.agency_id = :agency and h.customer_id = any(:customers)
               and l.agency_id = :agency and l.chat_id = h.id
            """;

    private final Performers performers;
    private final Reservations reservations;
    private final CustomerHistory history;
    private final KeptCustomers keptCustomers;
    private final Database database;
    private final Event<SignInsChanged> signInsChanged;

    Handover(
            Performers performers,
            Reservations reservations,
            CustomerHistory history,
            KeptCustomers keptCustomers,
            Database database,
            Event<SignInsChanged> signInsChanged) {
        this.performers = performers;
        this.reservations = reservations;
        this.history = history;
        this.keptCustomers = keptCustomers;
        this.database = database;
        this.signInsChanged = signInsChanged;
    }

    /** Locks a performer and the colleague. Read the clock after that, so that histories tell what came after what. */
    void lock(UUID id, @Nullable UUID colleague) {
        performers.lockAllForUpdate(
                Stream.of(id, colleague).filter(Objects::nonNull).distinct().toList());
    }

    /**
     * Deactivates a performer, cancels her reservations to come and, where there is a colleague, hands her customers over.
     * Part of the caller's transaction, after {@link #lock}.
     *
     * @throws ProblemException 404 when there is no such performer, 422 when the colleague is unknown, inactive or herself,
     *     409 while an import of hers is not finished: it would go on with a performer who has left
     */
    DeactivationView carryOut(UUID from, @Nullable UUID to, Instant now, String by) {
        if (to != null) {
            check(from, to);
        }
        Instant since =
                performers.deactivate(from, now).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        signInsChanged.fire(new SignInsChanged());
        List<UUID> customers = to == null ? List.of() : lockCustomers(from, to);
        List<ReservationChanged> cancelled = reservations.cancelOf(from, now, by);
        if (to == null) {
            history.record(cancelled, now, by);
            return new DeactivationView(from, performers.name(from), since, null, null, 0, 0, List.of());
        }
        for (int start = 0; start < customers.size(); start += BATCH) {
            List<UUID> batch = customers.subList(start, Math.min(start + BATCH, customers.size()));
            move(new CustomersHandedOver(batch, from, to), now, by);
        }
        history.record(cancelled, now, by);
        Kept kept = keptCustomers.find(from, to, now);
        return new DeactivationView(
                from,
                performers.name(from),
                since,
                to,
                performers.name(to),
                customers.size(),
                kept.number(),
                kept.first());
    }

    private void check(UUID from, UUID to) {
        Map<UUID, Boolean> active = performers.lockAllForUpdate(List.of(from, to));
        if (!active.containsKey(from)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        if (!active.containsKey(to)) {
            throw ProblemException.of(Violation.at("/handOverTo", CommonProblem.UNKNOWN_REFERENCE));
        }
        if (from.equals(to) || !active.get(to)) {
            throw ProblemException.of(Violation.at("/handOverTo", AccessProblem.PERFORMER_INACTIVE));
        }
        Optional<Boolean> importRuns =
                database.sql(IMPORT_RUNS).bind("from", from).one(row -> true);
        if (importRuns.isPresent()) {
            throw ProblemException.of(ImportProblem.IMPORT_RUNNING);
        }
    }

    private List<UUID> lockCustomers(UUID from, UUID to) {
        return database.sql(LOCK_CUSTOMERS).bind("from", from).bind("to", to).list(row -> row.uuid("id"));
    }

    private void move(CustomersHandedOver handedOver, Instant now, String by) {
        for (String sql : List.of(MOVE_CUSTOMERS, MOVE_LOGS)) {
            database.sql(sql)
                    .bind("customers", handedOver.customers())
                    .bind("to", handedOver.to())
                    .update();
        }
        history.record(handedOver, now, by);
    }
}
