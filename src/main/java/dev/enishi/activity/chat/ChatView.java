package dev.enishi.activity.chat;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.Parties;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat as clients see it. */
@Schema(description = "A chat: one customer's stay.")
public record ChatView(
        @Schema(description = "Id of the chat.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Id of the customer who came.")
        UUID customerId,

        @Schema(description = "The customer who came.") CustomerSummary customer,

        @Schema(description = "Id of the performer of the chat.")
        UUID performerId,

        @Schema(description = "The performer of the chat.") PerformerName performer,
        @Schema(description = "Id of the site.") UUID siteId,
        @Schema(description = "On which site.") SiteName site,

        @Schema(description = "Kind of the stay; while it is live what it is now.")
        ChatKind kind,

        @Schema(
                description =
                        "The parts of a stay whose kind changed while it was live, oldest first; absent where it was of "
                                + "one kind throughout.")
        @Nullable List<KindPeriod> kinds,

        @Schema(description = "When it started.") Instant startedAt,

        @Schema(description = "When it ended; absent while it is live.") @Nullable
        Instant endedAt,

        @Schema(description = "Whole minutes it lasted; absent while it is live.", examples = "35") @Nullable
        Integer minutes,

        @Schema(description = "What it earned, whole yen.", examples = "4200") @Nullable
        Integer earnings,

        @Schema(description = "Whether they spoke instead of typing.")
        boolean mic,

        @Schema(description = "Whether it came from an import.")
        boolean imported,

        @Schema(description = "The site's own id of the chat.", examples = "c-20261122-17") @Nullable
        String externalId,

        @Schema(description = "Whether there is a log.") boolean hasLog,
        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What to think about: `second-live-chat`.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code chat h} and of {@link Parties} that {@link #of} reads. */
    public static final String COLUMNS = """
            h.id, h.version, h.kind, h.started_at, h.ended_at, h.earnings, h.mic, h.imported, h.external_id,
                   h.created_at,
            """ + FormerKinds.COLUMNS + """
            ,
                   exists (select 1 from chat_log l where l.agency_id = :agency and l.chat_id = h.id) as has_log,
            """ + Parties.COLUMNS;

    /** Reads {@link #COLUMNS}. */
    public static ChatView of(Row row, AgencySettings settings, LocalDate today) {
        Instant startedAt = row.instant("started_at");
        Instant endedAt = row.instantOrNull("ended_at");
        ChatKind kind = ChatKind.valueOf(row.text("kind"));
        Parties parties = Parties.of(row, settings, today);
        return new ChatView(
                row.uuid("id"),
                row.integer("version"),
                parties.customer().id(),
                parties.customer(),
                parties.performer().id(),
                parties.performer(),
                parties.customer().site().id(),
                parties.customer().site(),
                kind,
                FormerKinds.periods(row, kind, startedAt, endedAt),
                startedAt,
                endedAt,
                LastChat.minutes(startedAt, endedAt),
                row.integerOrNull("earnings"),
                row.bool("mic"),
                row.bool("imported"),
                row.textOrNull("external_id"),
                row.bool("has_log"),
                row.instant("created_at"),
                null);
    }

    ChatView with(@Nullable List<Warning> warnings) {
        return new ChatView(
                id,
                version,
                customerId,
                customer,
                performerId,
                performer,
                siteId,
                site,
                kind,
                kinds,
                startedAt,
                endedAt,
                minutes,
                earnings,
                mic,
                imported,
                externalId,
                hasLog,
                createdAt,
                warnings);
    }
}
