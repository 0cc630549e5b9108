package dev.enishi.followup;

import dev.enishi.activity.message.Channel;
import dev.enishi.activity.message.Direction;
import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last message with a customer, as lists show it. */
@Schema(description = "The last message with a customer, in either direction.")
public record MessageBrief(
        @Schema(description = "Id of the message.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "Who wrote.", examples = "IN") Direction direction,

        @Schema(description = "Way of the message.", examples = "MAIL")
        Channel channel,

        @Schema(description = "When it was sent.", examples = "2026-11-06T12:30:00Z")
        Instant at,

        @Schema(description = "What it is for.", examples = "OTHER")
        Purpose purpose,

        @Schema(description = "The text, at most its first 200 characters.", examples = "来週の金曜、また行くね") @Nullable
        String body) {

    /** The newest message of {@code customer c}, for a lateral join. */
    public static final String NEWEST = """
            select id as message_id, version as message_version, direction, channel, sent_at, purpose, left(body, 200) as message_body
              from message
             where agency_id = :agency and customer_id = c.id
             order by sent_at desc, id desc limit 1
            """;

    /** The columns of {@link #NEWEST} as {@code m}. */
    public static final String COLUMNS =
            "m.message_id, m.message_version, m.direction, m.channel, m.sent_at, m.purpose, m.message_body";

    /** Reads {@link #COLUMNS}. */
    public static @Nullable MessageBrief of(Row row) {
        UUID id = row.uuidOrNull("message_id");
        return id == null
                ? null
                : new MessageBrief(
                        id,
                        row.integer("message_version"),
                        Direction.valueOf(row.text("direction")),
                        Channel.valueOf(row.text("channel")),
                        row.instant("sent_at"),
                        Purpose.valueOf(row.text("purpose")),
                        row.textOrNull("message_body"));
    }
}
