package dev.enishi.live.room;

import dev.enishi.activity.chat.ChatView;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.boundary.BoundaryCautions;
import dev.enishi.desk.BoundaryWarnings;
import dev.enishi.desk.BriefPromise;
import dev.enishi.desk.Caution;
import dev.enishi.desk.CautionCode;
import dev.enishi.desk.Gist;
import dev.enishi.desk.NextReservation;
import dev.enishi.desk.ReservationRecord;
import dev.enishi.desk.VisitCautions;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to know in three seconds of those in a room; asked for in the round trip of the room. */
@ApplicationScoped
class LiveRoomBriefs {
    private static final String PROMISES =
            """
            select open.*
              from (select distinct customer_id as in_room from chat
                     where agency_id = :agency and performer_id = :performerId and ended_at is null) room
             cross join lateral (
            """ + BriefPromise.ofCustomer("room.in_room") + ") open order by customer_id, " + BriefPromise.ORDER;

    private final Database database;
    private final BoundaryCautions boundaries;
    private final BoundaryWarnings warnings;
    private final VisitCautions visits;
    private final Texts texts;

    LiveRoomBriefs(
            Database database,
            BoundaryCautions boundaries,
            BoundaryWarnings warnings,
            VisitCautions visits,
            Texts texts) {
        this.database = database;
        this.boundaries = boundaries;
        this.warnings = warnings;
        this.visits = visits;
        this.texts = texts;
    }

    /**
     * What the row of a chat says of its customer.
     *
     * @param lastChatAt when the last chat before this stay started, or null
     * @param topic the newest note, or null
     * @param missed attempts since that chat
     * @param reservations what became of the reservations
     * @param next the reservation to come, or null
     * @param birthday {@code MM-DD}, or null
     * @param motive why this is a focus person, or null
     */
    record Known(
            @Nullable Instant lastChatAt,
            @Nullable String topic,
            int missed,
            ReservationRecord reservations,
            @Nullable NextReservation next,
            @Nullable String birthday,
            @Nullable String motive) {
        static Known of(Row row, BusinessCalendar calendar) {
            return new Known(
                    row.instantOrNull("before_at"),
                    row.textOrNull("topic"),
                    row.integer("attempts"),
                    ReservationRecord.of(row.integer("completed"), row.integer("no_shows")),
                    NextReservation.of(row, calendar),
                    row.textOrNull("birthday"),
                    row.textOrNull("focus_motive"));
        }
    }

    /** Makes briefs. */
    @FunctionalInterface
    interface Brief {
        LiveRoomBrief of(ChatView chat, Known known);
    }

    /** Asks for what is beside the rows of the chats; once it is there, briefs are made of both. */
    Supplier<Brief> inRoom(RoundTrip trip, UUID performerId, AgencySettings settings, LocalDate today) {
        var crossed = boundaries.inRoom(trip, performerId);
        var promised = trip.list(
                BriefPromise.bind(database.sql(PROMISES).bind("performerId", performerId), settings, today),
                row -> Map.entry(row.uuid("customer_id"), BriefPromise.of(row)));
        return () -> {
            Map<UUID, BoundaryCautions.Known> boundary = crossed.get();
            Map<UUID, List<BriefPromise>> promises = promised.get().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return (chat, known) -> {
                BoundaryCautions.Known of = Objects.requireNonNull(boundary.get(chat.customerId()));
                List<Caution> cautions = new ArrayList<>(warnings.of(of, settings, today));
                cautions.addAll(cautions(chat, known, settings));
                Instant lastChatAt = known.lastChatAt();
                return new LiveRoomBrief(
                        chat.customer().stage(),
                        lastChatAt,
                        lastChatAt == null ? null : (int) ChronoUnit.DAYS.between(settings.dayOf(lastChatAt), today),
                        Gist.of(known.topic()),
                        known.birthday(),
                        known.motive(),
                        known.next(),
                        cautions,
                        promises.getOrDefault(chat.customerId(), List.of()),
                        of.alerts());
            };
        };
    }

    private List<Caution> cautions(ChatView chat, Known known, AgencySettings settings) {
        List<Caution> cautions = new ArrayList<>();
        if (chat.customer().blocked()) {
            cautions.add(new Caution(CautionCode.BLOCKED, texts.get("caution.BLOCKED")));
        }
        cautions.addAll(visits.of(
                known.missed(), known.reservations(), settings.policies().reservations()));
        return cautions;
    }
}
