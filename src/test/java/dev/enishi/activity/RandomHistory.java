package dev.enishi.activity;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ChatCorrected;
import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.customer.history.Happening.FormerChat;
import dev.enishi.customer.history.Happening.IncidentDeleted;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.customer.history.Happening.MessageCorrected;
import dev.enishi.customer.history.Happening.MessageDeleted;
import dev.enishi.customer.history.Happening.MessageRecorded;
import dev.enishi.customer.history.Happening.NoteCorrected;
import dev.enishi.customer.history.Happening.NoteDeleted;
import dev.enishi.customer.history.Happening.NoteRecorded;
import dev.enishi.customer.history.Happening.PromiseChanged;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose history grows, is corrected and shrinks at random and in no order, in memory and in the database
 * alike. The days are those around the changes of the clocks, and events often fall on the same instant.
 */
final class RandomHistory {
    private static final Instant FIRST = Instant.parse("2026-02-24T00:00:00Z");
    private static final int DAYS = 50;
    private static final List<String> KINDS = List.of("TWO_SHOT", "PARTY", "PEEK");
    private static final List<String> CHANNELS = List.of("MAIL", "MAIL", "MAIL", "SECRET");
    private static final List<String> DIRECTIONS = List.of("OUT", "OUT", "IN");
    private static final List<String> PURPOSES =
            List.of("FOLLOW_UP", "FOLLOW_UP", "INVITATION", "THANK_YOU", "REPLY", "RESERVATION", "DECLINE", "OTHER");

    final UUID id = Ids.next();
    final List<Chat> chats = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();
    boolean favorite;
    boolean focus;
    boolean blocked;
    boolean noMail;

    @Nullable LocalDate snoozedUntil;

    @Nullable Instant lastLoginAt;

    @Nullable Instant favoritedBySince;

    @Nullable Instant wantedAt;

    @Nullable Integer cadenceDays;

    @Nullable String birthday;

    private final Random random;
    private final UUID performerId;
    private final UUID siteId;

    static final class Chat {
        final UUID id = Ids.next();
        String kind = "TWO_SHOT";
        Instant startedAt = FIRST;

        @Nullable Instant endedAt;

        Instant createdAt = FIRST;

        @Nullable Integer earnings;

        boolean imported;

        @Nullable String externalId;

        FormerChat former() {
            return new FormerChat(kind.equals("PEEK"), startedAt, earnings == null ? 0 : earnings);
        }
    }

    static final class Message {
        final UUID id = Ids.next();
        String channel = "MAIL";
        String direction = "OUT";
        String purpose = "OTHER";
        Instant sentAt = FIRST;

        boolean isMail() {
            return channel.equals("MAIL");
        }

        boolean isOut() {
            return direction.equals("OUT");
        }
    }

    static final class Note {
        final UUID id = Ids.next();

        @Nullable UUID chatId;

        Instant createdAt = FIRST;
    }

    static final class Incident {
        final UUID id = Ids.next();
        Instant at = FIRST;
    }

    static final class Promise {
        final UUID id = Ids.next();

        @Nullable LocalDate askOn;

        Instant setAt = FIRST;
        boolean kept;
    }

    RandomHistory(Random random, UUID performerId, UUID siteId) {
        this.random = random;
        this.performerId = performerId;
        this.siteId = siteId;
    }

    UUID performerId() {
        return performerId;
    }

    void insert(Database database) {
        birthday = random.nextBoolean() ? null : "02-29";
        cadenceDays = oneIn(4) ? 1 + random.nextInt(20) : null;
        database.sql("""
                        insert into customer (agency_id, id, performer_id, site_id, handle, birthday, tags, favorited_by,
                            no_mail, cadence_days, search_text, version, created_at)
                        values (:agency, :id, :performerId, :siteId, :handle, :birthday, '{}'::text[], false, false,
                            :cadenceDays, 'x', 0, :now)
                        """)
                .bind("id", id)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("handle", id.toString())
                .bind("birthday", birthday)
                .bind("cadenceDays", cadenceDays)
                .bind("now", FIRST)
                .update();
    }

    /** Lets one thing happen, and tells what. */
    Optional<Happening> step(Database database) {
        int dice = random.nextInt(100);
        if (dice < 24) {
            Chat chat = changed(new Chat());
            return Optional.of(
                    new ChatRecorded(id, write(database, chat), chat.former().peek()));
        }
        if (dice < 30) {
            return Optional.of(imported(database));
        }
        if (dice < 58) {
            return Optional.of(new MessageRecorded(id, write(database, changed(new Message()))));
        }
        if (dice < 64) {
            return Optional.of(new PromiseChanged(id, write(database, changed(new Promise()))));
        }
        if (dice < 70) {
            return Optional.of(new NoteRecorded(id, write(database, changed(new Note()))));
        }
        if (dice < 71) {
            return Optional.of(new IncidentRecorded(id, incident(database)));
        }
        if (dice < 78) {
            return correct(database);
        }
        return dice < 88 ? delete(database) : Optional.of(mark(database));
    }

