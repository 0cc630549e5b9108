package dev.enishi.booking.icalendar;

import dev.enishi.access.PerformerName;
import dev.enishi.platform.http.WithSecret;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar feed as clients see it. */
@Schema(description = "A calendar feed.")
public record CalendarFeedView(
        @Schema(description = "Id of the feed.") UUID id,

        @Schema(description = "The performer whose reservations it shows.")
        UUID performerId,

        @Schema(description = "The same by name.") PerformerName performer,

        @Schema(description = "What it shows.", examples = "NAMES")
        FeedContent content,

        @Schema(description = "What the calendar is called, 1 to 100 characters.", examples = "みゆの予約") @Nullable
        String name,

        @Schema(
                description =
                        "The path to subscribe to, on this server. Whoever knows it can read the feed. Shown this once, when "
                                + "it is made; a replayed answer has none.",
                examples = "/v1/calendars/enishi-feed_019a7f3e4c117d429a630f5c1d2e3b4a….ics")
        @Nullable String path,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "From when on nothing is there: when the key ends that made it.") @Nullable
        Instant expiresAt,

        @Schema(description = "When it was last read, to the hour.") @Nullable
        Instant lastUsedAt)
        implements WithSecret {

    CalendarFeedView withPath(@Nullable String shown) {
        return new CalendarFeedView(id, performerId, performer, content, name, shown, createdAt, expiresAt, lastUsedAt);
    }

    @Override
    public CalendarFeedView withoutSecret() {
        return withPath(null);
    }

    /** Never the path. */
    @Override
    public String toString() {
        return "CalendarFeedView[" + id + "]";
    }
}
