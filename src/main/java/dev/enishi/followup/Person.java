package dev.enishi.followup;

import dev.enishi.customer.relationship.CustomerSummary;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the lists show him.
 *
 * @param customer who he is
 * @param newestNote what was last written down about him
 */
record Person(CustomerSummary customer, @Nullable NoteBrief newestNote) {}
