package dev.enishi.customer;

import dev.enishi.platform.http.Batch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Customers to be added at once. */
@Schema(description = "Customers to be added at once.")
public record NewCustomerBatch(
        @Schema(description = "The customers, 1 to 1,000. Of two with the same handle the first is added.")
        @NotNull
        @Size(min = 1, max = Batch.MOST)
        List<NewCustomer> items,

        @Schema(description = "Whether all are added, or none. Default false.", examples = "false") @Nullable
        Boolean atomic) {}
