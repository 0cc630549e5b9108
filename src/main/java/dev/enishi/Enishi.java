package dev.enishi;

import dev.enishi.platform.data.EmbeddedDatabase;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The start of the service. Without a configured JDBC URL it brings its own PostgreSQL and the demo agency, if it was built with them; operator
 * commands ({@code migrate}, {@code create-agency}) are in {@link Command}.
 */
@QuarkusMain
public class Enishi {
    private static final String URL = "quarkus.datasource.jdbc.url";

    /** Left out of what production runs. */
    private static final String EMBEDDED_SERVER = "io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class";

    /** Kept, because the level of a logger that nobody holds is forgotten. */
    private static final Logger EMBEDDED_LOG = Logger.getLogger("io.zonky.test");

    private Enishi() {}

    /** Starts the service, or runs the operator command that is named. */
    public static void main(String... arguments) throws Exception {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isEmpty()) {
            startEmbeddedDatabase(config);
        }
        if (arguments.length > 0) {
            prepareCommand(arguments[0], config);
        }
        Quarkus.run(Command.class, arguments);
    }

    private static void startEmbeddedDatabase(Config config) throws Exception {
        EMBEDDED_LOG.setLevel(Level.WARNING);
        if (Enishi.class.getClassLoader().getResource(EMBEDDED_SERVER) == null) {
            throw new IllegalStateException(
                    "Set QUARKUS_DATASOURCE_JDBC_URL: this build brings no database of its own");
        }
        String data = config.getOptionalValue("enishi.data", String.class).orElse("data");
        EmbeddedDatabase.startIn(Path.of(data)).settings().forEach(System::setProperty);
        System.setProperty("enishi.demo", "true");
        System.setProperty("quarkus.log.console.json.enabled", "false");
    }

    /**
     * A command runs beside serving instances, so it takes no fixed port and leaves their work to them; only its answer is on
     * the standard output.
     */
    private static void prepareCommand(String command, Config config) {
        System.setProperty("enishi.demo", "false");
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("quarkus.management.port", "0");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.console.stderr", "true");
        // An operator waits: the audit log holds years of entries, and some statements read all of them.
        System.setProperty("enishi.database.statement-timeout", "0s");
        System.setProperty("quarkus.transaction-manager.default-transaction-timeout", "24h");
        switch (command) {
            case "migrate" -> System.setProperty("quarkus.flyway.migrate-at-start", "true");
            case "drop-audit" -> becomeOwner(config);
            default -> {
                // Nothing more to prepare.
            }
        }
    }

    /** The role that serves can never delete audit entries. */
    private static void becomeOwner(Config config) {
        System.setProperty("quarkus.datasource.username", config.getValue("quarkus.flyway.username", String.class));
        System.setProperty("quarkus.datasource.password", config.getValue("quarkus.flyway.password", String.class));
    }
}
