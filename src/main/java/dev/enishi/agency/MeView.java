package dev.enishi.agency;

import dev.enishi.access.Principal;
import dev.enishi.access.Role;
import dev.enishi.access.Scope;
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

        @Schema(description = "What you may do.", examples = "[\"customers:read\", \"notes:write\"]")
        List<String> scopes,

        @Schema(
                description = "Language of the agency: `ja` or `en`; expect new ones.",
                pattern = "[a-z]{2}",
                maxLength = 2,
                examples = "ja")
        String locale,

        @Schema(description = "IANA time zone of the agency.", examples = "Asia/Tokyo")
        String zone,

        @Schema(description = "The agency's business day at this moment.", examples = "2026-11-22")
        LocalDate today) {

    static MeView of(Principal me, AgencySettings settings, Instant now) {
        return new MeView(
                me.agencyId(),
                me.role(),
                me.performerId(),
                me.scopes().stream().sorted().map(Scope::text).toList(),
                settings.locale().toString(),
                settings.calendar().zone().getId(),
                settings.dayOf(now));
    }
}
