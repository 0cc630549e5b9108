/** The database: tenancy, our own SQL, the embedded server. */
@NullMarked
package dev.enishi.platform.data;

import org.jspecify.annotations.NullMarked;
