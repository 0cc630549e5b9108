package dev.enishi.reports.concentration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.access.PerformerName;
import dev.enishi.customer.relationship.CustomerSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What part of everything a customer brought. */
@Schema(description = "What part of everything a customer brought.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerShare(
        @Schema(description = "Who; `focus` says whether it is a focus person.")
        CustomerSummary customer,

        @Schema(description = "Whose customer.") PerformerName performer,

        @Schema(
                description =
                        "The customer's part of the earnings, at most 1, to six digits; absent where nobody brought any.",
                examples = "0.4")
        @Nullable Double share,

        @Schema(
                description = "Earnings by this customer, of chats and secret messages, in whole yen.",
                maximum = "9007199254740991",
                examples = "42000")
        long earnings,

        @Schema(
                description =
                        "The customer's part of the minutes, at most 1, to six digits; absent where there were none.",
                examples = "0.35")
        @Nullable Double minutesShare,

        @Schema(description = "Whole minutes of the customer's chats, peeks included.", examples = "310")
        long minutes,

        @Schema(description = "Number of the customer's chats, peeks apart.", examples = "9")
        int chats,

        @Schema(
                description =
                        "Of the five who brought most: the hours of the week in which the customer usually comes. A fifth of the "
                                + "chats, peeks apart, and at least two, began in each.",
                examples = "[\"FRIDAY-21\"]")
        @Nullable List<String> hours) {}
