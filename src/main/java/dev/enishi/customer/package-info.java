/** Customers: what people typed about one member handle, lists and search, marks, brief and timeline. */
@NullMarked
package dev.enishi.customer;

import org.jspecify.annotations.NullMarked;
