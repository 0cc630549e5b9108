package dev.enishi.privacy.disclosure;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people typed about a customer. */
@Schema(description = "What people typed about a customer.")
public record DisclosedCustomer(
        @Schema(description = "Id of the customer.") UUID id,
        @Schema(description = "The customer's performer.") UUID performerId,
        @Schema(description = "The customer's site.") UUID siteId,

        @Schema(description = "The customer's handle on the site.", examples = "taro_77")
        String handle,

        @Schema(description = "What the performer calls the customer.", examples = "たろうさん") @Nullable
        String callName,

        @Schema(description = "Reading of the call name.", examples = "タロウ") @Nullable
        String kana,

        @Schema(description = "Month and day of the customer's birthday, MM-DD.", maxLength = 5, examples = "02-29")
        @Nullable String birthday,

        @Schema(description = "Tags, sorted.", examples = "[\"釣り\", \"犬\"]")
        List<String> tags,

        @Schema(description = "When the customer was last seen logged in on the site.") @Nullable
        Instant lastLoginAt,

        @Schema(description = "Whether the customer marked the performer as a favourite.")
        boolean favoritedBy,

        @Schema(description = "Since when.") @Nullable Instant favoritedBySince,

        @Schema(description = "When the customer last asked for a reservation, or came while the performer was busy.")
        @Nullable Instant wantedAt,

        @Schema(description = "Since when the performer marks the customer as a favourite.") @Nullable
        Instant favoriteSince,

        @Schema(description = "When the performer said whether the customer is a favourite.") @Nullable
        Instant favoriteAnsweredAt,

        @Schema(description = "Since when the customer is one of the performer's focus people.") @Nullable
        Instant focusSince,

        @Schema(description = "Why the customer is one of the performer's focus people.") @Nullable
        String focusMotive,

        @Schema(description = "Since when the customer is banned.") @Nullable
        Instant blockedSince,

        @Schema(description = "Why the customer is banned.") @Nullable
        String blockReason,

        @Schema(description = "The day until which nothing is suggested.") @Nullable
        LocalDate snoozedUntil,

        @Schema(description = "Whether the customer asked not to be written to.")
        boolean noMail,

        @Schema(description = "The customer's own cadence in days.", examples = "7") @Nullable
        Integer cadenceDays,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When the customer was added.")
        Instant createdAt) {

    /** The columns of {@code customer} that {@link #of} reads. */
    static final String COLUMNS = """
            id, performer_id, site_id, handle, call_name, kana, birthday, tags, last_login_at, favorited_by,
                   favorited_by_since, wanted_at, favorite_since, favorite_answered_at, focus_since, focus_motive, blocked_since, block_reason, snoozed_until, no_mail,
                   cadence_days, version, created_at
            """;

    static DisclosedCustomer of(Row row) {
        return new DisclosedCustomer(
                row.uuid("id"),
                row.uuid("performer_id"),
                row.uuid("site_id"),
                row.text("handle"),
                row.textOrNull("call_name"),
                row.textOrNull("kana"),
                row.textOrNull("birthday"),
                row.texts("tags"),
                row.instantOrNull("last_login_at"),
                row.bool("favorited_by"),
                row.instantOrNull("favorited_by_since"),
                row.instantOrNull("wanted_at"),
                row.instantOrNull("favorite_since"),
                row.instantOrNull("favorite_answered_at"),
                row.instantOrNull("focus_since"),
                row.textOrNull("focus_motive"),
                row.instantOrNull("blocked_since"),
                row.textOrNull("block_reason"),
                row.dayOrNull("snoozed_until"),
                row.bool("no_mail"),
                row.integerOrNull("cadence_days"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
