package dev.enishi.live.room;

import dev.enishi.activity.Parties;
import dev.enishi.activity.chat.ChatView;
import dev.enishi.activity.chat.KindPeriod;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.desk.NextReservation;
import dev.enishi.live.load.Loads;
import dev.enishi.live.question.AskedQuestions;
import dev.enishi.live.role.RoomRole;
import dev.enishi.live.role.RoomRoles;
import dev.enishi.live.role.RoomRoles.Stay;
import dev.enishi.live.role.Stays;
import dev.enishi.live.secret.PendingSecretMessage;
import dev.enishi.live.secret.SecretMessages;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads live rooms, in one round trip, so that each can be asked each second. */
@ApplicationScoped
class LiveRooms {
    /** Chats in a room, those included that were forgotten. */
    static final int MOST = 200;

    /** The facts count this stay; what was before it is looked up, by one probe of an index for each of the few in the room. */
    private static final String CHATS = "select " + ChatView.COLUMNS + """
            ,
            """ + Stays.COLUMNS + """
            , reply.replies, reply.last_at as last_reply_at, c.birthday, c.focus_motive,
            """
            + NextReservation.COLUMNS + """
            , before.started_at as before_at, topic.body as topic, missed.attempts, past.completed,
                   past.no_shows
              from (
                   select id, version, customer_id, kind, started_at, ended_at, earnings, mic, imported, external_id,
                          created_at, main_since
                     from chat
                    where agency_id = :agency and performer_id = :performerId and ended_at is null
                    order by started_at desc, id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
              left join lateral (
                   select k.started_at from chat k
                    where k.agency_id = :agency and k.customer_id = h.customer_id and k.kind <> 'PEEK'
                      and (k.started_at, k.id) < (h.started_at, h.id)
                    order by k.started_at desc, k.id desc limit 1) before on true
              left join lateral (
                   select left(n.body, 1000) as body from note n
                    where n.agency_id = :agency and n.customer_id = h.customer_id
                    order by n.created_at desc, n.id desc limit 1) topic on true
              cross join lateral (
                   select (count(*) filter (where v.state = 'COMPLETED'))::int as completed,
                          (count(*) filter (where v.state = 'NO_SHOW'))::int as no_shows
                     from reservation v
                    where v.agency_id = :agency and v.customer_id = h.customer_id) past
              cross join lateral (
                   select count(*)::int as attempts from missed_attempt a
                    where a.agency_id = :agency and a.customer_id = h.customer_id
                      and (before.started_at is null or a.at > before.started_at)) missed
              cross join lateral (
                   select count(*)::int as replies, max(m.sent_at) as last_at from message m
                    where m.agency_id = :agency and m.customer_id = h.customer_id and m.direction = 'OUT'
                      and m.channel = 'SECRET' and m.sent_at >= least(h.started_at, :tonight)) reply
            """ + NextReservation.OF_CUSTOMER + """
             order by h.started_at, h.id
            """;

    private static final Comparator<LiveRoomChat> ORDER = Comparator.comparing(LiveRoomChat::role)
            .thenComparing(LiveRoomChat::since)
            .thenComparing(one -> one.chat().id());

    private final Database database;
    private final PerformerContexts performers;
    private final LiveRoomBriefs briefs;
    private final SecretMessages messages;
    private final AskedQuestions questions;
    private final Loads loads;
    private final Texts texts;

    LiveRooms(
            Database database,
            PerformerContexts performers,
            LiveRoomBriefs briefs,
            SecretMessages messages,
            AskedQuestions questions,
            Loads loads,
            Texts texts) {
        this.database = database;
        this.performers = performers;
        this.briefs = briefs;
        this.messages = messages;
        this.questions = questions;
        this.loads = loads;
        this.texts = texts;
    }

