package dev.enishi.activity.chat;

import dev.enishi.activity.chat.KindPeriod.Change;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Of what kind stays were before their kind changed, and until when. Most stays are of one kind throughout. */
@ApplicationScoped
class FormerKinds {
    /** The columns about {@code chat h} that {@link #periods} reads. */
    static final String COLUMNS = """
            array(select k.former_kind from chat_kind_change k where k.agency_id = :agency and k.chat_id = h.id order by k.at)
                       as former_kinds,
                   array(select k.at from chat_kind_change k where k.agency_id = :agency and k.chat_id = h.id order by k.at)
                       as kind_changes
            """;

    private final Database database;

    FormerKinds(Database database) {
        this.database = database;
    }

    /** Reads {@link #COLUMNS}: the parts of a stay, or null where there is but one. */
    static @Nullable List<KindPeriod> periods(Row row, ChatKind kind, Instant startedAt, @Nullable Instant endedAt) {
        List<String> kinds = row.texts("former_kinds");
        List<Instant> changes = row.instants("kind_changes");
        if (kinds.isEmpty()) {
            return null;
        }
        List<Change> known = IntStream.range(0, kinds.size())
                .mapToObj(i -> new Change(changes.get(i), ChatKind.valueOf(kinds.get(i))))
                .toList();
        return KindPeriod.of(kind, startedAt, endedAt, known);
    }

    /** When the kind of a chat changed last. */
    Optional<Instant> lastChangeAt(Chat chat) {
        return database.sql("""
                        select at from chat_kind_change
                         where agency_id = :agency and chat_id = :chatId
                         order by at desc limit 1
                        """).bind("chatId", chat.id).one(row -> row.instant("at"));
    }

    /** Writes down what a chat was until now; its kind is about to change. */
    void keep(Chat chat, Instant at) {
        database.sql("""
                        insert into chat_kind_change (agency_id, chat_id, performer_id, site_id, customer_id, at, former_kind)
                        values (:agency, :chatId, :performerId, :siteId, :customerId, :at, :kind)
                        """)
                .bind("chatId", chat.id)
                .bind("performerId", chat.performerId)
                .bind("siteId", chat.siteId)
                .bind("customerId", chat.customerId)
                .bind("at", at)
                .bind("kind", chat.kind)
                .update();
    }

    /** The whole stay was of another kind. */
    void forget(Chat chat) {
        database.sql("delete from chat_kind_change where agency_id = :agency and chat_id = :chatId")
                .bind("chatId", chat.id)
                .update();
    }
}
