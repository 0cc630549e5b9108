package dev.enishi.platform.data;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.jdbc.PgConnection;

/**
 * Refuses a second connection to a thread that holds one: as many such threads as there are connections would wait for
 * each other until they all give up.
 */
@ApplicationScoped
class OneConnectionEach implements AgroalPoolInterceptor {
    private final Map<PgConnection, Thread> holders = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        holders.keySet().removeIf(OneConnectionEach::isClosed); // Whoever could not use it does not return it.
        if (holders.containsValue(Thread.currentThread())) {
            throw new IllegalStateException("This thread holds a connection already");
        }
        try {
            holders.put(connection.unwrap(PgConnection.class), Thread.currentThread());
        } catch (SQLException e) {
            throw new IllegalStateException("The driver is that of PostgreSQL", e);
        }
    }

    /** Never fails: the pool would keep the place of a connection that is broken, and with the last of them stand still. */
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            holders.remove(connection.unwrap(PgConnection.class));
        } catch (SQLException broken) {
            holders.keySet().removeIf(OneConnectionEach::isClosed);
        }
    }

    private static boolean isClosed(PgConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException("The driver always knows", e);
        }
    }
}
