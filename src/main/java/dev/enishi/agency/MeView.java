package dev.enishi.agency;

import dev.enishi.access.PerformerName;
import dev.enishi.access.Principal;
import dev.enishi.access.Role;
import dev.enishi.access.Scope;
import dev.enishi.platform.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is asking. */
@Schema(description = "Who is asking, and what day it is for the agency.")
public record MeView(
        @Schema(description = "Id of your agency.") UUID agencyId,
        @Schema(description = "What you are to it.") Role role,

        @Schema(description = "The performer you are, for role `PERFORMER`.") @Nullable
        UUID performerId,

        @Schema(description = "The same by name.") @Nullable PerformerName performer,

        @Schema(description = "What you may do.", examples = "[\"customers:read\", \"notes:write\"]")
        List<Scope> scopes,

        @Schema(description = "Language of the agency.", examples = "ja")
        Language locale,

        @Schema(description = "IANA time zone of the agency.", examples = "Asia/Tokyo")
        String zone,

        @Schema(
                description =
                        "Local time at which its business day begins: with `zone` and this a page knows what day it is as time goes by.",
                examples = "00:00")
        String dayStart,

        @Schema(description = "The agency's business day at this moment.", examples = "2026-11-22")
        LocalDate today) {

    static MeView of(Principal me, @Nullable PerformerName performer, AgencySettings settings, Instant now) {
        return new MeView(
                me.agencyId(),
                me.role(),
                me.performerId(),
                performer,
                me.scopes().stream().sorted().toList(),
                settings.locale(),
                settings.calendar().zone().getId(),
                settings.calendar().dayStart().toString(),
                settings.dayOf(now));
    }
}
