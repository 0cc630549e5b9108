package dev.enishi.platform.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The one way to run our own SQL: each statement, or several together, with the tenant whose rows they may see. */
@ApplicationScoped
public class Database {
    /** Many more than are in use at a time, unless somebody asks for pages of every length. */
    private static final int MOST_TEXTS = 2_000;

    private final DataSource dataSource;
    private final CurrentTenant tenant;
    private final StatementLimits limits;
    private final TenantTransactions transactions;
    private final Cache<Form, NamedSql> forms =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();
    private final Cache<List<NamedSql>, String> joined =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();
    private final Cache<List<NamedSql>, String> inTransaction =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

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
     * double brackets, {@code [[and name = :name]]}, is there only when all that it names has a value. Give constant
     * text only: each form of it is kept, here and in the database.
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

    Tenant tenant() {
        return tenant.get();
    }

    boolean inTransaction() {
        return transactions.isThere();
    }

    RoundTrip roundTrip(Tenant whose) {
        return new RoundTrip(this, whose);
    }

    NamedSql form(String text, Map<String, String> constants) {
        return forms.get(new Form(text, constants), form -> NamedSql.of(form.text(), form.constants()));
    }

    /** The text of some statements in a transaction that knows its tenant. */
    String joined(List<NamedSql> statements) {
        return joined.get(statements, Database::together);
    }

    /** The text of some statements in a transaction of their own. */
    String transaction(List<NamedSql> statements) {
        return inTransaction.get(
                statements,
                all -> all.size() == 1
                        ? TenantSetting.around(together(all))
                        : TenantSetting.aroundOneView(together(all)));
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
