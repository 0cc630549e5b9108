package dev.enishi;

import dev.enishi.platform.data.DatabaseProbe;
import dev.enishi.platform.data.EmbeddedDatabase;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The start of the service. Without a configured JDBC URL it brings its own PostgreSQL, the demo agency and the front desk, if
 * it was built with a database; operator commands ({@code migrate}, {@code create-agency}) are in {@link Command}.
 */
@QuarkusMain
public class Enishi {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String DRAIN_DELAY = "quarkus.shutdown.delay";
    private static final String FRONT_DESK = "enishi.front-desk";

    /** Left out of what production runs. */
    private static final String EMBEDDED_SERVER = "io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class";

    private static final Set<String> OWNERS_COMMANDS = Set.of("migrate", "drop-audit");

    /** How the transaction manager tells processes apart: by default by a port that it listens at. */
    private static final String PROCESS_ID = "CoreEnvironmentBean.processImplementationClassName";

    /** Kept, because the level of a logger that nobody holds is forgotten. */
    private static final Logger EMBEDDED_LOG = Logger.getLogger("io.zonky.test");

    private Enishi() {}

    /** Starts the service, or runs the operator command that is named. */
    public static void main(String... arguments) {
        System.setProperty(PROCESS_ID, "com.arjuna.ats.internal.arjuna.utils.UuidProcessId");
        boolean command = arguments.length > 0;
        try {
            if (command) {
                CommandLine.parse(List.of(arguments));
            }
            Config config = ConfigProvider.getConfig();
            if (config.getOptionalValue(URL, String.class).isEmpty()) {
                startEmbeddedDatabase(config);
            }
            if (command) {
                prepareCommand(arguments[0]);
            }
            checkDatabase(command && OWNERS_COMMANDS.contains(arguments[0]));
        } catch (Exception failure) {
            OperatorMistake mistake = OperatorMistake.ofCommand(failure);
            mistake.tell();
            System.exit(mistake.exitCode());
        }
        Quarkus.run(Command.class, (exitCode, failure) -> end(exitCode, failure, command), arguments);
    }

    /** A defect of the service is for its log; whatever else has gone wrong is one sentence for whoever started it. */
    private static void end(int exitCode, @Nullable Throwable failure, boolean command) {
        int code = exitCode;
        if (failure != null) {
            Optional<OperatorMistake> mistake =
                    command ? Optional.of(OperatorMistake.ofCommand(failure)) : OperatorMistake.in(failure);
            if (mistake.isEmpty()) {
                Logger.getLogger(Enishi.class.getName()).log(Level.SEVERE, "The service does not start", failure);
            }
            mistake.ifPresent(OperatorMistake::tell);
            code = mistake.map(OperatorMistake::exitCode).orElse(exitCode);
        }
        // Ends the process, but in the development mode, where what was changed is started anew.
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    private static void startEmbeddedDatabase(Config config) throws Exception {
        EMBEDDED_LOG.setLevel(Level.WARNING);
        if (Enishi.class.getClassLoader().getResource(EMBEDDED_SERVER) == null) {
            throw OperatorMistake.inSurroundings(
                    "Set QUARKUS_DATASOURCE_JDBC_URL: this build brings no database of its own.");
        }
        String data = config.getOptionalValue("enishi.data", String.class).orElse("data");
        EmbeddedDatabase.startIn(Path.of(data)).settings().forEach(System::setProperty);
        System.setProperty("enishi.demo", "true");
        if (config.getOptionalValue(FRONT_DESK, String.class).isEmpty()) {
            System.setProperty(FRONT_DESK, "true");
        }
        System.setProperty(DRAIN_DELAY, "0s"); // The database stops at the same moment.
        System.setProperty("quarkus.log.console.json.enabled", "false");
    }

    /**
     * A command runs beside serving instances, so it opens no port and leaves their work to them; only its answer is on the
     * standard output, and on the standard error nothing that is not worth reading.
     */
    private static void prepareCommand(String command) {
        System.setProperty("enishi.demo", "false");
        System.setProperty(DRAIN_DELAY, "0s");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.console.stderr", "true");
        // An operator waits: the audit log holds years of entries, and some statements read all of them.
        System.setProperty("enishi.database.statement-timeout", "0s");
        System.setProperty("quarkus.transaction-manager.default-transaction-timeout", "24h");
        System.setProperty("quarkus.log.console.json.enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        switch (command) {
            case "migrate" -> System.setProperty("quarkus.flyway.migrate-at-start", "true");
            case "drop-audit" -> becomeOwner();
            default -> {
                // Nothing more to prepare.
            }
        }
    }

    /** Asks once, so that a database that is away is one sentence and not what everything above it makes of that. */
    private static void checkDatabase(boolean asOwner) {
        Properties properties = new Properties();
        for (String role : asOwner ? List.of("datasource", "flyway") : List.of("datasource")) {
            setting("quarkus." + role + ".username").ifPresent(user -> properties.put("user", user));
            setting("quarkus." + role + ".password").ifPresent(password -> properties.put("password", password));
        }
        String url = setting("quarkus.flyway.jdbc-url")
                .filter(own -> asOwner)
                .or(() -> setting(URL))
                .orElseThrow();
        DatabaseProbe.failure(url, properties).ifPresent(why -> {
            throw OperatorMistake.inSurroundings("The database cannot be reached: " + why);
        });
    }

    /** Read anew, because an embedded database has settings of its own. */
    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    /** The role that serves can never delete audit entries. */
    private static void becomeOwner() {
        for (String part : List.of("username", "password")) {
            String name = "quarkus.flyway." + part;
            String value = setting(name)
                    .orElseThrow(() -> OperatorMistake.inSurroundings(
                            "Set QUARKUS_FLYWAY_" + part.toUpperCase(Locale.ROOT) + ": only the owner can do this."));
            System.setProperty("quarkus.datasource." + part, value);
        }
    }
}
