package dev.enishi.privacy.disclosure;

import dev.enishi.customer.favorite.FavoriteDirection;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the customer and the performer marked each other as a favourite, or took it back. */
@Schema(description = "That one marked the other as a favourite, or took it back.")
public record DisclosedFavoriteEvent(
        @Schema(description = "Who marked whom.") FavoriteDirection direction,

        @Schema(description = "Whether it was marked; else it was taken back.")
        boolean marked,

        @Schema(description = "When; absent where nobody had written it down.") @Nullable
        Instant at,

        @Schema(description = "Whether it ended because another performer took over, and nobody took it back.")
        boolean handedOver) {

    static DisclosedFavoriteEvent of(Row row) {
        return new DisclosedFavoriteEvent(
                FavoriteDirection.valueOf(row.text("direction")),
                row.bool("marked"),
                row.instantOrNull("at"),
                row.bool("handed_over"));
    }
}
