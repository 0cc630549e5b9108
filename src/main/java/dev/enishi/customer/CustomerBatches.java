package dev.enishi.customer;

import dev.enishi.agency.PerformerOnSite;
import dev.enishi.agency.Performers;
import dev.enishi.agency.Sites;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.CustomersAdded;
import dev.enishi.platform.http.Batch;
import dev.enishi.platform.http.ItemOutcome;
import dev.enishi.platform.http.ItemOutcome.Done;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds many customers by statements whose number does not depend on how many there are. What it leaves is what
 * {@link CustomerRecording} would have left, customer by customer.
 */
@ApplicationScoped
class CustomerBatches {
    private final StoredCustomers stored;
    private final Performers performers;
    private final Sites sites;
    private final CustomerHistory history;

    CustomerBatches(StoredCustomers stored, Performers performers, Sites sites, CustomerHistory history) {
        this.stored = stored;
        this.performers = performers;
        this.sites = sites;
        this.history = history;
    }

    /**
     * Adds customers, those that nothing speaks against.
     *
     * @param asking the performer who is asking, or null
     */
    List<ItemOutcome> add(NewCustomerBatch input, @Nullable UUID asking, Instant now, String by) {
        List<CustomerDraft> drafts = input.items().stream()
                .map(customer -> CustomerDraft.of(customer, asking))
                .toList();
        Map<UUID, ProblemCode> refusals = performers.refusalsWhileHeld(drafts.stream()
                .map(CustomerDraft::wanted)
                .flatMap(wanted -> Stream.ofNullable(wanted.performerId()))
                .collect(Collectors.toSet()));
        Set<UUID> known = sites.known(drafts.stream()
                .map(CustomerDraft::wanted)
                .map(PerformerOnSite::siteId)
                .collect(Collectors.toSet()));
        Batch<CustomerDraft> batch = new Batch<>(drafts, input.atomic());
        Set<CustomerDraft.Key> taken = new HashSet<>();
        batch.check(draft -> draft.check(refusals, known, taken, now));
        write(batch, now, by);
        return batch.outcomes(draft -> Done.created(draft.id(), null, null));
    }

    /** Somebody may have been there before, or be added by others at this moment: that is seen when it is stored. */
    private void write(Batch<CustomerDraft> batch, Instant now, String by) {
        if (batch.isOff()) {
            return;
        }
        Set<UUID> added = stored.insert(
                batch.accepted().stream().map(draft -> draft.row(now)).toList(), now);
        batch.check(draft -> {
            if (!added.contains(draft.id())) {
                throw ProblemException.of(CustomerProblem.CUSTOMER_EXISTS);
            }
        });
        if (batch.isOff()) {
            stored.takeBack(added);
        } else {
            history.record(new CustomersAdded(added), now, by);
        }
    }
}