    private Happening imported(Database database) {
        List<UUID> chatIds = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Chat chat = changed(new Chat());
            chat.imported = true;
            if (chat.endedAt == null) {
                chat.endedAt = chat.startedAt;
            }
            chatIds.add(write(database, chat));
        }
        return new ChatsImported(List.of(id), chatIds);
    }

    private Optional<Happening> correct(Database database) {
        return switch (random.nextInt(4)) {
            case 0 ->
                any(chats, chat -> {
                    FormerChat former = chat.former();
                    return new ChatCorrected(id, write(database, changed(chat)), former);
                });
            case 1 -> any(messages, message -> new MessageCorrected(id, write(database, changed(message))));
            case 2 -> any(promises, promise -> new PromiseChanged(id, write(database, changed(promise))));
            default -> any(notes, note -> new NoteCorrected(id, write(database, changed(note))));
        };
    }

    private Chat changed(Chat chat) {
        chats.remove(chat);
        chat.kind = pick(KINDS);
        chat.externalId = oneIn(4) ? chat.id.toString() : null;
        Instant start = instant();
        while (chat.externalId == null && startTaken(start)) {
            start = instant();
        }
        chat.startedAt = start;
        boolean live = oneIn(6) && chats.stream().noneMatch(other -> other.endedAt == null);
        chat.endedAt = live ? null : start.plus(Duration.ofMinutes(random.nextInt(600)));
        chat.earnings = oneIn(5) ? null : random.nextInt(10_000);
        chat.imported = oneIn(4);
        chat.createdAt = start.plus(Duration.ofHours(random.nextInt(48)));
        return chat;
    }

    private boolean startTaken(Instant start) {
        return chats.stream().anyMatch(other -> other.externalId == null && other.startedAt.equals(start));
    }

    private Message changed(Message message) {
        messages.remove(message);
        message.channel = pick(CHANNELS);
        message.direction = pick(DIRECTIONS);
        message.purpose = pick(PURPOSES);
        message.sentAt = instant();
        return message;
    }

    private Note changed(Note note) {
        notes.remove(note);
        note.chatId = chats.isEmpty() || random.nextBoolean() ? null : pick(chats).id;
        note.createdAt = instant();
        return note;
    }

    private Promise changed(Promise promise) {
        promises.remove(promise);
        promise.askOn = oneIn(4) ? null : LocalDate.of(2026, 2, 24).plusDays(random.nextInt(DAYS + 10));
        promise.setAt = instant();
        promise.kept = oneIn(4);
        return promise;
    }

    /** Any ten minutes of the period, or exactly when something else happened. */
    private Instant instant() {
        if (oneIn(6)) {
            List<Instant> known = new ArrayList<>();
            chats.forEach(chat -> known.add(chat.startedAt));
            messages.forEach(message -> known.add(message.sentAt));
            if (!known.isEmpty()) {
                return pick(known);
            }
        }
        return FIRST.plus(Duration.ofMinutes(10L * random.nextInt(DAYS * 144)));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> Optional<Happening> any(List<T> from, Function<T, Happening> act) {
        return from.isEmpty() ? Optional.empty() : Optional.of(act.apply(pick(from)));
    }

    private UUID write(Database database, Chat chat) {
        chats.add(chat);
        database.sql("""
                        insert into chat (agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at,
                            earnings, mic, imported, external_id, version, created_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :kind, :startedAt, :endedAt,
                            :earnings, false, :imported, :externalId, 0, :createdAt)
                            on conflict (agency_id, id) do update set (kind, started_at, ended_at, earnings, imported,
                                external_id, created_at) = (excluded.kind, excluded.started_at, excluded.ended_at,
                                excluded.earnings, excluded.imported, excluded.external_id, excluded.created_at)
                        """)
                .bind("id", chat.id)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("customerId", id)
                .bind("kind", chat.kind)
                .bind("startedAt", chat.startedAt)
                .bind("endedAt", chat.endedAt)
                .bind("earnings", chat.earnings)
                .bind("imported", chat.imported)
                .bind("externalId", chat.externalId)
                .bind("createdAt", chat.createdAt)
                .update();
        return chat.id;
    }

    private UUID write(Database database, Message message) {
        messages.add(message);
        database.sql("""
                        insert into message (agency_id, id, performer_id, site_id, customer_id, channel, direction,
                            purpose, sent_at, version, created_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :channel, :direction, :purpose,
                            :sentAt, 0, :sentAt)
                            on conflict (agency_id, id) do update set (channel, direction, purpose, sent_at)
                                = (excluded.channel, excluded.direction, excluded.purpose, excluded.sent_at)
                        """)
                .bind("id", message.id)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("customerId", id)
                .bind("channel", message.channel)
                .bind("direction", message.direction)
                .bind("purpose", message.purpose)
                .bind("sentAt", message.sentAt)
                .update();
        return message.id;
    }

    private UUID write(Database database, Note note) {
        notes.add(note);
        database.sql("""
                        insert into note (agency_id, id, performer_id, site_id, customer_id, chat_id, body, pinned,
                            search_text, version, created_at, updated_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :chatId, 'x', false, 'x', 0,
                            :createdAt, :createdAt)
                            on conflict (agency_id, id) do update set (chat_id, created_at)
                                = (excluded.chat_id, excluded.created_at)
                        """)
                .bind("id", note.id)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("customerId", id)
                .bind("chatId", note.chatId)
                .bind("createdAt", note.createdAt)
                .update();
        return note.id;
    }

    private UUID incident(Database database) {
        Incident incident = new Incident();
        incident.at = instant();
        incidents.add(incident);
        database.sql("""
                        insert into boundary_incident (agency_id, id, performer_id, site_id, customer_id, kind, at, version,
                            created_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, 'MEETING', :at, 0, :at)
                        """)
                .bind("id", incident.id)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("customerId", id)
                .bind("at", incident.at)
                .update();
        return incident.id;
    }

    private UUID write(Database database, Promise promise) {
        promises.add(promise);
        database.sql("""
                        insert into promise (agency_id, id, performer_id, site_id, customer_id, made_by_id, text, ask_on,
                            set_at, kept_at, version, created_at, updated_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :performerId, :text, :askOn, :setAt,
                            case when :kept then :setAt::timestamptz end, 0, :setAt, :setAt)
                            on conflict (agency_id, id) do update set (ask_on, set_at, kept_at)
                                = (excluded.ask_on, excluded.set_at, excluded.kept_at)
                        """)
                .bind("id", promise.id)
                .bind("performerId", performerId)
                .bind("siteId", siteId)
                .bind("customerId", id)
                .bind("text", promise.id.toString())
                .bind("askOn", promise.askOn)
                .bind("setAt", promise.setAt)
                .bind("kept", promise.kept)
                .update();
        return promise.id;
    }

    private Optional<Happening> delete(Database database) {
        return switch (random.nextInt(5)) {
            case 0 ->
                any(chats, chat -> {
                    chats.remove(chat);
                    notes.stream().filter(note -> chat.id.equals(note.chatId)).forEach(note -> note.chatId = null);
                    database.sql("delete from chat where agency_id = :agency and id = :id")
                            .bind("id", chat.id)
                            .update();
                    return new ChatDeleted(id, chat.id, chat.former());
                });
            case 1 ->
                any(messages, message -> {
                    messages.remove(message);
                    database.sql("delete from message where agency_id = :agency and id = :id")
                            .bind("id", message.id)
                            .update();
                    return new MessageDeleted(id, message.id);
                });
            case 2 ->
                any(incidents, incident -> {
                    incidents.remove(incident);
                    database.sql("delete from boundary_incident where agency_id = :agency and id = :id")
                            .bind("id", incident.id)
                            .update();
                    return new IncidentDeleted(id, incident.id);
                });
            case 3 ->
                any(promises, promise -> {
                    promises.remove(promise);
                    database.sql("delete from promise where agency_id = :agency and id = :id")
                            .bind("id", promise.id)
                            .update();
                    return new PromiseChanged(id, promise.id);
                });
            default ->
                any(notes, note -> {
                    notes.remove(note);
                    database.sql("delete from note where agency_id = :agency and id = :id")
                            .bind("id", note.id)
                            .update();
                    return new NoteDeleted(id, note.id);
                });
        };
    }

    private Happening mark(Database database) {
        switch (random.nextInt(10)) {
            case 0, 1 -> favorite = oneIn(4) ? !favorite : true;
            case 2, 3 -> lastLoginAt = oneIn(6) ? null : instant();
            case 4 -> focus = !focus;
            case 5 -> blocked = !blocked;
            case 6 -> noMail = !noMail;
            case 7 -> favoritedBySince = oneIn(3) ? null : instant();
            case 8 -> wantedAt = oneIn(3) ? null : instant();
            default -> snoozedUntil = oneIn(2) ? null : LocalDate.of(2026, 4, 1 + random.nextInt(30));
        }
        database.sql("""
                        update customer
                           set favorite_since = case when :favorite then :now::timestamptz end,
                               focus_since = case when :focus then :now::timestamptz end,
                               blocked_since = case when :blocked then :now::timestamptz end,
                               favorited_by = :favoritedBySince::timestamptz is not null,
                               favorited_by_since = :favoritedBySince, wanted_at = :wantedAt, no_mail = :noMail, last_login_at = :lastLoginAt, snoozed_until = :snoozedUntil
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .bind("now", FIRST)
                .bind("favorite", favorite)
                .bind("focus", focus)
                .bind("blocked", blocked)
                .bind("favoritedBySince", favoritedBySince)
                .bind("wantedAt", wantedAt)
                .bind("noMail", noMail)
                .bind("lastLoginAt", lastLoginAt)
                .bind("snoozedUntil", snoozedUntil)
                .update();
        return new MarksChanged(id);
    }
}
