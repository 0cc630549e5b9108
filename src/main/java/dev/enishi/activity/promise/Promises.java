package dev.enishi.activity.promise;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.activity.Parties;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The promises that the caller may see. */
@ApplicationScoped
class Promises implements PanacheRepositoryBase<Promise, UUID> {
    private static final String BY_ID =
            "select " + CustomerPromiseView.COLUMNS + " from promise h " + Parties.OF_WHAT_HAPPENED + """
             where h.agency_id = :agency and h.id = :id
            """;

    private static final String OF_CUSTOMER =
            "select " + CustomerPromiseView.COLUMNS + """
              from (
                   select id, version, customer_id, made_by_id, text, ask_on, note_id, kept_at, created_at, updated_at
                     from promise o
                    where agency_id = :agency and customer_id = :customerId
                      [[and (kept_at is not null) = :kept]]
                      [[and (
            """ + OpenPromises.OPEN + """
                      )]]
                      [[and (created_at, id) < (:afterAt, :afterId)]]
                    order by created_at desc, id desc
                    limit :limit) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by h.created_at desc, h.id desc
            """;

    private final Database database;
    private final Agencies agencies;
    private final ConcernedCustomer concerned;

    Promises(Database database, Agencies agencies, ConcernedCustomer concerned) {
        this.database = database;
        this.agencies = agencies;
        this.concerned = concerned;
    }

    /** To be changed: others wait, so that two changes without If-Match follow each other. */
    Promise lockForUpdate(UUID id) {
        Promise promise = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(promise.customerId);
        return promise;
    }

    /** As of now, as whoever has just written it sees it. */
    CustomerPromiseView require(UUID id, Instant now) {
        Sql sql = database.sql(BY_ID).bind("id", id);
        Optional<CustomerPromiseView> promise = agencies.ask(
                (settings, trip) -> trip.one(sql, row -> CustomerPromiseView.of(row, settings, settings.dayOf(now))));
        return promise.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /**
     * The promises made to one customer, newest first, as of now.
     *
     * @param kept only those that were kept, or only those that are open; null is all
     */
    List<CustomerPromiseView> ofCustomer(
            UUID customerId, @Nullable Boolean kept, Instant now, List<@Nullable String> after, int limit) {
        return agencies.ask((settings, trip) -> {
            BusinessCalendar ofOpen = Boolean.FALSE.equals(kept) ? settings.calendar() : null;
            Sql sql = database.sql(OF_CUSTOMER)
                    .bind("customerId", customerId)
                    .bind("kept", ofOpen == null ? kept : null)
                    .bind("zone", ofOpen == null ? null : ofOpen.zone().getId())
                    .bind("dayStart", ofOpen == null ? null : ofOpen.dayStart())
                    .bind("afterAt", after.isEmpty() ? null : Instant.parse(after.getFirst()))
                    .bind("afterId", after.isEmpty() ? null : UUID.fromString(after.getLast()))
                    .limit(limit);
            return trip.list(sql, row -> CustomerPromiseView.of(row, settings, settings.dayOf(now)));
        });
    }

    /**
     * Checks that a note, where one is named, is about the customer.
     *
     * @throws ProblemException 422 when it is not
     */
    void checkNote(@Nullable UUID noteId, UUID customerId) {
        boolean unknown = noteId != null
                && database.sql("""
                                select 1 from note
                                 where agency_id = :agency and customer_id = :customerId and id = :noteId
                                """)
                        .bind("customerId", customerId)
                        .bind("noteId", noteId)
                        .one(row -> true)
                        .isEmpty();
        if (unknown) {
            throw ProblemException.of(Violation.at("/noteId", CommonProblem.UNKNOWN_REFERENCE));
        }
    }
}
