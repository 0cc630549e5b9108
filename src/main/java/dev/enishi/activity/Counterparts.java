package dev.enishi.activity;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Customers about whom something is about to be recorded: locked, and read as the answer names them, by one statement. Neither a
 * message nor a note changes what is read.
 */
@ApplicationScoped
public class Counterparts {
    /**
     * Waits while the customer is handed over or erased, as {@code Customers} does. After that PostgreSQL looks at the customer anew,
     * but at what is joined as it was before: so the performer is looked up, because no join finds the colleague.
     */
    private static final String LOCK_SHARED =
            "select c.no_mail, " + CustomerSummary.BESIDE + """
            , c.performer_id,
                   (select p.name from performer p where p.agency_id = :agency and p.id = c.performer_id) as performer_name,
            """ + Agencies.COLUMNS + """
              from customer c
              join relationship r on r.agency_id = :agency and r.customer_id = c.id
              join agency a on a.agency_id = :agency
             where c.agency_id = :agency and c.id = :id
               for key share of c
            """;

    private final Database database;
    private final Agencies agencies;

    Counterparts(Database database, Agencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    /**
     * A customer, locked.
     *
     * @param ref what is copied from the customer
     * @param parties whom the answer names
     */
    public record Counterpart(CustomerRef ref, Parties parties) {
        static Counterpart of(Row row, AgencySettings settings, LocalDate today) {
            Parties parties = Parties.of(row, settings, today);
            CustomerRef ref = new CustomerRef(
                    parties.customer().id(),
                    parties.performer().id(),
                    parties.customer().siteId(),
                    row.bool("no_mail"));
            return new Counterpart(ref, parties);
        }
    }

    /**
     * The customer of a path.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    public Counterpart lockShared(UUID id, Instant now) {
        return find(id, now).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /**
     * The customer whom a body names in {@code customerId}.
     *
     * @throws ProblemException 422 when there is none for the caller
     */
    public Counterpart lockReferenced(UUID id, Instant now) {
        return find(id, now)
                .orElseThrow(() -> ProblemException.of(Violation.at("/customerId", CommonProblem.UNKNOWN_REFERENCE)));
    }

    private Optional<Counterpart> find(UUID id, Instant now) {
        return agencies.ask((settings, trip) -> trip.one(
                database.sql(LOCK_SHARED).bind("id", id), row -> Counterpart.of(row, settings, settings.dayOf(now))));
    }
}
