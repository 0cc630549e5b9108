package dev.enishi.customer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the performer says when asked, after a first chat, whether the customer is a favourite. */
@Schema(
        description =
                "What the performer says after a first chat: `FAVORITE` the customer is a favourite, `DISMISSED` not, or not "
                        + "yet.")
public enum FavoriteAnswer {
    FAVORITE,
    DISMISSED
}
