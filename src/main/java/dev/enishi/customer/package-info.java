/** Customers: what people typed about one member handle, lists and search, marks. It may use the ground floor. */
@NullMarked
package dev.enishi.customer;

import org.jspecify.annotations.NullMarked;
