package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.jdbc.PgConnection;

/**
 * How long the database may take for a statement.
 *
 * @param time the most; zero for as long as it takes
 */
record StatementLimit(Duration time) {
    /** By when the server, if it still lives, has said that it took too long. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** For {@code statement_timeout}: milliseconds. */
    String statement() {
        return String.valueOf(time.toMillis());
    }

    /** For {@code lock_timeout}: who waits for a lock for half of the time will not be done in the other half. */
    String lock() {
        return String.valueOf(time.toMillis() / 2);
    }

    /** Gives up a server that says nothing any more. */
    void watch(Connection connection) throws SQLException {
        long most = time.isZero() ? 0 : time.plus(MARGIN).toMillis();
        connection.unwrap(PgConnection.class).setNetworkTimeout(Runnable::run, (int) most);
    }
}
