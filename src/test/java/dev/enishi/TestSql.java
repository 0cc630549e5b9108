package dev.enishi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A connection of the service's own role, with the tenant that a test wants: to see what is in the database. */
public final class TestSql implements AutoCloseable {
    /** How the database knows these connections from those of the service. */
    public static final String NAME = "tests";

    private final Connection connection;

    private TestSql(Connection connection) {
        this.connection = connection;
    }

    /** As nobody: the tenant is not set. */
    public static TestSql asNobody() {
        return connect("enishi_app");
    }

    /** As the manager of an agency. */
    public static TestSql as(UUID agencyId) {
        return as(agencyId, null);
    }

    /** As a performer. */
    public static TestSql as(UUID agencyId, @Nullable UUID performerId) {
        TestSql sql = connect("enishi_app");
        sql.values(
                "select set_config('app.agency_id', ?, false), set_config('app.performer_id', ?, false)",
                agencyId.toString(),
                performerId == null ? "" : performerId.toString());
        return sql;
    }

    /** As the owner of the tables, who migrates them. */
    public static TestSql asOwner() {
        return connect("enishi_owner");
    }

    /** As the superuser, from whom no policy keeps anything. */
    public static TestSql asSuperuser() {
        return connect("postgres");
    }

    private static TestSql connect(String role) {
        // Past PgBouncer where the service goes through it: the tenant below is set for a whole session.
        Config config = ConfigProvider.getConfig();
        String url = config.getOptionalValue("quarkus.flyway.jdbc-url", String.class)
                .orElseGet(() -> config.getValue("quarkus.datasource.jdbc.url", String.class));
        try {
            return new TestSql(DriverManager.getConnection(url + "?ApplicationName=" + NAME, role, role));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of all rows. */
    @SuppressWarnings("unchecked")
    public <T> List<T> values(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add((T) rows.getObject(1));
            }
            return values;
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /** The first column of the only row. */
    public <T> T value(String sql, Object... arguments) {
        List<T> values = values(sql, arguments);
        if (values.size() != 1) {
            throw new IllegalStateException(values.size() + " rows");
        }
        return values.getFirst();
    }

    /** How many rows an insert, update or delete touched. */
    public int update(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Starts a transaction, which {@link #close} rolls back. */
    public TestSql inTransaction() {
        try {
            connection.setAutoCommit(false);
            return this;
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /** Keeps what the transaction has done. */
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    @Override
    public void close() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.close();
        } catch (SQLException e) {
            throw new Refused(e);
        }
    }

    /** What the database refused, with its SQLSTATE. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        public final String state;

        Refused(SQLException cause) {
            super(cause);
            state = cause.getSQLState();
        }
    }
}
