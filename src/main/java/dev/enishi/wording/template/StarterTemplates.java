package dev.enishi.wording.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencyMade;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.JsonRows;
import dev.enishi.platform.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The starter set in each language ({@code wording/starter-templates.json} in Japanese), of which every new agency gets that in its
 * own. It may be given again: what is there stays as it is, what was deleted comes back.
 */
@ApplicationScoped
class StarterTemplates {
    private final Database database;
    private final JsonRows rows;
    private final Agencies agencies;
    private final Map<Language, List<StarterTemplate>> all = new EnumMap<>(Language.class);

    StarterTemplates(Database database, JsonRows rows, Agencies agencies, ObjectMapper json) {
        this.database = database;
        this.rows = rows;
        this.agencies = agencies;
        for (Language language : Language.values()) {
            all.put(language, read(language, json));
        }
    }

    static List<StarterTemplate> read(Language language, ObjectMapper json) {
        String name = switch (language) {
            case JA -> "/wording/starter-templates.json";
            case EN -> "/wording/starter-templates_en.json";
        };
        try (InputStream file = StarterTemplates.class.getResourceAsStream(name)) {
            return json.readValue(file, new TypeReference<List<StarterTemplate>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void giveTo(@Observes AgencyMade agency) {
        give(agency.at(), Language.JA); // Every agency begins with the Japanese texts.
    }

    /** Gives the agency of the caller those in its language that it does not have. */
    StarterSet give(Instant now) {
        return give(now, agencies.settings().locale());
    }

    private StarterSet give(Instant now, Language language) {
        int added = database.sql("""
                        insert into template (agency_id, id, title, purpose, situation, text, version, created_at, updated_at)
                        select :agency, t.id, t.title, t.purpose, t.situation, t.text, 0, :now, :now
                          from jsonb_to_recordset(:rows::jsonb) as t (id uuid, title text, purpose text, situation text,
                               text text)
                            on conflict (agency_id, id) do nothing
                        """)
                .bind("rows", rows.of(Objects.requireNonNull(all.get(language))))
                .bind("now", now)
                .update();
        return new StarterSet(added);
    }
}
