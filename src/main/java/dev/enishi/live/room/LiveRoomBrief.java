package dev.enishi.live.room;

import dev.enishi.boundary.alert.AlertBrief;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.desk.BriefPromise;
import dev.enishi.desk.Caution;
import dev.enishi.desk.NextReservation;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to know of somebody in the room, in three seconds. */
@Schema(description = "What to know of somebody in the room in three seconds; more is in the brief of the customer.")
public record LiveRoomBrief(
        @Schema(
                description = "How far the customer has come; with this stay, unless it is a peek.",
                examples = "REPEATER")
        Stage stage,

        @Schema(description = "When the last chat before this stay started; absent the first time.") @Nullable
        Instant lastChatAt,

        @Schema(description = "Business days since then.", examples = "16") @Nullable
        Integer daysSince,

        @Schema(
                description = "What they talked about last: the first line of the newest note, at most 200 characters.",
                examples = "来週は出張。犬の名前はモカ。")
        @Nullable String topic,

        @Schema(description = "Month and day of the customer's birthday, MM-DD.", maxLength = 5, examples = "02-29")
        @Nullable String birthday,

        @Schema(
                description = "Why the performer does this for the customer; of focus people only.",
                examples = "娘さんの受験を一緒に応援したい")
        @Nullable String focusMotive,

        @Schema(description = "The customer's next reservation; absent without one.") @Nullable
        NextReservation nextReservation,

        @Schema(description = "What to be careful about while talking.")
        List<Caution> cautions,

        @Schema(description = "Promises to the customer that are open, as the brief has them; at most 10.")
        List<BriefPromise> promises,

        @Schema(description = "Open alerts, newest first; none without the scope `boundaries:read`.")
        List<AlertBrief> alerts) {}
