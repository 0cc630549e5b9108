package dev.enishi.desk;

import dev.enishi.activity.message.Channel;
import dev.enishi.activity.message.Direction;
import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message of the timeline. */
@Schema(description = "A message of the timeline.")
public record TimelineMessage(
        @Schema(description = "Id of the message.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "When it was sent.") Instant at,
        @Schema(description = "Way of the message.") Channel channel,
        @Schema(description = "Who wrote.") Direction direction,
        @Schema(description = "What it is for.") Purpose purpose,

        @Schema(description = "The text.", examples = "来週の金曜、また行くね") @Nullable
        String body)
        implements TimelineItem {

    static TimelineMessage of(Row row) {
        return new TimelineMessage(
                row.uuid("id"),
                row.integer("version"),
                row.instant("at"),
                Channel.valueOf(row.text("channel")),
                Direction.valueOf(row.text("direction")),
                Purpose.valueOf(row.text("purpose")),
                row.textOrNull("body"));
    }

    @Override
    public TimelineType type() {
        return TimelineType.MESSAGE;
    }
}
