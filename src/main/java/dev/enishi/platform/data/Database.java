package dev.enishi.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The one way to run our own SQL. A statement travels together with the setting of its tenant in one round trip; with
 * auto-commit on, both share one implicit transaction, inside a JTA transaction they join that.
 */
@ApplicationScoped
public class Database {
    private final DataSource dataSource;
    private final CurrentTenant tenant;
    private final StatementLimits limits;
    private final Map<String, NamedSql> parsed = new ConcurrentHashMap<>();

    Database(DataSource dataSource, CurrentTenant tenant, StatementLimits limits) {
        this.dataSource = dataSource;
        this.tenant = tenant;
        this.limits = limits;
    }

    /**
     * A statement with named parameters ({@code :name}); {@code :agency} is bound to the current tenant's agency. Give
     * constant text only: the parsed form is kept for ever.
     */
    public Sql sql(String text) {
        return sql(text, tenant.get());
    }

    /** The same for a tenant that is not (yet) the request's: while signing in, and in jobs. */
    public Sql sql(String text, Tenant whose) {
        return new Sql(dataSource, parsed.computeIfAbsent(text, NamedSql::parse), whose, limits.current())
                .bind("agency", whose.agencyId());
    }
}
