/** Promises: what she said she would ask or do for a customer, on a day or at the next chat. */
@NullMarked
package dev.enishi.activity.promise;

import org.jspecify.annotations.NullMarked;
