package dev.enishi.agency;

import dev.enishi.platform.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many minutes earlier than it came a secret message counts, by who wrote it. */
@Rule
@Schema(description = "How many minutes earlier than it came a secret message counts, by who wrote it.")
public record HeadStartPolicies(
        @Schema(description = "Minutes for the main customer of the room, if a regular. Default 10.") @Min(0) @Max(60)
        Integer mainRegularMinutes,

        @Schema(description = "Minutes for another regular. Default 6.") @Min(0) @Max(60)
        Integer regularMinutes,

        @Schema(description = "Minutes for a repeater, or one who has come back after a long time. Default 4.")
        @Min(0)
        @Max(60)
        Integer repeaterMinutes,

        @Schema(description = "Minutes for a newcomer or prospect. Default 2.") @Min(0) @Max(60)
        Integer newcomerMinutes,

        @Schema(description = "Minutes for one who only peeks. Default 0.") @Min(0) @Max(60)
        Integer peekMinutes,

        @Schema(description = "More minutes for one of the focus people. Default 2.") @Min(0) @Max(60)
        Integer focusMinutes,

        @Schema(description = "More minutes for a favourite who is no focus person. Default 1.") @Min(0) @Max(60)
        Integer favoriteMinutes) {

    /** All defaults. */
    public static final HeadStartPolicies DEFAULTS = new HeadStartPolicies(null, null, null, null, null, null, null);

    /** Fills in the defaults. */
    public HeadStartPolicies(
            @Nullable Integer mainRegularMinutes,
            @Nullable Integer regularMinutes,
            @Nullable Integer repeaterMinutes,
            @Nullable Integer newcomerMinutes,
            @Nullable Integer peekMinutes,
            @Nullable Integer focusMinutes,
            @Nullable Integer favoriteMinutes) {
        this.mainRegularMinutes = or(mainRegularMinutes, 10);
        this.regularMinutes = or(regularMinutes, 6);
        this.repeaterMinutes = or(repeaterMinutes, 4);
        this.newcomerMinutes = or(newcomerMinutes, 2);
        this.peekMinutes = or(peekMinutes, 0);
        this.focusMinutes = or(focusMinutes, 2);
        this.favoriteMinutes = or(favoriteMinutes, 1);
    }

    private static Integer or(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
