/** What the history says about a customer: the derived facts, the stage, and how they are kept true. */
@NullMarked
package dev.enishi.customer.relationship;

import org.jspecify.annotations.NullMarked;
