/**
 * Something happened to a customer: the one place that everything goes through which changes what history or people say
 * about customers. It may use the ground floor; what follows from a happening is told to it by the wings above.
 */
@NullMarked
package dev.enishi.customer.history;

import org.jspecify.annotations.NullMarked;
