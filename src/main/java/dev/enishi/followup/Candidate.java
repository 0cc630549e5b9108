package dev.enishi.followup;

import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.Ids;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is due, at his place in the list. */
@Rule
record Candidate(RelationshipFacts facts, Decision.Due due) {

    /** A place in the list: group, then the most overdue first, then the id. */
    record Place(int group, LocalDate dueOn, UUID customerId) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::group)
                .thenComparing(Place::dueOn)
                .thenComparing(Place::customerId, Ids.ORDER);

        /** The place that a cursor names. */
        static @Nullable Place of(List<@Nullable String> sortKey) {
            return sortKey.isEmpty()
                    ? null
                    : new Place(
                            Integer.parseInt(sortKey.get(0)),
                            LocalDate.parse(sortKey.get(1)),
                            UUID.fromString(sortKey.get(2)));
        }

        List<@Nullable String> sortKey() {
            return List.of(String.valueOf(group), dueOn.toString(), customerId.toString());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    Place place() {
        return new Place(due.group(), due.before(), facts.customerId());
    }
}
