package dev.enishi.customer;

import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.CustomersChanged;
import dev.enishi.platform.http.Batch;
import dev.enishi.platform.http.ItemOutcome;
import dev.enishi.platform.http.ItemOutcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Changes many customers by statements whose number does not depend on how many there are. What it leaves is what
 * {@link CustomerRecording} would have left, customer by customer; of who stays as before there is nothing to tell.
 */
@ApplicationScoped
class CustomerUpdateBatches {
    private final StoredCustomers stored;
    private final CustomerHistory history;

    CustomerUpdateBatches(StoredCustomers stored, CustomerHistory history) {
        this.stored = stored;
        this.history = history;
    }

    /** Changes customers, those whom nothing speaks against. */
    List<ItemOutcome> change(CustomerUpdateBatch input, Instant now, String by) {
        NamedCustomers customers = new NamedCustomers(stored.lock(input.items()));
        Batch<CustomerUpdate> batch = new Batch<>(input.items(), input.atomic());
        batch.check(item -> customers.change(item, now));
        if (!batch.isOff()) {
            write(customers.changed(), now, by);
        }
        return batch.outcomes(item -> done(customers.named(item)));
    }

    private void write(List<CustomerMarks> changed, Instant now, String by) {
        stored.update(changed);
        history.record(
                new CustomersChanged(changed.stream().map(CustomerMarks::id).toList()), now, by);
    }

    private static Done done(Customer customer) {
        return new Done(200, customer.id, customer.version, null, null);
    }
}
