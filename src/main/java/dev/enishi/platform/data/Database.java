package dev.enishi.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The one way to run our own SQL: each statement, or several together, with the tenant whose rows they may see. */
@ApplicationScoped
public class Database {
    private final DataSource dataSource;
    private final CurrentTenant tenant;
    private final StatementLimits limits;
    private final TenantTransactions transactions;
    private final Map<Form, NamedSql> forms = new ConcurrentHashMap<>();
    private final Map<List<NamedSql>, String> joined = new ConcurrentHashMap<>();
    private final Map<List<NamedSql>, String> inTransaction = new ConcurrentHashMap<>();

    Database(DataSource dataSource, CurrentTenant tenant, StatementLimits limits, TenantTransactions transactions) {
        this.dataSource = dataSource;
        this.tenant = tenant;
        this.limits = limits;
        this.transactions = transactions;
    }

    private record Form(String text, Map<String, String> constants) {}

    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /**
     * A statement with named parameters ({@code :name}); {@code :agency} is bound to the current tenant's agency. A part in
     * double brackets, {@code [[and site_id = :siteId]]}, is there only when all that it names has a value. Give constant
     * text only: each form of it is kept for ever, here and in the database.
     */
    public Sql sql(String text) {
        return sql(text, tenant.get());
    }

    /** The same for a tenant that is not (yet) the request's: while signing in, and in jobs. */
    public Sql sql(String text, Tenant whose) {
        return new Sql(this, text, whose).bind("agency", whose.agencyId());
    }

    /** For several statements at once. */
    public RoundTrip roundTrip() {
        return roundTrip(tenant.get());
    }

    RoundTrip roundTrip(Tenant whose) {
        return new RoundTrip(this, whose);
    }

    NamedSql form(String text, Map<String, String> constants) {
        return forms.computeIfAbsent(new Form(text, constants), form -> NamedSql.of(form.text(), form.constants()));
    }

    /** The text of some statements in a transaction that knows its tenant. */
    String joined(List<NamedSql> statements) {
        return joined.computeIfAbsent(statements, Database::together);
    }

    /** The text of some statements in a transaction of their own. */
    String transaction(List<NamedSql> statements) {
        return inTransaction.computeIfAbsent(statements, all -> TenantSetting.around(together(all)));
    }

    private static String together(List<NamedSql> statements) {
        return statements.stream().map(NamedSql::text).collect(Collectors.joining("; "));
    }

    StatementLimit limit() {
        return limits.current();
    }

    /** Makes the caller's transaction that of a tenant. */
    void joinAs(Connection connection, Tenant whose) throws SQLException {
        transactions.joinAs(connection, whose);
    }

    void withConnection(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
