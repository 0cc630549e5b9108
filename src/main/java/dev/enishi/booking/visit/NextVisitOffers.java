package dev.enishi.booking.visit;

import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next visits that were offered, as far as the caller may see them. */
@ApplicationScoped
class NextVisitOffers {
    private static final String COLUMNS = """
            select id, version, customer_id, performer_id, chat_id, state, starts_at, duration_minutes, reservation_id,
                   reason, decided_at, created_at
              from next_visit_offer
             where agency_id = :agency
            """;

    private final Database database;

    NextVisitOffers(Database database) {
        this.database = database;
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

    NextVisitOffer require(UUID id) {
        return database.sql(COLUMNS + " and id = :id")
                .bind("id", id)
                .one(NextVisitOffer::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** To be decided: others wait. */
    NextVisitOffer lockForUpdate(UUID id) {
        return database.sql(COLUMNS + " and id = :id for update")
                .bind("id", id)
                .one(NextVisitOffer::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Those to one customer, newest first. */
    List<NextVisitOffer> ofCustomer(UUID customerId, @Nullable UUID afterId, int limit) {
        return database.sql(COLUMNS + """
                         and customer_id = :customerId [[and id < :afterId]]
                       order by id desc
                       limit :limit
                      """)
                .bind("customerId", customerId)
                .bind("afterId", afterId)
                .limit(limit)
                .list(NextVisitOffer::of);
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
