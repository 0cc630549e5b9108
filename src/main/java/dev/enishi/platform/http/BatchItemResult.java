package dev.enishi.platform.http;

import dev.enishi.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has become of one item of a batch. */
@Schema(description = "What has become of one item of a batch.")
public record BatchItemResult(
        @Schema(
                description =
                        "The HTTP status of this item: 201 created, 200 changed, else why it was refused. 424 says "
                                + "that nothing is wrong with it, but another item of an atomic batch was refused.",
                minimum = "200",
                maximum = "599",
                examples = "201")
        int status,

        @Schema(
                description = "Id of what was created or changed; absent where the item was refused.",
                examples = "019aa2c4-5e7d-7c3b-9f6a-2d1b8e4c0a35")
        @Nullable UUID id,

        @Schema(description = "Its version now; what `If-Match` compares with.", examples = "0") @Nullable
        Integer version,

        @Schema(description = "The customer whom a message or note is about.") @Nullable
        UUID customerId,

        @Schema(description = "Why the item was refused. Pointers begin with the item: `/items/3/sentAt`.") @Nullable
        Problem problem,

        @Schema(
                description = "What deserves attention though the item was done. Pointers begin with the item.",
                maxItems = 50)
        @Nullable List<Warning> warnings) {}
