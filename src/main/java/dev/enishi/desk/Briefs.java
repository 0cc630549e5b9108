package dev.enishi.desk;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.PerformerName;
import dev.enishi.access.Scope;
import dev.enishi.activity.Relationships;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.boundary.BoundaryCautions;
import dev.enishi.boundary.alert.AlertBrief;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChatFacts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.CadenceView;
import dev.enishi.followup.DueView;
import dev.enishi.followup.FollowUps;
import dev.enishi.followup.MessageBrief;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts briefs together: one row of facts, a few notes, and whether he must hear from her. */
@ApplicationScoped
public class Briefs {
    private static final String TEXT =
            """
            select c.tags, c.favorited_by, c.focus_motive, c.no_mail, c.kana, c.last_login_at,
                   coalesce(c.cadence_days, p.cadence_days) as own_cadence, p.id as performer_id, p.name as performer_name,
                   h.version as chat_version, h.mic, chat_note.body as chat_note,
                   left(l.body, 1000) as chat_log,
                   past.completed, past.no_shows, missed.attempts,
            """ + NextReservation.COLUMNS + ", " + MessageBrief.COLUMNS + ", " + CustomerSummary.COLUMNS + ", "
                    + RelationshipFacts.COLUMNS + """
              from customer c
              join performer p on p.agency_id = c.agency_id and p.id = c.performer_id
              join relationship r on r.agency_id = c.agency_id and r.customer_id = c.id
              left join chat h on h.agency_id = :agency and h.id = %1$s
              left join chat_log l on l.agency_id = :agency and l.chat_id = %1$s
              left join lateral (
                   select body from note
                    where agency_id = :agency and customer_id = :id
                      and (chat_id = %1$s or chat_id is null and created_at >= %2$s)
                    order by chat_id is null, created_at, id limit 1) chat_note on true
              left join lateral (
            """ + MessageBrief.NEWEST + """
                   ) m on true
              cross join lateral (
                   select (count(*) filter (where state = 'COMPLETED'))::int as completed,
                          (count(*) filter (where state = 'NO_SHOW'))::int as no_shows
                     from reservation
                    where agency_id = :agency and customer_id = :id) past
              cross join lateral (
                   select count(*)::int as attempts from missed_attempt
                    where agency_id = :agency and customer_id = :id
                      and (%2$s is null or at > %2$s)) missed
            """ + NextReservation.OF_CUSTOMER + """
             where c.agency_id = :agency and c.id = :id
            """;

    /** The facts name the last chat. */
    private static final String BY_ID = TEXT.formatted("r.last_chat_id", "r.last_chat_at");

    /** Another one is the last. */
    private static final String BY_ID_BEFORE = TEXT.formatted(":lastChatId::uuid", ":lastChatAt::timestamptz");

    private static final String PROMISES = BriefPromise.ofCustomer(":id");

    private final Database database;
    private final Agencies agencies;
    private final Relationships relationships;
    private final FollowUps followUps;
    private final PersonalCautions personal;
    private final VisitCautions visits;
    private final CurrentPrincipal principal;
    private final BoundaryCautions boundaries;
    private final BoundaryWarnings warnings;

    Briefs(
            Database database,
            Agencies agencies,
            Relationships relationships,
            FollowUps followUps,
            PersonalCautions personal,
            VisitCautions visits,
            CurrentPrincipal principal,
            BoundaryCautions boundaries,
            BoundaryWarnings warnings) {
        this.database = database;
        this.agencies = agencies;
        this.relationships = relationships;
        this.followUps = followUps;
        this.personal = personal;
        this.visits = visits;
        this.principal = principal;
        this.boundaries = boundaries;
        this.warnings = warnings;
    }

    /** The brief of one customer as of now; usually one round trip. */
    Optional<Brief> of(UUID customerId, Instant now) {
        return agencies.ask((settings, trip) -> of(trip, customerId, settings, now));
    }

    /**
     * Who has come in? The brief as history was before this stay: the last chat is the one before it.
     *
     * @param stay when the stay began
     */
    public Optional<Brief> entering(UUID customerId, Instant stay, Instant now) {
        AgencySettings current = agencies.settings();
        RelationshipFacts facts = relationships.before(current, customerId, stay);
        LastChatFacts lastChat = facts.lastChat();
        return agencies.ask((settings, trip) -> {
            Sql sql = database.sql(BY_ID_BEFORE)
                    .bind("lastChatId", lastChat == null ? null : lastChat.id())
                    .bind("lastChatAt", facts.lastChatAt());
            return of(trip, sql, row -> facts, customerId, new AsOf(settings, now));
        });
    }

