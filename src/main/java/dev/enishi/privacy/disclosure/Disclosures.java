package dev.enishi.privacy.disclosure;

import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads everything that is stored about a customer. A new column or table belongs here: DisclosureApiTest compares. */
@ApplicationScoped
class Disclosures {
    private static final String CUSTOMER = "select " + DisclosedCustomer.COLUMNS + """
              from customer
             where agency_id = :agency and id = :id
            """;

    private static final String FACTS = """
            select first_chat_at, first_chat_day, last_chat_id, last_chat_kind, last_chat_at, last_chat_ended_at,
                   last_chat_day, chat_count, chat_days, earnings, last_mail_in_at, last_mail_out_at, last_touch_at,
                   last_touch_day, last_contact_day, mail_days, unanswered, due_on, thank_you_on, memo_on,
                   cared_ended_at, live_since, chats_end_at, reply_on, favorite_idle_on, last_login_day, anniversary,
                   rank, place, dormant, refused_at, quiet_until
              from relationship
             where agency_id = :agency and customer_id = :id
            """;

    private static final String FAVORITE_EVENTS = """
            select direction, marked, at, handed_over
              from favorite_event
             where agency_id = :agency and customer_id = :id
             order by at nulls first, direction, number
            """;

    private static final String CHATS = """
            select h.id, h.kind, h.started_at, h.ended_at, h.earnings, h.mic, h.imported, h.external_id, h.import_id,
                   h.site_started_at, h.main_since, h.version, h.created_at, l.body, l.created_at as log_created_at
              from chat h
              left join chat_log l on l.agency_id = :agency and l.chat_id = h.id
             where h.agency_id = :agency and h.customer_id = :id
             order by h.started_at, h.id
            """;

    private static final String KIND_CHANGES = """
            select chat_id, at, former_kind
              from chat_kind_change
             where agency_id = :agency and customer_id = :id
             order by at, chat_id
            """;

    private static final String MESSAGES = """
            select id, channel, direction, purpose, sent_at, body, template_id, earnings, in_reply_to, set_aside_at, version,
                   created_at
              from message
             where agency_id = :agency and customer_id = :id
             order by sent_at, id
            """;

    private static final String NOTES = """
            select id, chat_id, body, pinned, version, created_at, updated_at
              from note
             where agency_id = :agency and customer_id = :id
             order by created_at, id
            """;

    private static final String PROMISES = """
            select id, made_by_id, note_id, text, ask_on, set_at, kept_at, version, created_at, updated_at
              from promise
             where agency_id = :agency and customer_id = :id
             order by created_at, id
            """;

    private static final String STANDING_RESERVATIONS = """
            select id, first_day, local_time, duration_minutes, every_weeks, occurrences, version, created_at
              from standing_reservation
             where agency_id = :agency and customer_id = :id
             order by created_at, id
            """;

    private static final String RESERVATIONS = """
            select id, host_id, standing_id, state, requested_by, newcomer, starts_at, ends_at, held_until,
                   hold_expires_at, message, cancel_reason, chat_id, version, created_at
              from reservation
             where agency_id = :agency and customer_id = :id
             order by starts_at, id
            """;

    private static final String RESERVATION_EVENTS = """
            select e.id, e.reservation_id, e.state, e.starts_at, e.ends_at, e.held_until, e.at, e.recorded_by, e.reason
              from reservation r
              join reservation_event e on e.agency_id = :agency and e.reservation_id = r.id
             where r.agency_id = :agency and r.customer_id = :id
             order by e.at, e.id
            """;

    private static final String MISSED_ATTEMPTS = """
            select id, at, body, reservation_id, created_at
              from missed_attempt
             where agency_id = :agency and customer_id = :id
             order by at, id
            """;

    private static final String BOUNDARY_INCIDENTS = """
            select id, kind, at, pretext, words, answer, template_id, outcome, version, created_at
              from boundary_incident
             where agency_id = :agency and customer_id = :id
             order by at, id
            """;

    private static final String ALERTS = """
            select id, kind, level, cause_id, incident_id, raised_at, acknowledged_at, acknowledged_by, resolved_at, resolution
              from alert
             where agency_id = :agency and customer_id = :id
             order by raised_at, id
            """;

    private static final String NEXT_VISIT_OFFERS = """
            select id, chat_id, state, starts_at, duration_minutes, reservation_id, reason, decided_at, version, created_at
              from next_visit_offer
             where agency_id = :agency and customer_id = :id
             order by id
            """;

    private static final String ASKED_QUESTIONS = """
            select id, question_id, text, asked_at, typing_until, answered_at, created_at
              from asked_question
             where agency_id = :agency and customer_id = :id
             order by asked_at, id
            """;

    private static final String OUTLOOKS = """
            select fit_id, first_chat_day, last_chat_day, chat_days, at_risk_percent, assumed_cadence_days,
                   assumed_lapsed_after_days, at_risk_on, scored_at
              from customer_outlook
             where agency_id = :agency and customer_id = :id
            """;

    private final Database database;

    Disclosures(Database database) {
        this.database = database;
    }

    Optional<Disclosure> of(UUID id) {
        // Facts and customer come and go together, but not for two statements.
        return database.sql(CUSTOMER)
                .bind("id", id)
                .one(DisclosedCustomer::of)
                .flatMap(customer -> database.sql(FACTS)
                        .bind("id", id)
                        .one(DisclosedFacts::of)
                        .map(facts -> new Disclosure(
                                customer,
                                facts,
                                database.sql(FAVORITE_EVENTS).bind("id", id).list(DisclosedFavoriteEvent::of),
                                database.sql(CHATS).bind("id", id).list(DisclosedChat::of),
                                database.sql(KIND_CHANGES).bind("id", id).list(DisclosedKindChange::of),
                                database.sql(MESSAGES).bind("id", id).list(DisclosedMessage::of),
                                database.sql(NOTES).bind("id", id).list(DisclosedNote::of),
                                database.sql(PROMISES).bind("id", id).list(DisclosedPromise::of),
                                database.sql(STANDING_RESERVATIONS)
                                        .bind("id", id)
                                        .list(DisclosedStandingReservation::of),
                                database.sql(RESERVATIONS).bind("id", id).list(DisclosedReservation::of),
                                database.sql(RESERVATION_EVENTS).bind("id", id).list(DisclosedReservationEvent::of),
                                database.sql(MISSED_ATTEMPTS).bind("id", id).list(DisclosedMissedAttempt::of),
                                database.sql(NEXT_VISIT_OFFERS).bind("id", id).list(DisclosedNextVisitOffer::of),
                                database.sql(BOUNDARY_INCIDENTS).bind("id", id).list(DisclosedBoundaryIncident::of),
                                database.sql(ALERTS).bind("id", id).list(DisclosedAlert::of),
                                database.sql(ASKED_QUESTIONS).bind("id", id).list(DisclosedQuestion::of),
                                database.sql(OUTLOOKS).bind("id", id).list(DisclosedOutlook::of))));
    }
}
