package dev.enishi.live.secret;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret message that waits for an answer.
 *
 * @param kind of the chat that the customer is in now, or null
 */
public record PendingSecretMessage(
        UUID id,
        int version,
        CustomerSummary customer,
        @Nullable ChatKind kind,
        Instant receivedAt,
        @Nullable String body,
        @Nullable Integer earnings) {

    /** The columns of {@code message m}, {@code chat live} and the customer that {@link #of} reads. */
    static final String COLUMNS =
            "m.id, m.version, live.kind, m.sent_at, m.body, m.earnings, " + CustomerSummary.BESIDE;

    static PendingSecretMessage of(Row row, AgencySettings settings, LocalDate today) {
        String kind = row.textOrNull("kind");
        return new PendingSecretMessage(
                row.uuid("id"),
                row.integer("version"),
                CustomerSummary.beside(row, settings.policies(), today),
                kind == null ? null : ChatKind.valueOf(kind),
                row.instant("sent_at"),
                row.textOrNull("body"),
                row.integerOrNull("earnings"));
    }
}
