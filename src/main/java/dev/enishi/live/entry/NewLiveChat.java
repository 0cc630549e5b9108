package dev.enishi.live.entry;

import dev.enishi.customer.relationship.ChatKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who has come in, by handle. */
@Schema(description = "Somebody who has come in, by handle.")
public record NewLiveChat(
        @Schema(description = "Whose room it is. A performer's own key may leave it out.") @Nullable
        UUID performerId,

        @Schema(description = "The site of the room.") @NotNull
        UUID siteId,

        @Schema(
                description = "The handle on the site, 1 to 100 characters; blanks around it are left out.",
                examples = "taro_77")
        @NotBlank
        @Size(max = 100)
        String handle,

        @Schema(description = "Kind of the stay.", examples = "PARTY") @NotNull
        ChatKind kind,

        @Schema(description = "When it started: less than 24 hours ago. Default now.") @Nullable
        Instant startedAt) {}
