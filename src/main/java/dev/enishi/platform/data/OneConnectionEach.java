package dev.enishi.platform.data;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;

/**
 * Refuses a second connection to a thread that holds one: as many such threads as there are connections would wait for
 * each other until they all give up.
 */
@ApplicationScoped
class OneConnectionEach implements AgroalPoolInterceptor {
    private final Map<PGConnection, Thread> holders = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (holders.containsValue(Thread.currentThread())) {
            throw new IllegalStateException("This thread holds a connection already");
        }
        holders.put(server(connection), Thread.currentThread());
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        holders.remove(server(connection));
    }

    /** One that broke is not returned. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        holders.remove(server(connection));
    }

    private static PGConnection server(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("The driver is that of PostgreSQL", e);
        }
    }
}
