package dev.enishi.live.inbox;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.live.role.RoomRoles;
import dev.enishi.live.role.RoomRoles.Stay;
import dev.enishi.live.role.Stays;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads who in the room has had private attention tonight. */
@ApplicationScoped
class PrivateAttentions {
    /** More than any room holds. */
    private static final int MOST = 200;

    /** Who has had none comes first, then whose last was longest ago. */
    private static final String IN_ROOM = """
            select h.id as chat_id, h.kind, h.started_at, h.earnings, secret.replies, secret.last_reply_at,
            """ + CustomerSummary.BESIDE + ", " + Stays.COLUMNS + """
              from chat h
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
              cross join lateral (
                   select count(*)::int as replies, max(sent_at) as last_reply_at
                     from message
                    where agency_id = :agency and customer_id = h.customer_id
                      and sent_at >= least(h.started_at, :tonight)
                      and channel = 'SECRET' and direction = 'OUT') secret
             where h.agency_id = :agency and h.performer_id = :performerId
               and h.started_at > :since and h.ended_at is null
             order by secret.last_reply_at nulls first, h.started_at, h.id
             limit :limit
            """;

    private final Database database;

    PrivateAttentions(Database database) {
        this.database = database;
    }

    /**
     * Those in a room.
     *
     * @param all everybody in a live chat
     * @param mainCustomer the main one of them, or null where all only look in
     */
    record Room(List<PrivateAttention> all, @Nullable UUID mainCustomer) {}

    private record Guest(PrivateAttention attention, Stay stay) {
        static Guest of(Row row, AgencySettings settings, LocalDate today) {
            PrivateAttention attention = PrivateAttention.of(row, settings, today);
            Stay stay = Stays.of(row, attention.chatId(), attention.kind(), attention.startedAt());
            return new Guest(attention, stay);
        }
    }

    /** Asks for those in live chats with a performer. */
    Supplier<Room> inRoom(RoundTrip trip, UUID performerId, AgencySettings settings, Instant now) {
        Reply<List<Guest>> guests = trip.list(
                database.sql(IN_ROOM)
                        .bind("performerId", performerId)
                        .bind("tonight", settings.calendar().startOf(settings.dayOf(now)))
                        .bind("since", now.minus(RelationshipFacts.LONGEST_CHAT))
                        .limit(MOST),
                row -> Guest.of(row, settings, settings.dayOf(now)));
        return () -> room(guests.get());
    }

    private static Room room(List<Guest> guests) {
        Stay main = RoomRoles.of(guests.stream().map(Guest::stay).toList()).main();
        UUID mainCustomer = guests.stream()
                .filter(guest -> guest.stay().equals(main))
                .map(guest -> guest.attention().customerId())
                .findFirst()
                .orElse(null);
        return new Room(guests.stream().map(Guest::attention).toList(), mainCustomer);
    }
}
