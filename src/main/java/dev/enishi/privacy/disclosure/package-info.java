/** What is stored about one customer, all of it, as that customer may ask for it. */
@NullMarked
package dev.enishi.privacy.disclosure;

import org.jspecify.annotations.NullMarked;
