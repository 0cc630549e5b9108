package dev.enishi.activity.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wrote. */
@Schema(description = "Who wrote: `IN` the customer, `OUT` the performer.")
public enum Direction {
    IN,
    OUT
}
