package dev.enishi.activity.message;

import dev.enishi.platform.http.Batch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Messages to be recorded at once. */
@Schema(description = "Messages to be recorded at once.")
public record NewMessageBatch(
        @Schema(description = "The messages, 1 to 1,000, in the order in which they are recorded.")
        @NotNull
        @Size(min = 1, max = Batch.MOST)
        List<NewMessage> items,

        @Schema(description = "Whether all are recorded, or none. Default false.", examples = "false") @Nullable
        Boolean atomic) {}
