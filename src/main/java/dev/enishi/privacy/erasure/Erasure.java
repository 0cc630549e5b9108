package dev.enishi.privacy.erasure;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.CustomerErased;
import dev.enishi.exchange.ImportProblem;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Forgets a customer: nothing personal remains, totals do.
 *
 * <p>The lock on the customer comes first and keeps out whoever records something about him: they lock him too, so each is
 * done before, and is erased with the rest, or comes too late and finds nobody. That holds for answers kept for repeated
 * requests as well, which is why these are looked through after it.
 */
@ApplicationScoped
class Erasure {
    private static final String LOCK = """
            select version, performer_id, site_id from customer
             where agency_id = :agency and id = :id
               for update
            """;

    private static final String IMPORT_RUNS = """
            select 1 from import_job
             where agency_id = :agency and performer_id = :performerId and site_id = :siteId
               and state in ('QUEUED', 'RUNNING')
             limit 1
            """;

    /** Adds in the order of the key, so that two erasures never wait for each other's totals in a circle. */
    private static final String ADD_UP = """
            insert into erased_total as t
                (agency_id, performer_id, site_id, day, kind, occurrences, minutes, earnings)
            select :agency, performer_id, site_id, business_day(at, :zone, :dayStart) as day, kind, count(*), sum(minutes),
                   sum(earnings)
              from gone
             group by performer_id, site_id, day, kind
             order by performer_id, site_id, day, kind
                on conflict (agency_id, performer_id, site_id, day, kind) do update
               set occurrences = t.occurrences + excluded.occurrences, minutes = t.minutes + excluded.minutes,
                   earnings = t.earnings + excluded.earnings
            """;

    private static final String CHATS = """
            with gone as (
                delete from chat where agency_id = :agency and customer_id = :id
                returning performer_id, site_id, started_at as at, kind,
                          coalesce(floor(extract(epoch from ended_at - started_at) / 60), 0)::bigint as minutes,
                          coalesce(earnings, 0) as earnings)
            """ + ADD_UP;

    private static final String MESSAGES = """
            with gone as (
                delete from message where agency_id = :agency and customer_id = :id
                returning performer_id, site_id, sent_at as at, channel || '_' || direction as kind,
                          0 as minutes, coalesce(earnings, 0) as earnings)
            """ + ADD_UP;

    /** Counted before they go with the customer, in the state that is shown. */
    private static final String RESERVATIONS = """
            with gone as (
                select performer_id, site_id, starts_at as at,
                       'RESERVATION_' || reservation_shown_state(state, hold_expires_at, now()) as kind,
                       (extract(epoch from ends_at - starts_at) / 60)::bigint as minutes, 0 as earnings
                  from reservation
                 where agency_id = :agency and customer_id = :id
                   for update)
            """ + ADD_UP;

    /**
     * Before the notes that they stand in: whoever changes a promise has locked it, and may have to wait for its note. So it is
     * waited for while nothing of his is locked but he himself.
     */
    private static final String PROMISES = "delete from promise where agency_id = :agency and customer_id = :id";

    /** Chats have taken their logs with them; the customer takes his reservations, facts and what he is found by. */
    private static final String NOTES = "delete from note where agency_id = :agency and customer_id = :id";

    private static final String CUSTOMER = "delete from customer where agency_id = :agency and id = :id";

    /** Every answer about him carries his id. */
    private static final String ANSWERS = """
            delete from idempotency
             where agency_id = :agency and position(convert_to(:id::uuid::text, 'UTF8') in body) > 0
            """;

    private final Database database;
    private final Agencies agencies;
    private final CustomerHistory history;

    Erasure(Database database, Agencies agencies, CustomerHistory history) {
        this.database = database;
        this.agencies = agencies;
        this.history = history;
    }

    private record Found(int version, UUID performerId, UUID siteId) {}

    /**
     * Erases a customer. Part of the caller's transaction.
     *
     * @throws ProblemException 404 when there is none for the caller, 428 and 412 by {@code If-Match}, 409 while an import
     *     into his performer and site is not finished: its file may name him
     */
    void carryOut(UUID id, IfMatch ifMatch, Instant now, String by) {
        Found customer = database.sql(LOCK)
                .bind("id", id)
                .one(row -> new Found(row.integer("version"), row.uuid("performer_id"), row.uuid("site_id")))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        ifMatch.require(customer.version());
        if (importRuns(customer)) {
            throw ProblemException.of(ImportProblem.IMPORT_RUNNING);
        }
        history.record(new CustomerErased(id), now, by, () -> erase(id));
    }

    private void erase(UUID id) {
        AgencySettings settings = agencies.settings();
        database.sql(PROMISES).bind("id", id).update();
        addingUp(CHATS, settings).bind("id", id).update();
        addingUp(MESSAGES, settings).bind("id", id).update();
        addingUp(RESERVATIONS, settings).bind("id", id).update();
        database.sql(NOTES).bind("id", id).update();
        database.sql(CUSTOMER).bind("id", id).update();
        database.sql(ANSWERS).bind("id", id).update();
    }

    private boolean importRuns(Found customer) {
        return database.sql(IMPORT_RUNS)
                .bind("performerId", customer.performerId())
                .bind("siteId", customer.siteId())
                .one(row -> true)
                .isPresent();
    }

    private Sql addingUp(String sql, AgencySettings settings) {
        return database.sql(sql)
                .bind("zone", settings.calendar().zone().getId())
                .bind("dayStart", settings.calendar().dayStart());
    }
}
