package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Whether a database can be reached at all, before anything is built upon it. */
public final class DatabaseProbe {
    private static final String TIMEOUT_SECONDS = "10";

    private DatabaseProbe() {}

    /**
     * Connects once.
     *
     * @param properties user, password and what else the driver understands
     * @return why it does not work, in the words of driver or server; empty when it does
     */
    public static Optional<String> failure(String url, Properties properties) {
        properties.putIfAbsent("connectTimeout", TIMEOUT_SECONDS);
        properties.putIfAbsent("loginTimeout", TIMEOUT_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            return connection.isValid(Integer.parseInt(TIMEOUT_SECONDS)) ? Optional.empty() : Optional.of("no answer");
        } catch (SQLException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("no answer"));
        }
    }
}
