package dev.enishi.followup;

import dev.enishi.platform.http.Paged;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the follow-up lists of all performers, as one. */
@Schema(
        description =
                "One page of the follow-up lists of all performers, as one list: what is most urgent in the agency "
                        + "comes first, whoever has to write it. Inside it the order is that of each performer's own list.")
public record AgencyFollowUpPage(
        @Schema(description = "The business day it is for.", examples = "2026-11-22")
        LocalDate on,

        @Schema(description = "The items of this page, in the order of the list.")
        List<FollowUpItem> items,

        @Schema(
                description =
                        "Cursor of the next page; absent on the last one. It carries `on`, `lane`, `reason` and `performerId`.")
        @Nullable String next,

        @Schema(description = "Whose list is empty though customers may be due: days off and quiet hours.")
        List<HeldBack> heldBack)
        implements Paged {}
