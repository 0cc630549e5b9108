package dev.enishi.customer;

import dev.enishi.agency.PerformerOnSite;
import dev.enishi.agency.Performers;
import dev.enishi.agency.Sites;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes customers and their marks, and tells that it has happened. */
@ApplicationScoped
class CustomerRecording {
    private final Customers customers;
    private final Performers performers;
    private final Sites sites;
    private final CustomerHistory history;

    CustomerRecording(Customers customers, Performers performers, Sites sites, CustomerHistory history) {
        this.customers = customers;
        this.performers = performers;
        this.sites = sites;
        this.history = history;
    }

    /**
     * Adds a customer.
     *
     * @param asking the performer who is asking, or null: whose customer it is to be where the body does not say
     * @throws ProblemException 422 naming all references that cannot be
     */
    Customer add(NewCustomer input, @Nullable UUID asking, Instant now, String by) {
        Customer customer = new Customer();
        customer.id = Ids.next();
        customer.createdAt = now;
        customer.performerId = performerOf(input, asking);
        customer.siteId = input.siteId();
        input.details().applyTo(customer, now);
        customers.persistAndFlush(customer);
        history.record(new CustomerAdded(customer.id), now, by);
        return customer;
    }

    private UUID performerOf(NewCustomer input, @Nullable UUID asking) {
        PerformerOnSite wanted = PerformerOnSite.of(input.performerId(), asking, input.siteId());
        ProblemCode refusal = Optional.ofNullable(wanted.performerId())
                .flatMap(this::refusalWhileHeld)
                .orElse(null);
        boolean works = sites.exists(wanted.siteId());
        return wanted.checked(refusal, works, (field, code) -> Violation.at("/" + field, code));
    }

    private Optional<ProblemCode> refusalWhileHeld(UUID performerId) {
        performers.lockSharedIfAny(performerId);
        return performers.refusal(performerId);
    }

    /** Changes what people typed about a customer who is locked. */
    void change(Customer customer, CustomerChange change, Instant now, String by) {
        change.applyTo(customer, now);
        customers.flush();
        history.record(new CustomerChanged(customer.id), now, by);
    }

    /** Sets or lifts a mark of a customer who is locked. */
    void mark(Customer customer, BiConsumer<Customer, Instant> mark, Instant now, String by) {
        mark.accept(customer, now);
        customers.flush();
        history.record(new MarksChanged(customer.id), now, by);
    }
}
