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

    private static final Duration MOST_FOR_A_LOCK = Duration.ofSeconds(30);

    /** For {@code statement_timeout}: milliseconds. */
    String statement() {
        return String.valueOf(time.toMillis());
    }

    /** For {@code lock_timeout}: half of the time, after which the other half would not do; who waits holds what others need. */
    String lock() {
        return String.valueOf(Math.min(time.toMillis() / 2, MOST_FOR_A_LOCK.toMillis()));
    }

    /** Gives up a server that says nothing any more. */
    void watch(Connection connection) throws SQLException {
        long most = time.isZero() ? 0 : time.plus(MARGIN).toMillis();
        connection.unwrap(PgConnection.class).setNetworkTimeout(Runnable::run, (int) most);
    }
}
