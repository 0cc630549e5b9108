package dev.enishi.customer;

import dev.enishi.agency.Performers;
import dev.enishi.agency.Sites;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
        input.details().applyTo(customer);
        customers.persistAndFlush(customer);
        history.record(new CustomerAdded(customer.id), now, by);
        return customer;
    }

    private UUID performerOf(NewCustomer input, @Nullable UUID asking) {
        UUID performerId = input.performerId() == null ? asking : input.performerId();
        List<Violation> violations = new ArrayList<>();
        if (performerId == null) {
            violations.add(Violation.at("/performerId", CommonProblem.REQUIRED));
        } else {
            performers.hold(performerId);
            performers.refusal(performerId).ifPresent(code -> violations.add(Violation.at("/performerId", code)));
        }
        if (!sites.exists(input.siteId())) {
            violations.add(Violation.at("/siteId", CommonProblem.UNKNOWN_REFERENCE));
        }
        if (performerId == null || !violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return performerId;
    }

    /** Changes what people typed about a customer who is locked. */
    void change(Customer customer, CustomerChange change, Instant now, String by) {
        change.applyTo(customer);
        customers.flush();
        history.record(new CustomerChanged(customer.id), now, by);
    }

    /** Sets or lifts a mark of a customer who is locked. */
    void mark(Customer customer, Consumer<Customer> mark, Instant now, String by) {
        mark.accept(customer);
        customers.flush();
        history.record(new MarksChanged(customer.id), now, by);
    }
}
