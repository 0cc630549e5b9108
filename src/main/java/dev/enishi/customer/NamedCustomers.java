package dev.enishi.customer;

import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.http.CurrentVersion;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customers whom the items of a batch name, locked, as the items leave them one after the other. */
final class NamedCustomers {
    private final Map<Object, List<Customer>> byName = new HashMap<>();
    private final Map<Customer, CustomerMarks> before;

    NamedCustomers(List<Customer> locked) {
        before = locked.stream().collect(Collectors.toMap(customer -> customer, CustomerMarks::of));
        locked.forEach(customer -> byName.put(customer.id, List.of(customer)));
        byName.putAll(locked.stream().collect(Collectors.groupingBy(customer -> customer.handle)));
    }

    /**
     * Does what an item says.
     *
     * @throws ProblemException when it names nobody, or several, or another version
     */
    void change(CustomerUpdate item, Instant now) {
        Customer customer = named(item);
        if (item.version() != null && item.version() != customer.version) {
            throw ProblemException.of(CommonProblem.PRECONDITION_FAILED)
                    .worded("version", String.valueOf(customer.version))
                    .with(new CurrentVersion(customer.version));
        }
        CustomerMarks marks = CustomerMarks.of(customer);
        item.applyTo(customer, now);
        if (!marks.equals(CustomerMarks.of(customer))) {
            customer.version++;
        }
    }

    /** Whom an item names. */
    Customer named(CustomerUpdate item) {
        List<Customer> named = named(item, item.id() == null ? item.handle() : item.id());
        if (named.isEmpty() && item.handle() != null) {
            named = named(item, OuterBlanks.strip(item.handle()));
        }
        if (named.size() > 1) {
            throw ProblemException.of(Violation.at("/performerId", CommonProblem.REQUIRED));
        }
        return named.stream().findFirst().orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private List<Customer> named(CustomerUpdate item, @Nullable Object name) {
        return byName.getOrDefault(Objects.requireNonNull(name), List.of()).stream()
                .filter(item::names)
                .toList();
    }

    /** Those who are no longer as they were. */
    List<CustomerMarks> changed() {
        return before.entrySet().stream()
                .filter(customer ->
                        customer.getKey().version != customer.getValue().version())
                .map(customer -> CustomerMarks.of(customer.getKey()))
                .toList();
    }
}
