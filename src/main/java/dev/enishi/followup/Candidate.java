package dev.enishi.followup;

import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.Ids;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is due.
 *
 * @param facts those about him
 * @param due why
 * @param place his place in the list
 */
@Rule
record Candidate(RelationshipFacts facts, Decision.Due due, Place place) {

    /** A place in the list: group, then the most overdue first, then the id. */
    record Place(int group, LocalDate dueOn, UUID customerId) implements Comparable<Place> {
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
            int byGroup = Integer.compare(group, other.group);
            int byDay = byGroup == 0 ? dueOn.compareTo(other.dueOn) : byGroup;
            return byDay == 0 ? Ids.ORDER.compare(customerId, other.customerId) : byDay;
        }
    }

    static Candidate of(RelationshipFacts facts, Decision.Due due) {
        return new Candidate(facts, due, new Place(due.group(), due.before(), facts.customerId()));
    }
}