    /** A chat of the room before it is known what its role is. */
    private record Read(
            ChatView chat,
            Stay stay,
            LiveRoomBriefs.Known known,
            LiveRoomEarnings earnings,
            int secretReplies,
            @Nullable Instant lastReplyAt) {
        boolean isLive(Instant now) {
            return chat.startedAt().isAfter(now.minus(RelationshipFacts.LONGEST_CHAT));
        }

        @Nullable Instant waitingSince(List<PendingSecretMessage> pending) {
            return pending.stream()
                    .filter(message -> message.customer().id().equals(chat.customerId()))
                    .map(PendingSecretMessage::receivedAt)
                    .filter(at -> !at.isBefore(chat.startedAt()))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** What is known of the room as a whole. */
    private record Known(
            RoomRoles roles,
            Optional<CustomerSummary> main,
            LiveRoomBriefs.Brief briefs,
            List<PendingSecretMessage> pending) {
        static Known of(List<Read> live, LiveRoomBriefs.Brief briefs, List<PendingSecretMessage> pending) {
            RoomRoles roles = RoomRoles.of(live.stream().map(Read::stay).toList());
            Optional<CustomerSummary> main = live.stream()
                    .filter(one -> one.stay().equals(roles.main()))
                    .map(one -> one.chat().customer())
                    .findFirst();
            return new Known(roles, main, briefs, pending);
        }
    }

    /**
     * The room of a performer.
     *
     * @throws dev.enishi.platform.problem.ProblemException 404 when there is no such performer for the caller
     */
    LiveRoom of(UUID performerId, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            Sql sql = database.sql(CHATS)
                    .bind("performerId", performerId)
                    .bind("tonight", settings.calendar().startOf(settings.dayOf(now)))
                    .bind("now", now)
                    .limit(MOST);
            var chats = trip.list(sql, row -> read(row, settings, settings.dayOf(now)));
            var briefed = briefs.inRoom(trip, performerId, settings, settings.dayOf(now));
            var pending = messages.pending(trip, performerId, settings, now);
            var typing = questions.open(trip, performerId, settings, now);
            var load = loads.of(trip, performerId, settings, now);
            return () -> {
                List<Read> live =
                        chats.get().stream().filter(one -> one.isLive(now)).toList();
                Known known = Known.of(live, briefed.get(), pending.get());
                return new LiveRoom(
                        live.stream()
                                .map(one -> shown(one, known))
                                .sorted(ORDER)
                                .toList(),
                        messages.inOrder(
                                pending.get(),
                                known.main().map(CustomerSummary::id).orElse(null),
                                settings),
                        typing.get(),
                        load.get().orElse(null),
                        chats.get().stream()
                                .filter(one -> !one.isLive(now))
                                .map(Read::chat)
                                .toList());
            };
        });
    }

    private Read read(Row row, AgencySettings settings, LocalDate today) {
        ChatView chat = ChatView.of(row, settings, today);
        Integer earnings = chat.earnings();
        return new Read(
                chat,
                Stays.of(row, chat.id(), chat.kind(), chat.startedAt()),
                LiveRoomBriefs.Known.of(row, settings.calendar()),
                new LiveRoomEarnings(earnings == null ? 0 : earnings, row.big("secret_earnings")),
                row.integer("replies"),
                row.instantOrNull("last_reply_at"));
    }

    private LiveRoomChat shown(Read one, Known room) {
        RoomRoles roles = room.roles();
        RoomRole role = roles.of(one.stay());
        String explanation = switch (role) {
            case MAIN -> texts.get("role.MAIN." + roles.why(), one.stay().earnings());
            case PARTICIPANT ->
                texts.get(
                        "role.PARTICIPANT",
                        room.main().map(CustomerSummary::displayName).orElse(""));
            case PEEK -> texts.get("role.PEEK");
        };
        return new LiveRoomChat(
                one.chat(),
                one.chat().customer(),
                role,
                role == RoomRole.MAIN && roles.why() == RoomRoles.Why.NAMED,
                explanation,
                room.briefs().of(one.chat(), one.known()),
                one.chat().startedAt(),
                kindSince(one.chat().kinds(), one.chat().startedAt()),
                one.earnings(),
                one.waitingSince(room.pending()),
                one.secretReplies(),
                one.lastReplyAt());
    }

    private static Instant kindSince(@Nullable List<KindPeriod> kinds, Instant startedAt) {
        return kinds == null ? startedAt : kinds.getLast().from();
    }
}
