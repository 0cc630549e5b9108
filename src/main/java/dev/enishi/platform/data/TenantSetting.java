package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The one statement that tells row-level security who is asking, and how long an answer may take. It is local to the transaction, so nothing is left on
 * a pooled connection, also behind PgBouncer in transaction mode.
 */
final class TenantSetting {
    static final String SQL = """
            select set_config('app.agency_id', ?, true), set_config('app.performer_id', ?, true),
                   set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true)
            """;

    /** The first parameter of what follows {@link #SQL}. */
    static final int NEXT_PARAMETER = 5;

    private TenantSetting() {}

    /** Sets the tenant for the rest of the connection's transaction. */
    static void apply(Connection connection, Tenant tenant, StatementLimit limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(statement, tenant, limit);
            statement.execute();
        }
    }

    /** Binds the first parameters of a statement that starts with {@link #SQL}. */
    static void bind(PreparedStatement statement, Tenant tenant, StatementLimit limit) throws SQLException {
        statement.setString(1, tenant.agencyId().toString());
        statement.setString(2, tenant.performerSetting());
        statement.setString(3, limit.statement());
        statement.setString(4, limit.lock());
    }
}
