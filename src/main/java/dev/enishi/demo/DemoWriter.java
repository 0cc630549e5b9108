package dev.enishi.demo;

import dev.enishi.agency.NewAgency;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Customer;
import dev.enishi.demo.DemoPlan.Message;
import dev.enishi.demo.DemoPlan.Note;
import dev.enishi.demo.DemoPlan.Performer;
import dev.enishi.demo.DemoPlan.Promise;
import dev.enishi.demo.DemoPlan.Reservation;
import dev.enishi.demo.DemoPlan.Site;
import dev.enishi.outlook.OutlookAtOnce;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Stores a plan, all of it or nothing. */
@ApplicationScoped
class DemoWriter {
    private final NewAgency newAgency;
    private final Database database;
    private final CustomerHistory history;
    private final DemoBookings bookings;
    private final DemoIncidents incidents;
    private final DemoWording wording;
    private final OutlookAtOnce outlook;
    private final DemoSessions sessions;

    DemoWriter(
            NewAgency newAgency,
            Database database,
            CustomerHistory history,
            DemoBookings bookings,
            DemoIncidents incidents,
            DemoWording wording,
            OutlookAtOnce outlook,
            DemoSessions sessions) {
        this.newAgency = newAgency;
        this.database = database;
        this.history = history;
        this.bookings = bookings;
        this.incidents = incidents;
        this.wording = wording;
        this.outlook = outlook;
        this.sessions = sessions;
    }

    /** Whom a row belongs to. */
    private record Owner(UUID performerId, UUID siteId, UUID customerId) {}

    private record Acquired(Customer customer, UUID performerId) {}

    /** Makes the agency with everything in the plan and gives its manager's API key. It takes seconds, on a busy machine a minute. */
    @ActivateRequestContext
    @Transactional
    @TransactionConfiguration(timeout = 300)
    String write(UUID agencyId, String name, DemoPlan plan, Instant now) {
        String managerKey = newAgency.create(agencyId, name).managerKey();
        List<UUID> sites = plan.sites().stream().map(site -> site(site, now)).toList();
        List<Acquired> all = new ArrayList<>();
        List<UUID> performers = new ArrayList<>();
        for (Performer performer : plan.performers()) {
            UUID performerId = performer(performer, now);
            performers.add(performerId);
            performer.customers().forEach(customer -> all.add(new Acquired(customer, performerId)));
        }
        // Ids grow with time, and so do those of customers who were met one after another.
        all.sort(Comparator.comparing(acquired -> acquired.customer().createdAt()));
        Map<UUID, Map<UUID, Reservation>> reservations = new LinkedHashMap<>();
        List<UUID> customers = new ArrayList<>();
        Map<UUID, Instant> banned = new LinkedHashMap<>();
        for (Acquired acquired : all) {
            UUID site = sites.get(acquired.customer().site());
            UUID id = customer(acquired.customer(), new Owner(acquired.performerId(), site, Ids.next()));
            customers.add(id);
            if (acquired.customer().marks().blockedSince() != null) {
                banned.put(id, acquired.customer().marks().blockedSince());
            }
            if (acquired.customer().reservation() != null) {
                reservations
                        .computeIfAbsent(acquired.performerId(), performer -> new LinkedHashMap<>())
                        .put(id, acquired.customer().reservation());
            }
        }
        history.record(new HistoryImported(customers), now, "demo");
        banned.forEach(incidents::write);
        reservations.forEach((performer, hers) -> bookings.write(performer, hers, now));
        wording.write(performers, now);
        outlook.make(agencyId, now);
        sessions.write(plan.performers(), performers, sites, now);
        return managerKey;
    }

    private UUID site(Site site, Instant now) {
        UUID id = Ids.next();
        database.sql("""
                        insert into site (agency_id, id, name, contact_exchange_forbidden, penalty, version, created_at)
                        values (:agency, :id, :name, true, :penalty, 0, :now)
                        """)
                .bind("id", id)
                .bind("name", site.name())
                .bind("penalty", site.penalty())
                .bind("now", now)
                .update();
        return id;
    }

    private UUID performer(Performer performer, Instant now) {
        UUID id = Ids.next();
        database.sql("""
                        insert into performer (agency_id, id, name, version, created_at)
                        values (:agency, :id, :name, 0, :now)
                        """)
                .bind("id", id)
                .bind("name", performer.name())
                .bind("now", now)
                .update();
        return id;
    }

    private UUID customer(Customer customer, Owner owner) {
        insertCustomer(customer, owner);
        Map<Chat, UUID> chatIds = new HashMap<>();
        for (Chat chat : customer.chats()) {
            chatIds.put(chat, chat(chat, owner));
        }
        customer.messages().forEach(message -> message(message, owner));
        customer.notes().forEach(note -> note(note, Objects.requireNonNull(chatIds.get(note.chat())), owner));
        if (customer.promise() != null) {
            promise(customer.promise(), owner);
        }
        return owner.customerId();
    }

