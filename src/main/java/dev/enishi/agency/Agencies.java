package dev.enishi.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;

/** The agency of the current tenant. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, UUID> {
    private final Database database;
    private final ObjectMapper json;

    Agencies(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Its settings. */
    public AgencySettings settings() {
        return database.sql("select agency_id, zone, day_start, policies from agency where agency_id = :agency")
                .one(this::settingsOf)
                .orElseThrow();
    }

    /** Its settings, which nobody can change before the end of this transaction. */
    public AgencySettings settingsForWriting() {
        return database.sql("""
                        select agency_id, zone, day_start, policies from agency where agency_id = :agency for share
                        """).one(this::settingsOf).orElseThrow();
    }

    /** Waits for the writers that rely on the settings and keeps new ones waiting until the end of this transaction. */
    void lockSettings() {
        database.sql("select 1 from agency where agency_id = :agency for no key update")
                .list(row -> 1);
    }

    /** Reads {@code agency_id}, {@code zone}, {@code day_start} and {@code policies}. */
    public AgencySettings settingsOf(Row row) {
        try {
            return new AgencySettings(
                    row.uuid("agency_id"),
                    new BusinessCalendar(ZoneId.of(row.text("zone")), row.time("day_start")),
                    json.readValue(row.text("policies"), Policies.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored policies are always readable", e);
        }
    }
}
