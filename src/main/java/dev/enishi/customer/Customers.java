package dev.enishi.customer;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The customers whom the caller may see. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {
    private final Database database;

    Customers(Database database) {
        this.database = database;
    }

    /**
     * The customer of a path.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    public CustomerRef require(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /**
     * The customer of a path about whom something is about to be recorded.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    public CustomerRef lockShared(UUID id) {
        return lockedShared(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /**
     * The same for one that a body names in {@code customerId}.
     *
     * @throws ProblemException 422 when there is none for the caller
     */
    public CustomerRef findReferenced(UUID id) {
        return lockedShared(id)
                .orElseThrow(() -> ProblemException.of(Violation.at("/customerId", CommonProblem.UNKNOWN_REFERENCE)));
    }

    /**
     * The same for those that the items of a batch name; who is unknown to the caller is missing. In the order of their ids,
     * so that two batches never wait for each other in a circle.
     */
    public Map<UUID, CustomerRef> findReferenced(Set<UUID> ids) {
        return database.sql("""
                        select id, performer_id, site_id, no_mail
                          from customer
                         where agency_id = :agency and id = any(:ids)
                         order by id
                           for key share
                        """).bind("ids", ids).list(CustomerRef::of).stream()
                .collect(Collectors.toMap(CustomerRef::id, Function.identity()));
    }

    /** To be changed: others wait, so that two changes without If-Match follow each other. */
    Customer lockForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** A customer, if there is one for the caller. */
    public Optional<CustomerRef> find(UUID id) {
        return database.sql("""
                        select id, performer_id, site_id, no_mail from customer where agency_id = :agency and id = :id
                        """).bind("id", id).one(CustomerRef::of);
    }

    /** Waits while he is handed over or erased, and keeps him where he is until the end of this transaction. */
    Optional<CustomerRef> lockedShared(UUID id) {
        return database.sql("""
                        select id, performer_id, site_id, no_mail
                          from customer
                         where agency_id = :agency and id = :id
                           for key share
                        """).bind("id", id).one(CustomerRef::of);
    }
}
