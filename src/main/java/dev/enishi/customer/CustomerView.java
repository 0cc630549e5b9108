package dev.enishi.customer;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as clients see him. */
@Schema(description = "A customer: one member handle on one site, as known to one performer.")
public record CustomerView(
        @Schema(description = "Id of the customer.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "The customer's performer.") UUID performerId,
        @Schema(description = "The same, with the name.") PerformerName performer,
        @Schema(description = "The customer's site.") UUID siteId,
        @Schema(description = "The same, with its name.") SiteName site,

        @Schema(
                description = "What to call the customer on a screen: the call name, else the handle.",
                examples = "たろうさん")
        String displayName,

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

        @Schema(description = "Whether the performer marked the customer as a favourite.")
        boolean favorite,

        @Schema(description = "Whether the customer marked the performer as a favourite.")
        boolean favoritedBy,

        @Schema(description = "Whether the customer is one of the performer's focus people.")
        boolean focus,

        @Schema(description = "Why the customer is one of the performer's focus people.") @Nullable
        String focusMotive,

        @Schema(description = "Whether the customer is banned: never suggested.")
        boolean blocked,

        @Schema(description = "Why the customer is banned.") @Nullable
        String blockReason,

        @Schema(description = "The day until which nothing is suggested.") @Nullable
        LocalDate snoozedUntil,

        @Schema(description = "Whether the customer asked not to be written to.")
        boolean noMail,

        @Schema(description = "The customer's own cadence in days.", examples = "7") @Nullable
        Integer cadenceDays,

        @Schema(description = "How far the customer has come, as of today.", examples = "REPEATER")
        Stage stage,

        @Schema(description = "Start of the last chat; absent without the scope `chats:read`.") @Nullable
        Instant lastChatAt,

        @Schema(description = "How long since they had to do with each other, as of today.") @Nullable
        Touch touch,

        @Schema(description = "The day from which the customer is due by the cadence.", examples = "2026-11-21")
        @Nullable LocalDate dueOn,

        @Schema(description = "Number of chats, peeks apart; absent without the scope `chats:read`.", examples = "12")
        @Nullable Integer chatCount,

        @Schema(
                description = "Whole yen of all chats; absent without the scope `chats:read`.",
                minimum = "0",
                maximum = "9007199254740991",
                examples = "48000")
        @Nullable Long earnings,

        @Schema(description = "When the customer was added.")
        Instant createdAt,

        @Schema(description = "What deserves attention though the write succeeded.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code customer c} and {@code relationship r} that {@link #of} reads. */
    static final String COLUMNS = RelationshipFacts.WITHOUT_OUTLOOK + ", " + PerformerName.BESIDE + """
            , c.id, c.version, c.site_id,
                   (select s.name from site s where s.agency_id = c.agency_id and s.id = c.site_id) as site_name,
                   c.handle, c.call_name, c.kana, c.tags, c.last_login_at, c.favorite_since, c.favorited_by,
                   c.focus_since, c.focus_motive, c.blocked_since, c.block_reason, c.no_mail, c.cadence_days, c.created_at
            """;

    /**
     * A customer on a day.
     *
     * @param chats whether whoever is asking may read chats
     */
    static CustomerView of(Row row, AgencySettings settings, LocalDate today, boolean chats) {
        RelationshipFacts facts = RelationshipFacts.of(row);
        PerformerName performer = PerformerName.beside(row);
        SiteName site = new SiteName(row.uuid("site_id"), row.text("site_name"));
        String handle = row.text("handle");
        String callName = row.textOrNull("call_name");
        return new CustomerView(
                row.uuid("id"),
                row.integer("version"),
                performer.id(),
                performer,
                site.id(),
                site,
                callName == null ? handle : callName,
                handle,
                callName,
                row.textOrNull("kana"),
                facts.birthday(),
                row.texts("tags"),
                row.instantOrNull("last_login_at"),
                row.instantOrNull("favorite_since") != null,
                row.bool("favorited_by"),
                row.instantOrNull("focus_since") != null,
                row.textOrNull("focus_motive"),
                row.instantOrNull("blocked_since") != null,
                row.textOrNull("block_reason"),
                facts.snoozedUntil(),
                row.bool("no_mail"),
                row.integerOrNull("cadence_days"),
                facts.stage(settings.policies(), today),
                chats ? facts.lastChatAt() : null,
                Touch.of(facts, today),
                facts.dueOn(),
                chats ? Integer.valueOf(facts.chatCount()) : null,
                chats ? Long.valueOf(facts.earnings()) : null,
                row.instant("created_at"),
                null);
    }

    CustomerView with(@Nullable List<Warning> warnings) {
        return new CustomerView(
                id,
                version,
                performerId,
                performer,
                siteId,
                site,
                displayName,
                handle,
                callName,
                kana,
                birthday,
                tags,
                lastLoginAt,
                favorite,
                favoritedBy,
                focus,
                focusMotive,
                blocked,
                blockReason,
                snoozedUntil,
                noMail,
                cadenceDays,
                stage,
                lastChatAt,
                touch,
                dueOn,
                chatCount,
                earnings,
                createdAt,
                warnings);
    }
}