    /** The briefs of some customers as of now, in their order; usually one round trip, too. */
    List<Brief> of(List<UUID> customers, Instant now) {
        return agencies.ask((settings, trip) -> {
            List<Supplier<Optional<Brief>>> briefs =
                    customers.stream().map(id -> of(trip, id, settings, now)).toList();
            return () ->
                    briefs.stream().map(Supplier::get).flatMap(Optional::stream).toList();
        });
    }

    private record AsOf(AgencySettings settings, Instant now) {}

    private Supplier<Optional<Brief>> of(RoundTrip trip, UUID customerId, AgencySettings settings, Instant now) {
        return of(trip, database.sql(BY_ID), RelationshipFacts::of, customerId, new AsOf(settings, now));
    }

    /** Whoever is in a chat is not due, whatever was so before it: that is decided by the facts of now. */
    private Supplier<Optional<Brief>> of(
            RoundTrip trip, Sql sql, Function<Row, RelationshipFacts> facts, UUID customerId, AsOf asOf) {
        AgencySettings settings = asOf.settings();
        LocalDate on = settings.dayOf(asOf.now());
        var known = trip.one(
                sql.bind("id", customerId).bind("now", asOf.now()), row -> known(row, facts.apply(row), settings, on));
        var notes = trip.list(database.sql(BriefNote.OF_CUSTOMER).bind("id", customerId), BriefNote::of);
        var promises = trip.list(
                BriefPromise.bind(database.sql(PROMISES).bind("id", customerId), settings, on), BriefPromise::of);
        var due = followUps.due(trip, customerId, settings, asOf.now());
        var crossed = boundaries.of(trip, List.of(customerId));
        return () -> known.get().map(found -> {
            BoundaryCautions.Known boundary =
                    Objects.requireNonNull(crossed.get().get(customerId));
            return brief(
                    found,
                    new Beside(
                            notes.get(),
                            promises.get(),
                            warnings.of(boundary, found.facts(), settings, on),
                            boundary.alerts(),
                            due.apply(found.current()).orElse(null)),
                    on);
        });
    }

    /** What other statements say. */
    private record Beside(
            List<BriefNote> notes,
            List<BriefPromise> promises,
            List<Caution> warnings,
            List<AlertBrief> alerts,
            @Nullable DueView due) {}

    /** What one row says. */
    private record Known(
            RelationshipFacts facts,
            RelationshipFacts current,
            CustomerSummary customer,
            PerformerName performer,
            @Nullable String motive,
            boolean favoritedBy,
            List<String> tags,
            @Nullable String kana,
            @Nullable BriefChat lastChat,
            @Nullable Instant lastLoginAt,
            @Nullable MessageBrief lastMessage,
            CadenceView cadence,
            @Nullable NextReservation next,
            ReservationRecord reservations,
            List<Caution> personal,
            List<Caution> visits) {}

    private Known known(Row row, RelationshipFacts facts, AgencySettings settings, LocalDate on) {
        ReservationRecord reservations = ReservationRecord.of(row.integer("completed"), row.integer("no_shows"));
        return new Known(
                facts,
                RelationshipFacts.of(row),
                CustomerSummary.of(row, facts, settings.policies(), on),
                new PerformerName(row.uuid("performer_id"), row.text("performer_name")),
                row.textOrNull("focus_motive"),
                row.bool("favorited_by"),
                row.texts("tags"),
                row.textOrNull("kana"),
                BriefChat.of(row, facts, on),
                row.instantOrNull("last_login_at"),
                principal.get().scopes().contains(Scope.MESSAGES_READ) ? MessageBrief.of(row) : null,
                CadenceView.of(facts, row.integerOrNull("own_cadence"), settings.policies()),
                NextReservation.of(row, settings.calendar()),
                reservations,
                personal.of(row, facts, on),
                visits.of(
                        row.integer("attempts"),
                        reservations,
                        settings.policies().reservations()));
    }

    private static Brief brief(Known known, Beside beside, LocalDate on) {
        RelationshipFacts facts = known.facts();
        return new Brief(
                known.customer(),
                known.performer(),
                known.motive(),
                known.favoritedBy(),
                known.tags(),
                facts.birthday(),
                known.kana(),
                known.lastChat(),
                facts.lastChatAt(),
                known.lastLoginAt(),
                known.lastMessage(),
                known.cadence(),
                beside.notes(),
                beside.promises(),
                Touch.of(facts, on),
                facts.chatCount(),
                facts.firstChatAt(),
                facts.earnings(),
                known.next(),
                known.reservations(),
                Stream.of(beside.warnings(), known.personal(), known.visits())
                        .flatMap(List::stream)
                        .toList(),
                beside.alerts(),
                beside.due());
    }
}
