/** When customers and performers marked each other as favourites, and took it back. */
@NullMarked
package dev.enishi.customer.favorite;

import org.jspecify.annotations.NullMarked;
