package dev.enishi.reports.daily;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What chats and messages add up to, reckoned one by one and without anything of the service's own. */
final class ReckonedDays {
    private ReckonedDays() {}

    /** Of whom and where. */
    record Day(UUID performerId, UUID siteId, LocalDate day) {}

    private record Chat(
            UUID performerId,
            UUID siteId,
            UUID id,
            String kind,
            Instant startedAt,
            @Nullable Instant endedAt,
            int earnings) {}

    private record Change(UUID chatId, Instant at, String formerKind) {}

    /** What happened on each day, one by one. */
    static Map<Day, Sums> of(Database database, BusinessCalendar calendar) {
        Map<Day, Sums> days = new HashMap<>();
        List<Change> changes = database.sql("""
                        select chat_id, at, former_kind from chat_kind_change where agency_id = :agency order by at
                        """)
                .list(row -> new Change(row.uuid("chat_id"), row.instant("at"), row.text("former_kind")));
        database
                .sql("""
                        select performer_id, site_id, id, kind, started_at, ended_at, coalesce(earnings, 0) as earnings
                          from chat where agency_id = :agency
                        """)
                .list(row -> new Chat(
                        row.uuid("performer_id"),
                        row.uuid("site_id"),
                        row.uuid("id"),
                        row.text("kind"),
                        row.instant("started_at"),
                        row.instantOrNull("ended_at"),
                        row.integer("earnings")))
                .stream()
                .filter(chat -> chat.endedAt() != null)
                .forEach(chat -> days.merge(
                        new Day(chat.performerId(), chat.siteId(), calendar.dayOf(chat.startedAt())),
                        sums(
                                chat,
                                changes.stream()
                                        .filter(change -> change.chatId().equals(chat.id()))
                                        .toList()),
                        Sums::plus));
        database.sql("""
                        select performer_id, site_id, channel || direction as kind, purpose, sent_at,
                               coalesce(earnings, 0) as earnings
                          from message where agency_id = :agency
                        """)
                .list(row -> Map.entry(
                        new Day(row.uuid("performer_id"), row.uuid("site_id"), calendar.dayOf(row.instant("sent_at"))),
                        message(row)))
                .forEach(message -> days.merge(message.getKey(), message.getValue(), Sums::plus));
        return days;
    }

    private static Sums message(Row row) {
        int earnings = row.integer("earnings");
        String purpose = row.text("purpose");
        boolean thanks = purpose.equals("THANK_YOU");
        return switch (row.text("kind")) {
            case "MAILIN" -> new Sums(Stays.NONE, Stays.NONE, Stays.NONE, 1, 0, 0, 0, 0, 0, 0);
            case "MAILOUT" ->
                new Sums(
                        Stays.NONE,
                        Stays.NONE,
                        Stays.NONE,
                        0,
                        1,
                        thanks ? 1 : 0,
                        thanks || purpose.equals("OTHER") ? 0 : 1,
                        0,
                        0,
                        0);
            case "SECRETIN" -> new Sums(Stays.NONE, Stays.NONE, Stays.NONE, 0, 0, 0, 0, 1, 0, earnings);
            default -> new Sums(Stays.NONE, Stays.NONE, Stays.NONE, 0, 0, 0, 0, 0, 1, earnings);
        };
    }

    /** Walks through the chat second by second, so to say: what was earned by then belongs to the kinds until then. */
    private static Sums sums(Chat chat, List<Change> changes) {
        Sums sums = Sums.NONE;
        Instant from = chat.startedAt();
        for (Change change : changes) {
            if (change.at().isAfter(from) && change.at().isBefore(chat.endedAt())) {
                sums = sums.plus(part(chat, change.formerKind(), from, change.at(), 0));
                from = change.at();
            } else if (!change.at().isBefore(chat.endedAt())) {
                return sums.plus(part(chat, change.formerKind(), from, chat.endedAt(), 1));
            }
        }
        return sums.plus(part(chat, chat.kind(), from, chat.endedAt(), 1));
    }

    private static Sums part(Chat chat, String kind, Instant from, Instant until, int chats) {
        long earnings =
                chats == 1 ? chat.earnings() - earnedBy(chat, from) : earnedBy(chat, until) - earnedBy(chat, from);
        Stays stays = new Stays(chats, Duration.between(from, until).toNanos() / 1000, earnings);
        return switch (kind) {
            case "TWO_SHOT" -> new Sums(stays, Stays.NONE, Stays.NONE, 0, 0, 0, 0, 0, 0, 0);
            case "PARTY" -> new Sums(Stays.NONE, stays, Stays.NONE, 0, 0, 0, 0, 0, 0, 0);
            default -> new Sums(Stays.NONE, Stays.NONE, stays, 0, 0, 0, 0, 0, 0, 0);
        };
    }

    private static long earnedBy(Chat chat, Instant at) {
        long whole = Duration.between(chat.startedAt(), chat.endedAt()).toSeconds();
        long passed = Duration.between(chat.startedAt(), at).toSeconds();
        return whole == 0 ? 0 : Math.round((double) chat.earnings() * passed / whole);
    }
}
