package dev.enishi.booking.visit;

import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.MissedAttemptDeleted;
import dev.enishi.customer.history.Happening.MissedAttemptRecorded;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The missed attempts that the caller may see; tells of new ones, and of those that were none. */
@ApplicationScoped
class MissedAttempts {
    private final Database database;
    private final CustomerHistory history;

    MissedAttempts(Database database, CustomerHistory history) {
        this.database = database;
        this.history = history;
    }

    /** Records one of a customer who is held, and gives its id. */
    UUID add(CustomerRef customer, Instant at, @Nullable String body, Instant now, String by) {
        UUID id = Ids.next();
        database.sql("""
                        insert into missed_attempt
                            (agency_id, id, performer_id, site_id, customer_id, at, body, created_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :at, :body, :now)
                        """)
                .bind("id", id)
                .bind("performerId", customer.performerId())
                .bind("siteId", customer.siteId())
                .bind("customerId", customer.id())
                .bind("at", at)
                .bind("body", body)
                .bind("now", now)
                .update();
        history.record(new MissedAttemptRecorded(customer.id(), id), now, by);
        return id;
    }

    /**
     * Records that a request ran out, unless he is banned by now, or has met her or heard from her since he asked; told by the
     * caller.
     */
    List<MissedAttemptRecorded> ofRequest(UUID reservationId, Instant now) {
        return database.sql("""
                        insert into missed_attempt
                            (agency_id, id, performer_id, site_id, customer_id, at, reservation_id, created_at)
                        select v.agency_id, :id, v.performer_id, v.site_id, v.customer_id, v.hold_expires_at, v.id, :now
                          from reservation v
                          join customer c on c.agency_id = v.agency_id and c.id = v.customer_id
                          join relationship r on r.agency_id = v.agency_id and r.customer_id = v.customer_id
                         where v.agency_id = :agency and v.id = :reservationId and c.blocked_since is null
                           and (r.last_chat_at is null or r.last_chat_at < v.created_at)
                           and (r.last_mail_out_at is null or r.last_mail_out_at < v.created_at)
                           and not exists (
                               select 1 from reservation other
                                where other.agency_id = v.agency_id and other.customer_id = v.customer_id
                                  and other.ends_at > :now and other.state = 'CONFIRMED')
                            on conflict (agency_id, reservation_id) do nothing
                        returning customer_id, id
                        """)
                .bind("id", Ids.next())
                .bind("reservationId", reservationId)
                .bind("now", now)
                .list(row -> new MissedAttemptRecorded(row.uuid("customer_id"), row.uuid("id")));
    }

    MissedAttemptView require(UUID id) {
        return database.sql("""
                        select id, customer_id, performer_id, at, body, reservation_id, created_at
                          from missed_attempt
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .one(MissedAttemptView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Those of one customer, newest first. */
    List<MissedAttemptView> ofCustomer(UUID customerId, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return database.sql("""
                        select id, customer_id, performer_id, at, body, reservation_id, created_at
                          from missed_attempt
                         where agency_id = :agency and customer_id = :customerId
                           [[and (at, id) < (:afterAt, :afterId)]]
                         order by at desc, id desc
                         limit :limit
                        """)
                .bind("customerId", customerId)
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit)
                .list(MissedAttemptView::of);
    }

    void delete(MissedAttemptView attempt, Instant now, String by) {
        database.sql("delete from missed_attempt where agency_id = :agency and id = :id")
                .bind("id", attempt.id())
                .update();
        history.record(new MissedAttemptDeleted(attempt.customerId(), attempt.id()), now, by);
    }
}
