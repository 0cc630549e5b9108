package dev.enishi.access;

import dev.enishi.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PgBouncer in transaction mode between the service and the test database, with one server connection.
 * Migrations and what tests look up themselves go past it.
 */
public class PgBouncer implements QuarkusTestResourceLifecycleManager {
    private static final String URL = "%test.quarkus.datasource.jdbc.url";
    private static final Pattern VERSION = Pattern.compile("PgBouncer 1\\.(\\d+)");
    private static final String MIGRATIONS = "%test.quarkus.flyway.jdbc-url";
    private Process process;
    private String direct;

    static boolean isInstalled() {
        return binary() != null;
    }

    private static Path binary() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** From 1.22 on; Debian 12 has 1.18. */
    public static boolean knowsPreparedStatements() {
        try {
            Process asked = new ProcessBuilder(String.valueOf(binary()), "--version").start();
            Matcher version =
                    VERSION.matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return version.find() && Integer.parseInt(version.group(1)) >= 22;
        } catch (IOException e) {
            return false; // Not installed: no test runs.
        }
    }

    /** After the database. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        direct = System.getProperty(URL);
        try {
            int port = FreePorts.next();
            process = new ProcessBuilder(command(configuration(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("pgbouncer", ".log").toFile())
                    .start();
            await(port);
            System.setProperty(MIGRATIONS, direct);
            System.setProperty(URL, "jdbc:postgresql://127.0.0.1:" + port + "/enishi");
            return Map.of();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("PgBouncer does not start", e);
        }
    }

    /** It refuses to run as root. */
    private static List<String> command(Path configuration) {
        List<String> command = new ArrayList<>(List.of(binary().toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(configuration.toString());
        return command;
    }

    private Path configuration(int port) throws IOException {
        Path folder = Files.createTempDirectory("pgbouncer");
        Path users = folder.resolve("users.txt");
        Path file = folder.resolve("pgbouncer.ini");
        Files.writeString(users, "\"enishi_app\" \"enishi_app\"\n");
        Files.writeString(file, """
                [databases]
                enishi = host=127.0.0.1 port=%s dbname=enishi
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 1
                max_client_conn = 100
                ignore_startup_parameters = extra_float_digits
                %s
                """.formatted(
                        direct.replaceAll(".*:(\\d+)/.*", "$1"),
                        port,
                        users,
                        knowsPreparedStatements() ? "max_prepared_statements = 1000" : ""));
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        return file;
    }

    private void await(int port) throws InterruptedException {
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("PgBouncer does not listen");
    }

    @Override
    public void stop() {
        System.setProperty(URL, direct);
        System.clearProperty(MIGRATIONS);
        process.destroy();
    }
}
