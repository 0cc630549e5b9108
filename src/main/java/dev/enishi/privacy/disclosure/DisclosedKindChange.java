package dev.enishi.privacy.disclosure;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of the kind of a stay. */
@Schema(description = "A change of the kind of a stay while it was live.")
public record DisclosedKindChange(
        @Schema(description = "Id of the chat.") UUID chatId,
        @Schema(description = "When it changed.") Instant at,

        @Schema(description = "Of what kind it was until then.")
        ChatKind formerKind) {

    static DisclosedKindChange of(Row row) {
        return new DisclosedKindChange(
                row.uuid("chat_id"), row.instant("at"), ChatKind.valueOf(row.text("former_kind")));
    }
}
