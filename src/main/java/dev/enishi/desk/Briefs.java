package dev.enishi.desk;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.PerformerName;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.boundary.BoundaryCautions;
import dev.enishi.boundary.alert.AlertBrief;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.CadenceView;
import dev.enishi.followup.DueView;
import dev.enishi.followup.FollowUps;
import dev.enishi.followup.MessageBrief;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts briefs together: one row of facts, a few notes, and whether he must hear from her. */
@ApplicationScoped
class Briefs {
    private static final String BY_ID = """
            select c.tags, c.favorited_by, c.focus_motive, c.no_mail, c.kana, c.last_login_at,
                   coalesce(c.cadence_days, p.cadence_days) as own_cadence, p.id as performer_id, p.name as performer_name,
                   h.version as chat_version, h.mic, chat_note.body as chat_note,
                   left(l.body, 1000) as chat_log,
                   past.completed, past.no_shows, missed.attempts,
                   next.id as next_id, next.version as next_version, next.state as next_state, next.starts_at, next.ends_at,
            """ + MessageBrief.COLUMNS + ", " + CustomerSummary.COLUMNS + ", "
            + RelationshipFacts.COLUMNS + """
              from customer c
              join performer p on p.agency_id = c.agency_id and p.id = c.performer_id
              join relationship r on r.agency_id = c.agency_id and r.customer_id = c.id
              left join chat h on h.agency_id = :agency and h.id = r.last_chat_id
              left join chat_log l on l.agency_id = :agency and l.chat_id = r.last_chat_id
              left join lateral (
                   select body from note
                    where agency_id = :agency and customer_id = :id
                      and (chat_id = r.last_chat_id or chat_id is null and created_at >= r.last_chat_at)
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
                      and (r.last_chat_at is null or at > r.last_chat_at)) missed
              left join lateral (
                   select id, version, state, starts_at, ends_at from reservation
                    where agency_id = :agency and customer_id = :id and ends_at > :now
                      and reservation_shown_state(state, hold_expires_at, :now) in ('REQUESTED', 'CONFIRMED')
                    order by starts_at, id limit 1) next on true
             where c.agency_id = :agency and c.id = :id
            """;

    /** The newest pinned notes and the newest of all, each by its index, without repetition. */
    private static final String NOTES = """
            select id, version, body, pinned, created_at
              from (
                   (select id, version, body, pinned, created_at from note
                     where agency_id = :agency and customer_id = :id and pinned
                     order by created_at desc, id desc limit 5)
                   union
                   (select id, version, body, pinned, created_at from note
                     where agency_id = :agency and customer_id = :id
                     order by created_at desc, id desc limit 5)) note
             order by pinned desc, created_at desc, id desc
             limit 5
            """;

    private final Database database;
    private final Agencies agencies;
    private final FollowUps followUps;
    private final Texts texts;
    private final CurrentPrincipal principal;
    private final BoundaryCautions boundaries;
    private final BoundaryWarnings warnings;

    Briefs(
            Database database,
            Agencies agencies,
            FollowUps followUps,
            Texts texts,
            CurrentPrincipal principal,
            BoundaryCautions boundaries,
            BoundaryWarnings warnings) {
        this.database = database;
        this.agencies = agencies;
        this.followUps = followUps;
        this.texts = texts;
        this.principal = principal;
        this.boundaries = boundaries;
        this.warnings = warnings;
    }

    /** The brief of one customer as of now; usually one round trip. */
    Optional<Brief> of(UUID customerId, Instant now) {
        return agencies.ask((settings, trip) -> of(trip, customerId, settings, now));
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

    private Supplier<Optional<Brief>> of(RoundTrip trip, UUID customerId, AgencySettings settings, Instant now) {
        LocalDate on = settings.dayOf(now);
        var known =
                trip.one(database.sql(BY_ID).bind("id", customerId).bind("now", now), row -> known(row, settings, on));
        var notes = trip.list(database.sql(NOTES).bind("id", customerId), BriefNote::of);
        var due = followUps.due(trip, customerId, settings, now);
        var crossed = boundaries.of(trip, List.of(customerId));
        return () -> known.get().map(found -> {
            BoundaryCautions.Known boundary =
                    Objects.requireNonNull(crossed.get().get(customerId));
            return brief(
                    found,
                    new Beside(
                            notes.get(),
                            warnings.of(boundary, found.facts(), settings, on),
                            boundary.alerts(),
                            due.apply(found.facts()).orElse(null)),
                    on);
        });
    }

    /** What other statements say. */
    private record Beside(
            List<BriefNote> notes,
            List<Caution> warnings,
            List<AlertBrief> alerts,
            @Nullable DueView due) {}

    /** What one row says. */
    private record Known(
            RelationshipFacts facts,
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
            List<Caution> cautions) {}

    private Known known(Row row, AgencySettings settings, LocalDate on) {
        RelationshipFacts facts = RelationshipFacts.of(row);
        ReservationRecord reservations = ReservationRecord.of(row.integer("completed"), row.integer("no_shows"));
        List<Caution> cautions = new ArrayList<>();
        personal(row, facts, on, cautions);
        visits(row.integer("attempts"), reservations, settings.policies().reservations(), cautions);
        return new Known(
                facts,
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
                cautions);
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
                Touch.of(facts, on),
                facts.chatCount(),
                facts.firstChatAt(),
                facts.earnings(),
                known.next(),
                known.reservations(),
                Stream.concat(beside.warnings().stream(), known.cautions().stream())
                        .toList(),
                beside.alerts(),
                beside.due());
    }

    private void personal(Row row, RelationshipFacts facts, LocalDate on, List<Caution> cautions) {
        if (row.instantOrNull("blocked_since") != null) {
            cautions.add(new Caution(CautionCode.BLOCKED, texts.get("caution.BLOCKED")));
        }
        if (row.bool("no_mail")) {
            cautions.add(new Caution(CautionCode.NO_MAIL, texts.get("caution.NO_MAIL")));
        }
        if (facts.dormant()) {
            cautions.add(new Caution(CautionCode.DORMANT, texts.get("caution.DORMANT", facts.unanswered())));
        }
        LocalDate snoozedUntil = facts.snoozedUntil();
        if (snoozedUntil != null && on.isBefore(snoozedUntil)) {
            cautions.add(new Caution(CautionCode.SNOOZED, texts.on(on).get("caution.SNOOZED", snoozedUntil)));
        }
    }

    private void visits(
            int missed, ReservationRecord reservations, ReservationPolicies policies, List<Caution> cautions) {
        if (missed >= policies.missedAttemptsAlert()) {
            cautions.add(new Caution(CautionCode.MISSED_ATTEMPTS, texts.get("caution.MISSED_ATTEMPTS", missed)));
        }
        if (reservations.noShows() > 0) {
            int kept = reservations.completed() + reservations.noShows();
            cautions.add(new Caution(CautionCode.NO_SHOW, texts.get("caution.NO_SHOW", reservations.noShows(), kept)));
        }
    }
}
