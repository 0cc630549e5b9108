package dev.enishi.booking.visit;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.MissedAttemptDeleted;
import dev.enishi.customer.history.Happening.MissedAttemptRecorded;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The missed attempts that the caller may see; tells of new ones, and of those that were none. */
@ApplicationScoped
class MissedAttempts {
    private static final String COLUMNS = """
            select m.id, m.at, m.body, m.reservation_id, m.created_at,
            """ + PerformerName.BESIDE + ", " + CustomerSummary.BESIDE;

    private static final String CUSTOMERS = """
              join customer c on c.agency_id = :agency and c.id = m.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = m.customer_id
            """;

    private static final String BY_ID =
            COLUMNS + " from missed_attempt m " + CUSTOMERS + " where m.agency_id = :agency and m.id = :id";

    private static final String OF_CUSTOMER = COLUMNS + """
              from (
                select m.*
                  from missed_attempt m
                 where m.agency_id = :agency and m.customer_id = :customerId
                   [[and (m.at, m.id) < (:afterAt, :afterId)]]
                 order by m.at desc, m.id desc
                 limit :limit) m
            """ + CUSTOMERS + " order by m.at desc, m.id desc";

    private final Database database;
    private final Agencies agencies;
    private final CustomerHistory history;

    MissedAttempts(Database database, Agencies agencies, CustomerHistory history) {
        this.database = database;
        this.agencies = agencies;
        this.history = history;
    }

    /** After which attempt a page goes on. */
    record Place(Instant at, UUID id) {
        static @Nullable Place of(List<@Nullable String> key) {
            return key.isEmpty() ? null : new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        }
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

    /**
     * One.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    MissedAttemptView require(UUID id, Instant now) {
        Sql sql = database.sql(BY_ID).bind("id", id);
        Optional<MissedAttemptView> found = agencies.ask((settings, trip) -> trip.one(sql, views(settings, now)));
        return found.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Those of one customer after another of theirs, newest first. */
    List<MissedAttemptView> ofCustomer(UUID customerId, Instant now, @Nullable Place after, int limit) {
        Sql sql = database.sql(OF_CUSTOMER)
                .bind("customerId", customerId)
                .bind("afterAt", after == null ? null : after.at())
                .bind("afterId", after == null ? null : after.id())
                .limit(limit);
        return agencies.ask((settings, trip) -> trip.list(sql, views(settings, now)));
    }

    private static Function<Row, MissedAttemptView> views(AgencySettings settings, Instant now) {
        LocalDate today = settings.dayOf(now);
        return row -> MissedAttemptView.of(row, settings, today);
    }

    void delete(MissedAttemptView attempt, Instant now, String by) {
        database.sql("delete from missed_attempt where agency_id = :agency and id = :id")
                .bind("id", attempt.id())
                .update();
        history.record(new MissedAttemptDeleted(attempt.customerId(), attempt.id()), now, by);
    }
}
