package dev.enishi.customer;

import dev.enishi.agency.PerformerOnSite;
import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who comes in under a handle: the customer who is known by it, else a new one. */
@ApplicationScoped
public class EnteringCustomers {
    private final Customers customers;
    private final CustomerQueries queries;
    private final CustomerRecording recording;
    private final Database database;

    EnteringCustomers(Customers customers, CustomerQueries queries, CustomerRecording recording, Database database) {
        this.customers = customers;
        this.queries = queries;
        this.recording = recording;
        this.database = database;
    }

    /**
     * Who came in, locked.
     *
     * @param customer who it is
     * @param isNew whether nobody knew the handle before
     */
    public record Entered(CustomerRef customer, boolean isNew) {}

    /**
     * Finds or adds the customer. Of two who enter the same handle at once the second waits for the first, to the end of its
     * transaction, and finds what that has made.
     *
     * @throws ProblemException 422 naming what speaks against a new customer
     */
    public Entered enter(PerformerOnSite where, String handle, Instant now, String by) {
        String name = OuterBlanks.strip(handle);
        if (name.isEmpty()) {
            throw ProblemException.of(Violation.at("/handle", CommonProblem.REQUIRED));
        }
        UUID performerId = where.performerId();
        if (performerId == null) {
            throw ProblemException.of(Violation.at("/performerId", CommonProblem.REQUIRED));
        }
        lock(performerId, where.siteId(), name);
        Optional<CustomerRef> known = queries.findByHandle(performerId, where.siteId(), handle, 1).stream()
                .findFirst()
                .flatMap(customers::lockedShared)
                .filter(ref -> ref.performerId().equals(performerId)); // Neither erased nor handed over meanwhile.
        if (known.isPresent()) {
            return new Entered(known.get(), false);
        }
        NewCustomer input = new NewCustomer(performerId, where.siteId(), CustomerChange.named(name));
        UUID id = recording.add(input, performerId, now, by).id;
        return new Entered(new CustomerRef(id, performerId, where.siteId(), false), true);
    }

    private void lock(UUID performerId, UUID siteId, String handle) {
        database.sql("""
                        select pg_advisory_xact_lock(hashtextextended(
                                   concat_ws(' ', 'entering', :agency::uuid, :performerId::uuid, :siteId::uuid, :handle), 0))
                        """)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("handle", handle)
                .list(row -> 1);
    }
}
