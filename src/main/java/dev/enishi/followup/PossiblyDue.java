package dev.enishi.followup;

import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Row;
import java.util.List;

/**
 * Who may be due on a day.
 *
 * @param ofTheDay everybody for whom a reason other than the cadence may hold; a few hundred at most
 * @param byCadence those due by the cadence after a place in the list, without the ones above
 */
record PossiblyDue(List<RelationshipFacts> ofTheDay, List<RelationshipFacts> byCadence) {
    static final PossiblyDue NOBODY = new PossiblyDue(List.of(), List.of());

    /** One row of both. */
    record Found(boolean ofTheDay, RelationshipFacts facts) {
        static Found of(Row row) {
            return new Found(row.bool("of_the_day"), RelationshipFacts.of(row));
        }
    }

    static PossiblyDue of(List<Found> found) {
        return new PossiblyDue(facts(found, true), facts(found, false));
    }

    private static List<RelationshipFacts> facts(List<Found> found, boolean ofTheDay) {
        return found.stream()
                .filter(one -> one.ofTheDay() == ofTheDay)
                .map(Found::facts)
                .toList();
    }
}
