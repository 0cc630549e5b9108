package dev.enishi.customer;

import dev.enishi.platform.http.Batch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What lists of sites say about customers, at once. */
@Schema(description = "What lists on a site say about customers.")
public record CustomerUpdateBatch(
        @Schema(description = "Customers with what changes of each, 1 to 1,000, in the order in which it is done.")
        @NotNull
        @Size(min = 1, max = Batch.MOST)
        List<CustomerUpdate> items,

        @Schema(description = "Whether all are changed, or none. Default false.", examples = "false") @Nullable
        Boolean atomic) {}
