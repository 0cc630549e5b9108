package dev.enishi.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Remembered;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Language;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.ZoneId;
import java.util.UUID;

/** The agency of the current tenant. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, UUID> {
    /** The columns of {@code agency a} that {@link #settings(Row)} reads. */
    public static final String COLUMNS = "a.agency_id, a.locale, a.zone, a.day_start, a.policies";

    private static final String SETTINGS = "select " + COLUMNS + " from agency a where a.agency_id = :agency";

    private static final Remembered.Texts WITH_VERSION = new Remembered.Texts(
            "select a.version::text as seen, " + COLUMNS
                    + " from agency a where a.agency_id = :agency and a.agency_id = :id",
            "select version::text as seen from agency where agency_id = :agency and agency_id = :id");

    private final Database database;
    private final CurrentTenant tenant;
    private final ObjectMapper json;
    private final Remembered<AgencySettings> remembered;

    Agencies(Database database, CurrentTenant tenant, ObjectMapper json) {
        this.database = database;
        this.tenant = tenant;
        this.json = json;
        remembered = new Remembered<>(database, WITH_VERSION, this::settings);
    }

    /** Answers a question that depends on its settings, usually in one round trip. */
    public <A> A ask(Remembered.Question<AgencySettings, A> question) {
        return remembered.ask(tenant.get().agencyId(), question).orElseThrow();
    }

    /** Its settings. */
    public AgencySettings settings() {
        return database.sql(SETTINGS).one(this::settings).orElseThrow();
    }

    /** Its settings, which nobody can change before the end of this transaction. */
    public AgencySettings settingsForWriting() {
        return database.sql(SETTINGS + " for share").one(this::settings).orElseThrow();
    }

    /** To be changed: others wait, so that two changes to whatever version there is follow each other. */
    Agency lockForUpdate() {
        return findByIdOptional(tenant.get().agencyId(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }

    /** Waits for the writers that rely on the settings and keeps new ones waiting until the end of this transaction. */
    void lockSettings() {
        database.sql("select 1 from agency where agency_id = :agency for no key update")
                .list(row -> 1);
    }

    /** Reads {@link #COLUMNS}. */
    public AgencySettings settings(Row row) {
        try {
            return new AgencySettings(
                    row.uuid("agency_id"),
                    Language.of(row.text("locale")).orElseThrow(),
                    new BusinessCalendar(ZoneId.of(row.text("zone")), row.time("day_start")),
                    json.readValue(row.text("policies"), Policies.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored policies are always readable", e);
        }
    }
}
