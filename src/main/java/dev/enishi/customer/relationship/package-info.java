/** What the history says about a customer: the facts, the stage and how lists show them. It may use the ground floor. */
@NullMarked
package dev.enishi.customer.relationship;

import org.jspecify.annotations.NullMarked;
