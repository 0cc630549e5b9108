package dev.enishi.outlook;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outlooks of the customers whom the caller may see. */
@ApplicationScoped
class CustomerOutlooks {
    private static final int USUAL_DAYS = 30;

    private static final String OF_CUSTOMER =
            "select " + ChatDays.COLUMNS + ", " + CurrentFit.COLUMNS + """
              from relationship r
              left join lateral (
            """ + CurrentFit.NEWEST + """
                   ) f on true
             where r.agency_id = :agency and r.customer_id = :id
            """;

    private final Agencies agencies;
    private final Database database;

    CustomerOutlooks(Agencies agencies, Database database) {
        this.agencies = agencies;
        this.database = database;
    }

    /**
     * The outlook of a customer on the day of an instant.
     *
     * @param days for how many days to come; null for the usual
     * @throws ProblemException 404 when there is no such customer for the caller
     */
    CustomerOutlook of(UUID customerId, @Nullable Integer days, Instant now) {
        int asked = days == null ? USUAL_DAYS : days;
        Sql sql = database.sql(OF_CUSTOMER).bind("id", customerId);
        Optional<CustomerOutlook> outlook =
                agencies.ask((settings, trip) -> trip.one(sql, row -> of(row, settings, asked, now)));
        return outlook.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private static CustomerOutlook of(Row row, AgencySettings settings, int days, Instant now) {
        CurrentFit fit = CurrentFit.of(row);
        return CustomerOutlook.of(ChatDays.of(row), fit.deciding(settings.policies()), fit, settings.dayOf(now), days);
    }
}
