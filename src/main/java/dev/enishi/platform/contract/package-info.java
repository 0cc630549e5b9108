/** The contract: completes what is scanned from the resources, at build time, so that no resource repeats it. */
@NullMarked
package dev.enishi.platform.contract;

import org.jspecify.annotations.NullMarked;
