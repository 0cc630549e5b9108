package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The one statement that tells row-level security who is asking. It is local to the transaction, so nothing is left on
 * a pooled connection, also behind PgBouncer in transaction mode.
 */
final class TenantSetting {
    /** Two parameters: agency, performer or the empty string. */
    static final String SQL = "select set_config('app.agency_id', ?, true), set_config('app.performer_id', ?, true)";

    private TenantSetting() {}

    /** Sets the tenant for the rest of the connection's transaction. */
    static void apply(Connection connection, Tenant tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(statement, tenant);
            statement.execute();
        }
    }

    /** Binds the first two parameters of a statement that starts with {@link #SQL}. */
    static void bind(PreparedStatement statement, Tenant tenant) throws SQLException {
        statement.setString(1, tenant.agencyId().toString());
        statement.setString(2, tenant.performerSetting());
    }
}