    private void insertCustomer(Customer customer, Owner owner) {
        DemoPlan.Profile profile = customer.profile();
        DemoPlan.Marks marks = customer.marks();
        database.sql("""
                        insert into customer (
                            agency_id, id, performer_id, site_id, handle, call_name, kana, birthday, tags, last_login_at,
                            favorited_by, favorited_by_since, favorite_since, focus_since, focus_motive, blocked_since, block_reason,
                            snoozed_until, no_mail, search_text, folding, version, created_at)
                        values (
                            :agency, :id, :performer, :site, :handle, :callName, :kana, :birthday, :tags,
                            :lastLoginAt::timestamptz, :favoritedBy, case when :favoritedBy then :createdAt::timestamptz end,
                            :favoriteSince::timestamptz,
                            :focusSince::timestamptz, :focusMotive, :blockedSince::timestamptz, :blockReason,
                            :snoozedUntil::date, :noMail, :searchText, :folding, 0, :createdAt)
                        """)
                .bind("id", owner.customerId())
                .bind("performer", owner.performerId())
                .bind("site", owner.siteId())
                .bind("handle", profile.handle())
                .bind("callName", profile.callName())
                .bind("kana", profile.kana())
                .bind("birthday", profile.birthday())
                .bind("tags", profile.tags())
                .bind("lastLoginAt", profile.lastLoginAt())
                .bind("favoritedBy", profile.favoritedBy())
                .bind("favoriteSince", marks.favoriteSince())
                .bind("focusSince", marks.focusSince())
                .bind("focusMotive", marks.focusMotive())
                .bind("blockedSince", marks.blockedSince())
                .bind("blockReason", marks.blockReason())
                .bind("snoozedUntil", marks.snoozedUntil())
                .bind("noMail", profile.noMail())
                .bind("searchText", FoldedText.lines(profile.handle(), profile.callName(), profile.kana()))
                .bind("folding", FoldedText.VERSION)
                .bind("createdAt", customer.createdAt())
                .update();
    }

    private UUID chat(Chat chat, Owner owner) {
        UUID id = Ids.next();
        database.sql("""
                        insert into chat (
                            agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at, earnings, mic,
                            imported, version, created_at)
                        values (
                            :agency, :id, :performer, :site, :customer, :kind, :startedAt, :endedAt::timestamptz,
                            :earnings::integer, :mic, false, 0, :startedAt)
                        """)
                .bind(columns(owner, id))
                .bind("kind", chat.kind())
                .bind("startedAt", chat.startedAt())
                .bind("endedAt", chat.endedAt())
                .bind("earnings", chat.earnings())
                .bind("mic", chat.mic())
                .update();
        if (chat.log() != null) {
            database.sql("""
                            insert into chat_log (agency_id, chat_id, performer_id, body, created_at)
                            values (:agency, :id, :performer, :body, :createdAt)
                            """)
                    .bind("id", id)
                    .bind("performer", owner.performerId())
                    .bind("body", chat.log())
                    .bind("createdAt", chat.end())
                    .update();
        }
        return id;
    }

    private void message(Message message, Owner owner) {
        database.sql("""
                        insert into message (
                            agency_id, id, performer_id, site_id, customer_id, channel, direction, purpose, sent_at, body,
                            version, created_at)
                        values (
                            :agency, :id, :performer, :site, :customer, :channel, :direction, :purpose, :sentAt, :body,
                            0, :sentAt)
                        """)
                .bind(columns(owner, Ids.next()))
                .bind("channel", message.channel())
                .bind("direction", message.direction())
                .bind("purpose", message.purpose())
                .bind("sentAt", message.sentAt())
                .bind("body", message.body())
                .update();
    }

    private void note(Note note, UUID chatId, Owner owner) {
        database.sql("""
                        insert into note (
                            agency_id, id, performer_id, site_id, customer_id, chat_id, body, pinned, search_text, folding,
                            version, created_at, updated_at)
                        values (
                            :agency, :id, :performer, :site, :customer, :chat, :body, :pinned, :searchText, :folding, 0,
                            :createdAt, :createdAt)
                        """)
                .bind(columns(owner, Ids.next()))
                .bind("chat", chatId)
                .bind("body", note.body())
                .bind("pinned", note.pinned())
                .bind("searchText", FoldedText.fold(note.body()))
                .bind("folding", FoldedText.VERSION)
                .bind("createdAt", note.createdAt())
                .update();
    }

    private void promise(Promise promise, Owner owner) {
        database.sql("""
                        insert into promise (
                            agency_id, id, performer_id, site_id, customer_id, made_by_id, text, ask_on, set_at, version,
                            created_at, updated_at)
                        values (
                            :agency, :id, :performer, :site, :customer, :performer, :text, :askOn::date, :createdAt, 0,
                            :createdAt, :createdAt)
                        """)
                .bind(columns(owner, Ids.next()))
                .bind("text", promise.text())
                .bind("askOn", promise.askOn())
                .bind("createdAt", promise.createdAt())
                .update();
    }

    private static Map<String, UUID> columns(Owner owner, UUID id) {
        return Map.of(
                "id", id, "performer", owner.performerId(), "site", owner.siteId(), "customer", owner.customerId());
    }
}
