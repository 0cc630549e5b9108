/**
 * Who is asking: API keys, access tokens, roles and scopes, rate limits. It may use platform. The seam for other ways to
 * sign in is {@link dev.enishi.access.Principal}.
 */
@NullMarked
package dev.enishi.access;

import org.jspecify.annotations.NullMarked;
