/** Who is asking: API keys, roles, rate limits. The seam for other ways to sign in is {@link dev.enishi.access.Principal}. */
@NullMarked
package dev.enishi.access;

import org.jspecify.annotations.NullMarked;
