package dev.enishi.agency;

import dev.enishi.platform.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agency assumes about where its performers' time goes. */
@Rule
@Schema(description = "What an agency assumes about where its performers' time goes.")
public record AttentionPolicies(
        @Schema(
                description =
                        "Characters that a performer reads in a minute, to estimate the time of mails. Default 500.",
                examples = "500")
        @Min(50)
        @Max(5000)
        Integer readingCharactersPerMinute,

        @Schema(description = "Mails for each chat from which a customer is a pen friend. Default 10.", examples = "10")
        @Min(1)
        @Max(1000)
        Integer penFriendMailsPerChat,

        @Schema(
                description = "Percent of the chats of a customer without a reservation from which the customer is "
                        + "listed as a walk-in. Default 80.",
                examples = "80")
        @Min(1)
        @Max(100)
        Integer walkInPercent) {

    /** All defaults. */
    public static final AttentionPolicies DEFAULTS = new AttentionPolicies(null, null, null);

    /** Fills in the defaults. */
    public AttentionPolicies(
            @Nullable Integer readingCharactersPerMinute,
            @Nullable Integer penFriendMailsPerChat,
            @Nullable Integer walkInPercent) {
        this.readingCharactersPerMinute = readingCharactersPerMinute == null ? 500 : readingCharactersPerMinute;
        this.penFriendMailsPerChat = penFriendMailsPerChat == null ? 10 : penFriendMailsPerChat;
        this.walkInPercent = walkInPercent == null ? 80 : walkInPercent;
    }
}
