package dev.enishi.platform.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL from Maven artifacts, for development, trials and tests. It listens on the loopback address only
 * and trusts every local user; it is never used where a JDBC URL is configured.
 *
 * @param port where it listens
 */
public record EmbeddedDatabase(int port) {
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final String OWNER = "enishi_owner";
    private static final String APPLICATION = "enishi_app";

    /** Held until the process ends, so that two services never share one data folder. */
    private static @Nullable FileLock dataLock;

    /**
     * Starts the database whose files lie in {@code folder/postgres}, made when absent. What was committed there survives
     * restarts and a {@code kill -9}. It stops with the JVM.
     *
     * @throws IllegalStateException when another service uses the folder, or the database would not be durable
     */
    public static EmbeddedDatabase startIn(Path folder) throws IOException, SQLException {
        Path data = folder.toAbsolutePath().resolve("postgres");
        Files.createDirectories(data);
        lock(folder.toAbsolutePath());
        stopOrphan(data);
        return start(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on"),
                true);
    }

    /** Starts an empty database in a temporary folder: fast, not durable, for tests. It never waits for the disk. */
    public static EmbeddedDatabase startTemporary() throws IOException, SQLException {
        return start(
                EmbeddedPostgres.builder()
                        .setCleanDataDirectory(true)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off"),
                false);
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder, boolean durable)
            throws IOException, SQLException {
        EmbeddedPostgres postgres = builder.setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPGStartupWait(STARTUP)
                .setRegisterShutdownHook(true)
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            if (durable) {
                requireOn(connection, "fsync");
                requireOn(connection, "synchronous_commit");
            }
            createRolesAndDatabase(connection);
        }
        return new EmbeddedDatabase(postgres.getPort());
    }

    /** The settings that make the service use this database: migrate as the owner, serve as {@code enishi_app}. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", APPLICATION,
                "quarkus.datasource.password", APPLICATION,
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", OWNER,
                // The migration sets what connections begin with: none may be there before it.
                "quarkus.datasource.jdbc.initial-size", "0",
                "quarkus.flyway.migrate-at-start", "true");
    }

    /** Its JDBC address. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/enishi";
    }

    private static void lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        dataLock = channel.tryLock();
        if (dataLock == null) {
            channel.close();
            throw new IllegalStateException("Another Enishi uses the data folder " + folder);
        }
    }

    /** After a {@code kill -9} of the JVM the server of that time still holds the folder: it is ended in order. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    /** SIGTERM lets clients finish, of whom none is left; what has not ended then would corrupt the folder. */
    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STARTUP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the former database was stopping", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The former database (process " + process.pid() + ") does not stop", e);
        }
    }

    private static void requireOn(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            if (!"on".equals(row.getString(1))) {
                throw new IllegalStateException("The embedded database runs with " + setting + " off");
            }
        }
    }

    private static void createRolesAndDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                if (!exists(connection, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + role + "'");
                }
            }
            if (!exists(connection, "select 1 from pg_database where datname = 'enishi'")) {
                statement.execute("create database enishi owner " + OWNER);
            }
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next();
        }
    }
}
