package dev.enishi.customer;

import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.http.SearchText;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a customer list; all given ones hold. */
public record CustomerFilter(
        @Parameter(
                description =
                        "Text that handle, call name or kana contain. How it is written does not matter: width, case, kana "
                                + "(ﾀﾛｳ = たろう), variants of kanji (髙橋 = 高橋), iteration marks (佐々木 = 佐佐木), dashes, waves and "
                                + "long vowels (ゆう〜 = ゆうー), spaces between Japanese letters. With it the list is sorted by the "
                                + "text from the match on.",
                example = "たろ")
        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Nullable String q,

        @Parameter(description = "Customers of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Customers on this site.") @QueryParam("siteId") @Nullable
        UUID siteId,

        @Parameter(description = "Customers of this stage, as of today.") @QueryParam("stage") @Nullable
        Stage stage,

        @Parameter(description = "Only favourites, or only others.") @QueryParam("favorite") @Nullable
        Boolean favorite,

        @Parameter(description = "Only focus people, or only others.") @QueryParam("focus") @Nullable
        Boolean focus,

        @Parameter(description = "Last touch on or after this business day.") @QueryParam("lastTouchFrom") @Nullable
        LocalDate lastTouchFrom,

        @Parameter(description = "Last touch on or before this business day.") @QueryParam("lastTouchTo") @Nullable
        LocalDate lastTouchTo,

        @Parameter(
                description = "Order of the list. Default `NEWEST`; with `favorite=true` `LAST_LOGIN`. With `q` the "
                        + "order is that of the match.")
        @QueryParam("sort")
        @Nullable CustomerSort sort) {

    /** Checks that there is something to search for, if anything. */
    void check() {
        SearchText.check(q);
    }

    CustomerSort order() {
        if (sort != null) {
            return sort;
        }
        return Boolean.TRUE.equals(favorite) ? CustomerSort.LAST_LOGIN : CustomerSort.NEWEST;
    }
}
