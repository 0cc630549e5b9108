package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The one statement that tells row-level security who is asking, and how long an answer may take. It is local to the
 * transaction, so nothing is left on a pooled connection, also behind PgBouncer in transaction mode.
 */
final class TenantSetting {
    private static final String SET = """
            select set_config('app.agency_id', ?, true), set_config('app.performer_id', ?, true),
                   set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true)
            """;

    /** Without a tenant this is empty. */
    private static final String KEPT = "select current_setting('app.agency_id', true)";

    /** The first parameter of what stands inside {@link #around}. */
    static final int NEXT_PARAMETER = 5;

    private TenantSetting() {}

    /** Sets the tenant for the rest of the connection's transaction. */
    static void apply(Connection connection, Tenant tenant, StatementLimit limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            bind(statement, tenant, limit);
            statement.execute();
        }
    }

    /** Some statements in a transaction of their own that is a tenant's from its begin to its end, in one text. */
    static String around(String statements) {
        return around("begin", statements);
    }

    /** The same for several that answer one question: all of them see the database as it is when the first begins. */
    static String aroundOneView(String statements) {
        return around("begin isolation level repeatable read", statements);
    }

    private static String around(String begin, String statements) {
        return begin + "; " + SET + "; " + statements + "; " + KEPT + "; commit";
    }

    /** Binds the first parameters of {@link #around}. */
    static void bind(PreparedStatement statement, Tenant tenant, StatementLimit limit) throws SQLException {
        statement.setObject(1, Sql.text(tenant.agencyId().toString()));
        statement.setObject(2, Sql.text(tenant.performerSetting()));
        statement.setObject(3, Sql.text(limit.statement()));
        statement.setObject(4, Sql.text(limit.lock()));
    }

    /**
     * Whether the tenant was still there after the statements; the current result is that of the question.
     *
     * @throws IllegalStateException where it was not: what they have answered is worth nothing
     */
    static void requireKept(PreparedStatement executed, Tenant tenant) throws SQLException {
        try (ResultSet kept = executed.getResultSet()) {
            kept.next();
            if (!tenant.agencyId().toString().equals(kept.getString(1))) {
                throw new IllegalStateException("The transaction of a tenant has ended before its statements");
            }
        }
    }
}
