package dev.enishi.customer;

import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a customer list; all given ones hold. */
public record CustomerFilter(
        @Parameter(
                description = "Text that handle, call name or kana contain; width, case and kana do not matter "
                        + "(ﾀﾛｳ = タロウ = たろう). With it the list is sorted by the text from the match on.",
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

    /**
     * Checks that something is left of the text when it is folded.
     *
     * @throws ProblemException naming {@code q}
     */
    void check() {
        if (q != null && FoldedText.fold(q).isEmpty()) {
            throw ProblemException.of(Violation.in("q", CommonProblem.TOO_SHORT, 1));
        }
    }

    CustomerSort order() {
        if (sort != null) {
            return sort;
        }
        return Boolean.TRUE.equals(favorite) ? CustomerSort.LAST_LOGIN : CustomerSort.NEWEST;
    }
}
