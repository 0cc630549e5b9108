package dev.enishi.reports.concentration;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * In which hours of the week a customer usually comes: those in which at least a fifth of the customer's chats began, and two or more.
 * So there are five at most, and none of somebody who comes at any time.
 */
@Rule
final class RegularHours {
    private static final int LEAST = 2;
    private static final int PARTS = 5;

    private RegularHours() {}

    /**
     * Of a customer, in the order of the week.
     *
     * @param hours the hours of the week
     * @param starts of the customer's chats
     */
    static List<String> of(Buckets hours, Collection<Instant> starts) {
        int[] begun = new int[hours.places().size()];
        starts.forEach(start -> begun[hours.indexOf(start)]++);
        return named(
                hours,
                IntStream.range(0, begun.length)
                        .filter(hour -> begun[hour] >= LEAST && begun[hour] * PARTS >= starts.size()));
    }

    /** Of several customers together. */
    static List<String> ofAll(Buckets hours, List<CustomerShare> customers) {
        return named(
                hours,
                IntStream.range(0, hours.places().size())
                        .filter(hour -> customers.stream()
                                .anyMatch(customer -> Objects.requireNonNullElse(customer.hours(), List.of())
                                        .contains(hours.places().get(hour).key()))));
    }

    private static List<String> named(Buckets hours, IntStream some) {
        return some.mapToObj(hours.places()::get).map(Place::key).toList();
    }
}
