package dev.enishi.live.question;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question that was asked of a customer, as clients see it. */
@Schema(description = "A question that was asked of a customer, and until when the customer is taken to be typing.")
public record AskedQuestionView(
        @Schema(description = "Id of the asked question.") UUID id,

        @Schema(description = "Id of the customer who was asked.")
        UUID customerId,

        @Schema(description = "The customer who was asked.") CustomerSummary customer,

        @Schema(description = "Id of the question of the bank, as long as it is in it.") @Nullable
        UUID questionId,

        @Schema(description = "The words in which it was asked.", examples = "最近いちばん笑ったことって、どんなことですか？")
        String text,

        @Schema(description = "When it was asked.") Instant askedAt,

        @Schema(description = "Until when the customer is taken to be typing the answer.")
        Instant typingUntil,

        @Schema(
                description =
                        "When it was answered: as recorded, else when the customer's next secret message came. Absent: "
                                + "not yet.")
        @Nullable Instant answeredAt,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings) {

    static AskedQuestionView of(Row row, AgencySettings settings, LocalDate today) {
        CustomerSummary customer = CustomerSummary.beside(row, settings.policies(), today);
        return new AskedQuestionView(
                row.uuid("id"),
                customer.id(),
                customer,
                row.uuidOrNull("question_id"),
                row.text("text"),
                row.instant("asked_at"),
                row.instant("typing_until"),
                row.instantOrNull("answered_at"),
                row.instant("created_at"),
                null);
    }

    List<@Nullable String> sortKey() {
        return List.of(askedAt.toString(), id.toString());
    }
}
