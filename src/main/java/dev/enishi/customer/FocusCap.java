package dev.enishi.customer;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.Policies;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says when a performer has more focus people than the agency recommends. */
@ApplicationScoped
class FocusCap {
    private final Database database;
    private final Agencies agencies;
    private final Texts texts;

    FocusCap(Database database, Agencies agencies, Texts texts) {
        this.database = database;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** What to say about the focus people of a performer, or null. */
    @Nullable List<Warning> warnings(UUID performerId) {
        Policies policies = agencies.settings().policies();
        int people = count(performerId);
        return Warning.when(
                policies.isBeyondFocusCap(people),
                CustomerWarning.FOCUS_CAP,
                texts.get("warning.focus-cap", people, policies.focusCap()));
    }

    private int count(UUID performerId) {
        return database.sql("""
                        select count(*)::int as people
                          from customer
                         where agency_id = :agency and performer_id = :performerId and focus_since is not null
                        """)
                .bind("performerId", performerId)
                .one(row -> row.integer("people"))
                .orElse(0);
    }
}
