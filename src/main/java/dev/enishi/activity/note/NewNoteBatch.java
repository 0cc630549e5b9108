package dev.enishi.activity.note;

import dev.enishi.platform.http.Batch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Notes to be written at once. */
@Schema(description = "Notes to be written at once.")
public record NewNoteBatch(
        @Schema(description = "The notes, 1 to 1,000, in the order in which they are written.")
        @NotNull
        @Size(min = 1, max = Batch.MOST)
        List<NewCustomerNote> items,

        @Schema(description = "Whether all are written, or none. Default false.", examples = "false") @Nullable
        Boolean atomic) {}
