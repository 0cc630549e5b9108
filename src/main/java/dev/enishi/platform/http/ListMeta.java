package dev.enishi.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of a list beside its items.
 *
 * @param total how many items there are in all
 */
@Schema(description = "What is said of a list beside its items.")
public record ListMeta(
        @Schema(
                description = "How many items there are with these filters, on all pages together.",
                minimum = "0",
                maximum = "1000000000",
                examples = "312")
        long total) {}
