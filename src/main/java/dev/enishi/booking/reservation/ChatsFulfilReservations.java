package dev.enishi.booking.reservation;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ChatCorrected;
import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.ChatsCompleted;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A chat completes the reservations that it overlaps; they are open again when it is gone, or overlaps them no more. */
@ApplicationScoped
class ChatsFulfilReservations implements HistoryFollower {
    /**
     * A chat h that overlaps [start - 15 minutes, end) of a reservation r; a live chat lasts until now. One that began with a look
     * in, only from then on when it became a chat.
     */
    private static final String OVERLAPS = """
                          h.kind <> 'PEEK'
                          and h.started_at < r.ends_at and h.started_at > r.starts_at - interval '25 hours'
                          and not exists (
                              select 1 from chat_kind_change k
                               where k.agency_id = :agency and k.chat_id = h.id and k.former_kind = 'PEEK'
                                 and k.at >= r.ends_at)
                          and (h.started_at >= r.starts_at - interval '15 minutes'
                               or coalesce(h.ended_at, :now) > r.starts_at - interval '15 minutes')
            """;

    private static final String COMPLETE = """
            with met as (
                select r.id, (
                       select h.id from chat h
                        where h.agency_id = :agency and h.customer_id = r.customer_id and
            """ + OVERLAPS + """
                        order by h.started_at, h.id
                        limit 1) as chat_id
                  from reservation r
                 where r.agency_id = :agency and r.customer_id = any(:customers) and r.state = 'CONFIRMED'
            )
            update reservation r
               set state = 'COMPLETED', chat_id = met.chat_id, version = version + 1
              from met
             where r.agency_id = :agency and r.id = met.id and r.state = 'CONFIRMED' and met.chat_id is not null
            returning r.id
            """;

    /** What chats completed that are gone, or do not overlap it any more. */
    private static final String REOPEN = """
            update reservation r
               set state = 'CONFIRMED', chat_id = null, version = version + 1
             where r.agency_id = :agency and r.chat_id = any(:chats) and r.state = 'COMPLETED'
               and (:gone or not exists (
                   select 1 from chat h
                    where h.agency_id = :agency and h.id = r.chat_id and
            """ + OVERLAPS + """
               ))
            returning r.id
            """;

    private final Database database;
    private final Reservations reservations;

    ChatsFulfilReservations(Database database, Reservations reservations) {
        this.database = database;
        this.reservations = reservations;
    }

    @Override
    public Turn turn() {
        return Turn.RESERVATIONS;
    }

    @Override
    public List<ReservationChanged> letGo(Happening happening, Instant at, String by) {
        return happening instanceof ChatDeleted deleted ? reopen(List.of(deleted.chatId()), true, at, by) : List.of();
    }

    @Override
    public List<ReservationChanged> follow(Happening happening, Instant at, String by) {
        return switch (happening) {
            case ChatRecorded recorded when !recorded.peek() -> complete(recorded.customers(), at, by);
            case ChatCorrected corrected -> corrected(corrected.customers(), List.of(corrected.chatId()), at, by);
            case ChatsCompleted(var customers, var chats) -> corrected(customers, chats, at, by);
            case ChatDeleted deleted -> complete(deleted.customers(), at, by);
            case ChatsImported imported -> complete(imported.customers(), at, by);
            case HistoryImported imported -> complete(imported.customers(), at, by);
            default -> List.of(); // Only chats fulfil reservations.
        };
    }

    private List<ReservationChanged> corrected(
            Collection<UUID> customers, Collection<UUID> chats, Instant at, String by) {
        return Stream.concat(reopen(chats, false, at, by).stream(), complete(customers, at, by).stream())
                .toList();
    }

    private List<ReservationChanged> complete(Collection<UUID> customers, Instant at, String by) {
        List<UUID> completed = database.sql(COMPLETE)
                .bind("customers", customers)
                .bind("now", at)
                .list(row -> row.uuid("id"));
        return reservations.remember(completed, at, by, null);
    }

    private List<ReservationChanged> reopen(Collection<UUID> chats, boolean gone, Instant at, String by) {
        List<UUID> reopened = database.sql(REOPEN)
                .bind("chats", chats)
                .bind("gone", gone)
                .bind("now", at)
                .list(row -> row.uuid("id"));
        return reservations.remember(reopened, at, by, null);
    }
}
