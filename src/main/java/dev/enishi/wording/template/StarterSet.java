package dev.enishi.wording.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of giving an agency the starter set. */
@Schema(description = "What came of giving the agency the starter set.")
public record StarterSet(
        @Schema(description = "How many of its templates were not there and are now.", examples = "2")
        int added) {}
