package dev.enishi.boundary.concentration;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The effective number of customers of each performer, over the days that count by policy. */
@ApplicationScoped
public class EffectiveCustomers {
    /** Of each performer who earned something, or chatted; {@link #lately} binds the days. Nothing where nobody has paid. */
    static final String OF_EACH = """
            select performer_id, sum(chats)::int as chats,
                   (power(sum(earnings), 2) / nullif(sum(power(earnings, 2)), 0))::float8 as effective
              from (
                   select performer_id, sum(chats) as chats, sum(earnings)::float8 as earnings
                     from (
            """ + CustomerEarnings.ROWS + """
                          ) paid
                    group by performer_id, customer_id) shares
             group by performer_id
            """;

    private static final String WITH_EARNINGS = "select * from (" + OF_EACH + ") earned where effective is not null";

    private final Database database;
    private final CurrentTenant tenant;

    EffectiveCustomers(Database database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    private record Effective(UUID performerId, double customers) {}

    /** That of each performer who earned something in the days until one, by id; answered with the round trip. */
    public Supplier<Map<UUID, Double>> ofEach(RoundTrip trip, AgencySettings settings, LocalDate on, Instant now) {
        Reply<List<Effective>> found = trip.list(
                lately(database.sql(WITH_EARNINGS), settings, on, now)
                        .bind("performerId", tenant.get().performerId())
                        .plannedForItsValues(),
                row -> new Effective(row.uuid("performer_id"), row.real("effective")));
        return () -> found.get().stream().collect(Collectors.toMap(Effective::performerId, Effective::customers));
    }

    /** The days that count until one of them. */
    static Sql lately(Sql sql, AgencySettings settings, LocalDate on, Instant now) {
        ConcentrationPolicies policies = settings.policies().boundaries().concentration();
        return sql.bind("from", settings.calendar().startOf(on.minusDays(policies.lookBackDays())))
                .bind("until", settings.calendar().endOf(on))
                .bind("now", now)
                .bind("siteId", null);
    }
}
