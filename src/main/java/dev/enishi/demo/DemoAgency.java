package dev.enishi.demo;

import dev.enishi.access.ApiKeys;
import dev.enishi.access.Role;
import dev.enishi.platform.Edge;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.http.OwnAddress;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Makes the demo agency before the service listens, where {@code enishi.demo} asks for it, and keeps its manager's API
 * key in {@code <enishi.data>/demo-api-key}. Each start puts right what a crash of an earlier one has left undone.
 */
@Edge
@ApplicationScoped
public class DemoAgency {
    static final UUID ID = UUID.fromString("0197d5c0-0000-7000-8000-000000000001");

    private static final Logger LOG = Logger.getLogger(DemoAgency.class);
    private static final String NAME = "デモ事務所";
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final long SEED = 15;

    private final Config config;
    private final Database database;
    private final ApiKeys keys;
    private final DemoWriter writer;
    private final Clock clock;

    DemoAgency(Config config, Database database, ApiKeys keys, DemoWriter writer, Clock clock) {
        this.config = config;
        this.database = database;
        this.keys = keys;
        this.writer = writer;
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent starting) throws IOException {
        if (!isWanted()) {
            return;
        }
        KeyFile file = keyFile();
        if (!exists()) {
            Instant now = clock.instant();
            file.replace(writer.write(ID, NAME, DemoGenerator.plan(SEED, now, ZONE, Phrases.read()), now));
        } else if (file.read().filter(this::opens).isEmpty()) {
            file.replace(keys.create(ID, null, "manager"));
        }
    }

    /** Tells whoever started the service what to do first. Call it when the service listens. */
    public void welcome() {
        if (!isWanted()) {
            return;
        }
        String address = OwnAddress.in(config);
        KeyFile file = keyFile();
        LOG.infof("""
                Enishi is ready, with a demo agency of three performers.
                  API description  %s/
                  Demo API key     %s
                  Try              curl -H "Authorization: Bearer $(cat %s)" %s/v1/performers""", address, file.path(), file.quotedPath(), address);
    }

    /** The key of its manager, where there is a demo agency. */
    public Optional<String> key() throws IOException {
        return isWanted() ? keyFile().read() : Optional.empty();
    }

    private boolean isWanted() {
        return config.getValue("enishi.demo", Boolean.class);
    }

    private KeyFile keyFile() {
        return new KeyFile(Path.of(config.getValue("enishi.data", String.class))
                .toAbsolutePath()
                .normalize()
                .resolve("demo-api-key"));
    }

    private boolean exists() {
        return database.sql("select agency_id from agency where agency_id = :agency", Tenant.agency(ID))
                .one(row -> row.uuid("agency_id"))
                .isPresent();
    }

    private boolean opens(String key) {
        return keys.holder(key)
                .filter(holder -> holder.agencyId().equals(ID) && holder.role() == Role.MANAGER)
                .isPresent();
    }
}
