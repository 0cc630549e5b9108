/**
 * The front desk: the small page of {@code examples/front-desk}, served beside the API where the embedded database is used or
 * a setting asks for it. It knows files and nothing of the domain: whatever the page shows, it asks the API for.
 */
@NullMarked
@UsedByNobody
package dev.enishi.frontdesk;

import dev.enishi.platform.UsedByNobody;
import org.jspecify.annotations.NullMarked;
