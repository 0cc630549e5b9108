package dev.enishi.live.secret;

import dev.enishi.agency.HeadStartPolicies;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much earlier than it came a secret message counts. Of the two marks the greater one counts, so that nobody has more than
 * the main regular among the focus people: 12 minutes by default.
 */
@Rule
@Schema(description = "How much earlier than it came a secret message counts, and why.")
public record HeadStart(
        @Schema(description = "As whom the customer gets it.")
        HeadStartGround ground,

        @Schema(description = "For which mark some minutes of it are.") @Nullable
        HeadStartMark mark,

        @Schema(description = "Minutes, 0 to 120.", examples = "10")
        int minutes) {

    /**
     * What a customer has.
     *
     * @param kind of the chat that the customer is in, or null
     * @param main whether the customer is the main one of the room
     */
    static HeadStart of(CustomerSummary customer, @Nullable ChatKind kind, boolean main, HeadStartPolicies policies) {
        HeadStartGround ground = kind == ChatKind.PEEK ? HeadStartGround.PEEK : ground(customer.stage(), main);
        HeadStartMark mark = mark(customer);
        return new HeadStart(ground, mark, minutes(ground, policies) + minutes(mark, policies));
    }

    /** Who has lapsed has come back tonight; who has no chat yet is as new as can be. */
    private static HeadStartGround ground(Stage stage, boolean main) {
        return switch (stage) {
            case REGULAR -> main ? HeadStartGround.MAIN_REGULAR : HeadStartGround.REGULAR;
            case REPEATER, LAPSED -> HeadStartGround.REPEATER;
            case NEWCOMER, PROSPECT -> HeadStartGround.NEWCOMER;
        };
    }

    private static @Nullable HeadStartMark mark(CustomerSummary customer) {
        if (customer.focus()) {
            return HeadStartMark.FOCUS;
        }
        return customer.favorite() ? HeadStartMark.FAVORITE : null;
    }

    private static int minutes(HeadStartGround ground, HeadStartPolicies policies) {
        return switch (ground) {
            case MAIN_REGULAR -> policies.mainRegularMinutes();
            case REGULAR -> policies.regularMinutes();
            case REPEATER -> policies.repeaterMinutes();
            case NEWCOMER -> policies.newcomerMinutes();
            case PEEK -> policies.peekMinutes();
        };
    }

    private static int minutes(@Nullable HeadStartMark mark, HeadStartPolicies policies) {
        return switch (mark) {
            case FOCUS -> policies.focusMinutes();
            case FAVORITE -> policies.favoriteMinutes();
            case null -> 0;
        };
    }

    /** When a message counts as received. */
    Instant rankedAt(Instant receivedAt) {
        return receivedAt.minus(Duration.ofMinutes(minutes));
    }
}
