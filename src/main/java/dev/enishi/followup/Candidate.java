package dev.enishi.followup;

import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.Rule;

/**
 * Somebody who is due.
 *
 * @param facts those about him
 * @param due why
 */
@Rule
record Candidate(RelationshipFacts facts, Decision.Due due) {
    Place place() {
        return due.place();
    }
}
