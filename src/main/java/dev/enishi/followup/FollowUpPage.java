package dev.enishi.followup;

import dev.enishi.platform.http.Paged;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the follow-up list. */
@Schema(
        description =
                "One page of the follow-up list, lane by lane. `NOW`: thank-yous and notes of chats that ended today, the "
                        + "last chat first, then replies, who has waited longest first. `TODAY` and `CADENCE`: focus "
                        + "people first, then favourites, then those overdue for at most 45 days (policy), then "
                        + "favourites who are there for nothing but their logins, then the rest; inside each the most "
                        + "overdue first.")
public record FollowUpPage(
        @Schema(description = "The business day it is for.", examples = "2026-11-22")
        LocalDate on,

        @Schema(description = "The items of this page, in the order of the list.")
        List<FollowUpItem> items,

        @Schema(description = "Cursor of the next page; absent on the last one. It carries `on`, `lane` and `reason`.")
        @Nullable String next,

        @Schema(description = "Why the list is empty though customers may be due.") @Nullable
        Suppressed suppressed)
        implements Paged {

    static FollowUpPage of(FollowUpList list, List<FollowUpItem> items, @Nullable String next) {
        return new FollowUpPage(list.day().on(), items, next, list.suppressed());
    }
}
