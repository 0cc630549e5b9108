package dev.enishi.platform.data;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.jdbc.PgConnection;

/** Whether the server keeps what it has parsed and planned: always, but behind a pooler that knows no prepared statements. */
@ApplicationScoped
class PreparedStatements implements AgroalPoolInterceptor {
    private static final int FROM_THE_FIRST_USE = 1;
    static final int NEVER = 0;

    private final int threshold;

    PreparedStatements(@ConfigProperty(name = "enishi.database.prepared-statements") boolean prepared) {
        threshold = prepared ? FROM_THE_FIRST_USE : NEVER;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            connection.unwrap(PgConnection.class).setPrepareThreshold(threshold);
        } catch (SQLException e) {
            throw new IllegalStateException("The driver is that of PostgreSQL", e);
        }
    }
}
