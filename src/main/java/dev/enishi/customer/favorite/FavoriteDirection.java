package dev.enishi.customer.favorite;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who marked whom as a favourite. */
@Schema(
        description =
                "Who marked whom as a favourite: `FAVORITE` the performer the customer; `FAVORITED_BY` the customer the "
                        + "performer.")
public enum FavoriteDirection {
    FAVORITE,
    FAVORITED_BY
}
