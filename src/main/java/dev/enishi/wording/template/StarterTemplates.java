package dev.enishi.wording.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.agency.AgencyMade;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * The starter set ({@code wording/starter-templates.json}), which every new agency gets. It may be given again: what is there stays
 * as it is, what was deleted comes back.
 */
@ApplicationScoped
class StarterTemplates {
    private final Database database;
    private final JsonRows rows;
    private final List<StarterTemplate> all;

    StarterTemplates(Database database, JsonRows rows, ObjectMapper json) {
        this.database = database;
        this.rows = rows;
        all = read(json);
    }

    static List<StarterTemplate> read(ObjectMapper json) {
        try (InputStream file = StarterTemplates.class.getResourceAsStream("/wording/starter-templates.json")) {
            return json.readValue(file, new TypeReference<List<StarterTemplate>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void giveTo(@Observes AgencyMade agency) {
        give(agency.at());
    }

    /** Gives the agency of the caller those that it does not have. */
    StarterSet give(Instant now) {
        int added =
                database.sql("""
                        insert into template (agency_id, id, title, purpose, situation, text, version, created_at, updated_at)
                        select :agency, t.id, t.title, t.purpose, t.situation, t.text, 0, :now, :now
                          from jsonb_to_recordset(:rows::jsonb) as t (id uuid, title text, purpose text, situation text,
                               text text)
                            on conflict (agency_id, id) do nothing
                        """).bind("rows", rows.of(all)).bind("now", now).update();
        return new StarterSet(added);
    }
}
