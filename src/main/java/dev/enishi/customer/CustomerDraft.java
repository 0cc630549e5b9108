package dev.enishi.customer;

import dev.enishi.agency.PerformerOnSite;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a batch who is about to be added.
 *
 * @param id the id that the customer gets
 * @param wanted whose customer it is to be, on which site
 * @param details what people typed
 */
record CustomerDraft(UUID id, PerformerOnSite wanted, CustomerChange details) {
    static CustomerDraft of(NewCustomer input, @Nullable UUID asking) {
        return new CustomerDraft(
                Ids.next(), PerformerOnSite.of(input.performerId(), asking, input.siteId()), input.details());
    }

    /** What is unique. */
    record Key(UUID performerId, UUID siteId, String handle) {}

    /**
     * Checks that the customer can be added after those before it.
     *
     * @param refusals why nobody can become a customer of performers, where that is so
     * @param sites those on which the agency works
     * @param taken what those before it are called; it joins them
     * @throws ProblemException when something speaks against it
     */
    void check(Map<UUID, ProblemCode> refusals, Set<UUID> sites, Set<Key> taken, Instant now) {
        ProblemCode refusal = wanted.performerId() == null ? null : refusals.get(wanted.performerId());
        wanted.checked(refusal, sites.contains(wanted.siteId()), (field, code) -> Violation.at("/" + field, code));
        CustomerRow row = row(now);
        if (!taken.add(new Key(row.performerId(), row.siteId(), row.handle()))) {
            throw ProblemException.of(CustomerProblem.CUSTOMER_EXISTS);
        }
    }

    /**
     * As it is stored.
     *
     * @throws ProblemException when the handle is nothing but blanks
     */
    CustomerRow row(Instant now) {
        Customer customer = new Customer();
        details.applyTo(customer, now);
        return new CustomerRow(
                id,
                Objects.requireNonNull(wanted.performerId()),
                wanted.siteId(),
                customer.handle,
                customer.callName,
                customer.kana,
                customer.birthday,
                List.copyOf(customer.tags),
                customer.lastLoginAt,
                customer.favoritedBy,
                customer.favoritedBySince,
                customer.noMail,
                customer.cadenceDays,
                customer.searchText,
                customer.folding);
    }
}
