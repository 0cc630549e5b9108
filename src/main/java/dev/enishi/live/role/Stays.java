package dev.enishi.live.role;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.live.role.RoomRoles.Stay;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;

/** What decides about the role of a stay, as all who read a room read it. */
public final class Stays {
    /** The columns of a live {@code chat h} that {@link #of} reads, besides those of the chat. */
    public static final String COLUMNS = """
            h.main_since,
                   (select coalesce(sum(e.earnings), 0)::bigint from message e
                     where e.agency_id = :agency and e.customer_id = h.customer_id and e.direction = 'IN'
                       and e.channel = 'SECRET' and e.sent_at >= h.started_at) as secret_earnings
            """;

    private Stays() {}

    /** Reads {@link #COLUMNS} and {@code earnings}. */
    public static Stay of(Row row, UUID chatId, ChatKind kind, Instant startedAt) {
        Integer earnings = row.integerOrNull("earnings");
        return new Stay(
                chatId,
                kind,
                startedAt,
                (earnings == null ? 0 : earnings) + row.big("secret_earnings"),
                row.instantOrNull("main_since"));
    }
}
