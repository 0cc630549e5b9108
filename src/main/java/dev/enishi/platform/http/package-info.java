/** What every endpoint does: strict bodies and parameters, paging, ETags, merge patch, idempotency. */
@NullMarked
package dev.enishi.platform.http;

import org.jspecify.annotations.NullMarked;
