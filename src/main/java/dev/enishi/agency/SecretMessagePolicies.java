package dev.enishi.agency;

import dev.enishi.platform.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agency can decide about secret messages. */
@Rule
@Schema(description = "What an agency can decide about secret messages.")
public record SecretMessagePolicies(
        @Schema(description = "Most characters of a piece of a reply. Default 40.") @Min(5) @Max(400)
        Integer pieceCharacters,

        @Schema(
                description =
                        "Characters that a performer types in a minute, replies in secret and mails, where nothing is known of "
                                + "the performer. Default 100.")
        @Min(10)
        @Max(1000)
        Integer typingCharactersPerMinute,

        @Schema(
                description =
                        "Secret replies within `loadMinutes` from which a warning is given, if a participant left meanwhile. Default 5.")
        @Min(1)
        @Max(100)
        Integer loadReplies,

        @Schema(description = "Minutes in which secret replies and departures are counted. Default 10.")
        @Min(1)
        @Max(120)
        Integer loadMinutes,

        @Schema(description = "How much earlier than it came a secret message counts.")
        HeadStartPolicies headStart) {

    /** All defaults. */
    public static final SecretMessagePolicies DEFAULTS = new SecretMessagePolicies(null, null, null, null, null);

    /** Fills in the defaults. */
    public SecretMessagePolicies(
            @Nullable Integer pieceCharacters,
            @Nullable Integer typingCharactersPerMinute,
            @Nullable Integer loadReplies,
            @Nullable Integer loadMinutes,
            @Nullable HeadStartPolicies headStart) {
        this.pieceCharacters = or(pieceCharacters, 40);
        this.typingCharactersPerMinute = or(typingCharactersPerMinute, 100);
        this.loadReplies = or(loadReplies, 5);
        this.loadMinutes = or(loadMinutes, 10);
        this.headStart = headStart == null ? HeadStartPolicies.DEFAULTS : headStart;
    }

    private static Integer or(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
