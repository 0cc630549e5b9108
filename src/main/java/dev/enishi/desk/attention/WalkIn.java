package dev.enishi.desk.attention;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who comes without a reservation. */
@Schema(
        description =
                "A customer who has come on more than one day, and comes without a reservation: mostly, or in time that "
                        + "is kept for newcomers.")
public record WalkIn(
        @Schema(description = "The customer.") CustomerSummary customer,

        @Schema(description = "Chats in that time, peeks apart.", examples = "6")
        int chats,

        @Schema(description = "How many of them had no reservation for that time.", examples = "5")
        int walkIns,

        @Schema(description = "The same in percent, rounded down.", examples = "83")
        int walkInPercent,

        @Schema(
                description = "Whole minutes of those without one in windows that are kept for newcomers (as planned "
                        + "now), when the customer was none any more.",
                maximum = "527040",
                examples = "90")
        long newcomerMinutes) {

    static WalkIn of(Row row, Policies policies, LocalDate today) {
        int chats = row.integer("chats");
        int walkIns = row.integer("walk_ins");
        return new WalkIn(
                CustomerSummary.beside(row, policies, today),
                chats,
                walkIns,
                walkIns * 100 / chats,
                row.big("newcomer_minutes"));
    }

    List<@Nullable String> sortKey() {
        return List.of(String.valueOf(newcomerMinutes), customer.id().toString());
    }
}
