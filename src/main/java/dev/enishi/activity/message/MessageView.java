package dev.enishi.activity.message;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.Parties;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as clients see it. */
@Schema(description = "A message that was sent or received on the site.")
public record MessageView(
        @Schema(description = "Id of the message.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Id of the customer who wrote or was written to.")
        UUID customerId,

        @Schema(description = "The customer who wrote or was written to.")
        CustomerSummary customer,

        @Schema(description = "Id of the performer who wrote or was written to.")
        UUID performerId,

        @Schema(description = "The performer who wrote or was written to.")
        PerformerName performer,

        @Schema(description = "Id of the site.") UUID siteId,
        @Schema(description = "On which site.") SiteName site,
        @Schema(description = "Way of the message.") Channel channel,
        @Schema(description = "Who wrote.") Direction direction,
        @Schema(description = "What it is for.") Purpose purpose,
        @Schema(description = "When it was sent.") Instant sentAt,

        @Schema(description = "The text.", examples = "先日はありがとうございました。") @Nullable
        String body,

        @Schema(description = "The template that it was written from.") @Nullable
        UUID templateId,

        @Schema(description = "What it earned, whole yen.", examples = "50") @Nullable
        Integer earnings,

        @Schema(description = "Id of the secret message that this one answers.") @Nullable
        UUID inReplyTo,

        @Schema(description = "When it was set aside: it waits for no answer.") @Nullable
        Instant setAsideAt,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What to think about: `no-mail`.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code message h} and of {@link Parties} that {@link #of(Row, AgencySettings, LocalDate)} reads. */
    static final String COLUMNS =
            "h.id, h.version, h.channel, h.direction, h.purpose, h.sent_at, h.body, h.template_id, h.earnings, "
                    + "h.in_reply_to, h.set_aside_at, h.created_at, " + Parties.COLUMNS;

    /** Reads {@link #COLUMNS}. */
    static MessageView of(Row row, AgencySettings settings, LocalDate today) {
        Parties parties = Parties.of(row, settings, today);
        return new MessageView(
                row.uuid("id"),
                row.integer("version"),
                parties.customer().id(),
                parties.customer(),
                parties.performer().id(),
                parties.performer(),
                parties.customer().site().id(),
                parties.customer().site(),
                Channel.valueOf(row.text("channel")),
                Direction.valueOf(row.text("direction")),
                Purpose.valueOf(row.text("purpose")),
                row.instant("sent_at"),
                row.textOrNull("body"),
                row.uuidOrNull("template_id"),
                row.integerOrNull("earnings"),
                row.uuidOrNull("in_reply_to"),
                row.instantOrNull("set_aside_at"),
                row.instant("created_at"),
                null);
    }

    /** One that was just recorded. */
    static MessageView of(Message message, Parties parties, @Nullable List<Warning> warnings) {
        return new MessageView(
                message.id,
                message.version,
                message.customerId,
                parties.customer(),
                message.performerId,
                parties.performer(),
                message.siteId,
                parties.customer().site(),
                message.channel,
                message.direction,
                message.purpose,
                message.sentAt,
                message.body,
                message.templateId,
                message.earnings,
                message.inReplyTo,
                message.setAsideAt,
                message.createdAt,
                warnings);
    }
}
