package dev.enishi.reports.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An online session to be recorded: live without an end, else after the fact. */
@Schema(description = "An online session to be recorded: without `endedAt` the performer is online now.")
public record NewOnlineSession(
        @Schema(description = "Who is online. A performer's own key may leave it out.") @Nullable
        UUID performerId,

        @Schema(description = "On which site.") @NotNull UUID siteId,

        @JsonUnwrapped OnlineSessionChange session) {}
