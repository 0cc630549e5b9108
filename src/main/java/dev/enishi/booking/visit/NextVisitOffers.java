package dev.enishi.booking.visit;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The next visits that were offered, as far as the caller may see them. */
@ApplicationScoped
class NextVisitOffers {
    private static final String COLUMNS = """
            select o.id, o.version, o.chat_id, o.state, o.starts_at, o.duration_minutes, o.reservation_id, o.reason,
                   o.decided_at, o.created_at,
            """ + PerformerName.BESIDE + ", " + CustomerSummary.BESIDE;

    private static final String CUSTOMERS = """
              join customer c on c.agency_id = :agency and c.id = o.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = o.customer_id
            """;

    private static final String BY_ID =
            COLUMNS + " from next_visit_offer o " + CUSTOMERS + " where o.agency_id = :agency and o.id = :id";

    private static final String OF_CUSTOMER = COLUMNS + """
              from (
                select o.*
                  from next_visit_offer o
                 where o.agency_id = :agency and o.customer_id = :customerId [[and o.id < :afterId]]
                 order by o.id desc
                 limit :limit) o
            """ + CUSTOMERS + " order by o.id desc";

    private final Database database;
    private final Agencies agencies;

    NextVisitOffers(Database database, Agencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    /** A chat with a customer. */
    record LastChat(UUID id, Instant startedAt) {}

    /**
     * The chat that is named, else his last one other than a peek, if there is any.
     *
     * @throws ProblemException 422 when one is named that is none with him
     */
    Optional<LastChat> chat(UUID customerId, @Nullable UUID chatId) {
        Optional<LastChat> found = database.sql("""
                        select id, started_at from chat
                         where agency_id = :agency and customer_id = :customerId
                           and case when :chatId::uuid is null then kind <> 'PEEK' else id = :chatId::uuid end
                         order by started_at desc, id desc
                         limit 1
                        """)
                .bind("customerId", customerId)
                .bind("chatId", chatId)
                .one(row -> new LastChat(row.uuid("id"), row.instant("started_at")));
        if (chatId != null && found.isEmpty()) {
            throw ProblemException.of(Violation.at("/chatId", CommonProblem.UNKNOWN_REFERENCE));
        }
        return found;
    }

    /** Records an offer to a customer who is held, and gives its id. */
    UUID add(CustomerRef customer, @Nullable UUID chatId, Instant startsAt, int durationMinutes, Instant now) {
        UUID id = Ids.next();
        database.sql("""
                        insert into next_visit_offer (agency_id, id, performer_id, site_id, customer_id, chat_id, state,
                            starts_at, duration_minutes, version, created_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :chatId, 'OPEN', :startsAt,
                            :durationMinutes, 0, :now)
                        """)
                .bind("id", id)
                .bind("performerId", customer.performerId())
                .bind("siteId", customer.siteId())
                .bind("customerId", customer.id())
                .bind("chatId", chatId)
                .bind("startsAt", startsAt)
                .bind("durationMinutes", durationMinutes)
                .bind("now", now)
                .update();
        return id;
    }

    /**
     * One.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    NextVisitOfferView require(UUID id, Instant now) {
        Sql sql = database.sql(BY_ID).bind("id", id);
        Optional<NextVisitOfferView> found = agencies.ask((settings, trip) -> trip.one(sql, views(settings, now)));
        return found.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /**
     * To whom one was made.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    UUID customerOf(UUID id) {
        return database.sql("select customer_id from next_visit_offer where agency_id = :agency and id = :id")
                .bind("id", id)
                .one(row -> row.uuid("customer_id"))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** To be decided: others wait. */
    NextVisitOffer lockForUpdate(UUID id) {
        return database.sql("""
                        select id, version, customer_id, state, starts_at, duration_minutes
                          from next_visit_offer
                         where agency_id = :agency and id = :id
                           for update
                        """)
                .bind("id", id)
                .one(NextVisitOffer::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Those to one customer, newest first. */
    List<NextVisitOfferView> ofCustomer(UUID customerId, Instant now, @Nullable UUID afterId, int limit) {
        Sql sql = database.sql(OF_CUSTOMER)
                .bind("customerId", customerId)
                .bind("afterId", afterId)
                .limit(limit);
        return agencies.ask((settings, trip) -> trip.list(sql, views(settings, now)));
    }

    private static Function<Row, NextVisitOfferView> views(AgencySettings settings, Instant now) {
        LocalDate today = settings.dayOf(now);
        return row -> NextVisitOfferView.of(row, settings, today);
    }

    void accept(UUID id, UUID reservationId, Instant startsAt, Instant now) {
        database.sql("""
                        update next_visit_offer
                           set state = 'ACCEPTED', reservation_id = :reservationId, starts_at = :startsAt,
                               decided_at = :now, version = version + 1
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .bind("reservationId", reservationId)
                .bind("startsAt", startsAt)
                .bind("now", now)
                .update();
    }

    void refuse(UUID id, @Nullable String reason, Instant now) {
        database.sql("""
                        update next_visit_offer
                           set state = 'REFUSED', reason = :reason, decided_at = :now, version = version + 1
                         where agency_id = :agency and id = :id
                        """).bind("id", id).bind("reason", reason).bind("now", now).update();
    }
}
