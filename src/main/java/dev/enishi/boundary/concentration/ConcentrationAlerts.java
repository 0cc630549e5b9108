package dev.enishi.boundary.concentration;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.boundary.alert.AlertLevel;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps one alert for each performer whose earnings rest on few people, as long as they do. */
@ApplicationScoped
class ConcentrationAlerts {
    /**
     * Who works for the agency, and who has such an alert: all chats, and all secret messages, of the days that count are read once, by
     * the agency's indexes.
     */
    private static final String PERFORMERS = """
            select p.id, p.deactivated_at is null as works, a.level, coalesce(earned.chats, 0)::int as chats,
                   coalesce(earned.effective, 0)::float8 as effective
              from performer p
              left join alert a on a.agency_id = :agency and a.performer_id = p.id and a.kind = 'CONCENTRATION'
                   and a.resolved_at is null
              left join (
            """ + EffectiveCustomers.OF_EACH + """
                   ) earned on earned.performer_id = p.id
             where p.agency_id = :agency and (p.deactivated_at is null or a.level is not null)
             order by p.id
            """;

    private static final String PASSED = """
            update alert set resolved_at = :now, resolution = 'PASSED'
             where agency_id = :agency and performer_id = any(:performers) and kind = 'CONCENTRATION' and resolved_at is null
            """;

    /** Better, but not well: nobody is alerted anew, and who has looked has looked. */
    private static final String EASED = """
            update alert set level = 'AMBER'
             where agency_id = :agency and performer_id = any(:performers) and kind = 'CONCENTRATION' and resolved_at is null
            """;

    /** The milder one gives way. */
    private static final String GIVE_WAY = """
            delete from alert
             where agency_id = :agency and performer_id = any(:performers) and kind = 'CONCENTRATION' and resolved_at is null
            """;

    private static final String RAISE = """
            insert into alert (agency_id, id, performer_id, kind, level, cause_id, raised_at)
            select :agency, raised.id, raised.performer_id, 'CONCENTRATION', raised.level, raised.performer_id, :now
              from unnest(:ids::uuid[], :performers::uuid[], :levels::text[]) as raised (id, performer_id, level)
                on conflict (agency_id, performer_id) where kind = 'CONCENTRATION' and resolved_at is null do nothing
            """;

    private final Database database;
    private final Agencies agencies;

    ConcentrationAlerts(Database database, Agencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    /**
     * A performer as of now.
     *
     * @param level what an alert that is not settled says
     * @param now what it is now
     */
    private record Found(
            UUID performerId, boolean works, @Nullable AlertLevel level, Optional<AlertLevel> now) {
        static Found of(Row row, ConcentrationPolicies policies) {
            boolean works = row.bool("works");
            String said = row.textOrNull("level");
            AlertLevel level = said == null ? null : AlertLevel.valueOf(said);
            return new Found(
                    row.uuid("id"),
                    works,
                    level,
                    works
                            ? Concentration.level(row.real("effective"), row.integer("chats"), level, policies)
                            : Optional.empty());
        }

        boolean hasPassed() {
            return level != null && now.isEmpty();
        }

        boolean isEased() {
            return level == AlertLevel.RED && now.equals(Optional.of(AlertLevel.AMBER));
        }

        boolean isNews() {
            return isNew() || isWorse();
        }

        private boolean isNew() {
            return level == null && now.isPresent();
        }

        private boolean isWorse() {
            return level == AlertLevel.AMBER && now.equals(Optional.of(AlertLevel.RED));
        }
    }

    /**
     * Looks at all of the agency.
     *
     * @return whether anybody works for it
     */
    boolean judge(Instant now) {
        AgencySettings settings = agencies.settings();
        ConcentrationPolicies policies = settings.policies().boundaries().concentration();
        List<Found> all = EffectiveCustomers.lately(database.sql(PERFORMERS), settings, settings.dayOf(now), now)
                .bind("performerId", null)
                .plannedForItsValues()
                .list(row -> Found.of(row, policies));
        change(PASSED, all.stream().filter(Found::hasPassed).toList(), now);
        change(EASED, all.stream().filter(Found::isEased).toList(), now);
        List<Found> news = all.stream().filter(Found::isNews).toList();
        change(GIVE_WAY, news.stream().filter(one -> one.level() != null).toList(), now);
        raise(news, now);
        return all.stream().anyMatch(Found::works);
    }

    private void change(String statement, List<Found> found, Instant now) {
        if (!found.isEmpty()) {
            database.sql(statement)
                    .bind("performers", found.stream().map(Found::performerId).toList())
                    .bind("now", now)
                    .update();
        }
    }

    private void raise(List<Found> news, Instant now) {
        if (!news.isEmpty()) {
            database.sql(RAISE)
                    .bind("ids", news.stream().map(one -> Ids.next()).toList())
                    .bind("performers", news.stream().map(Found::performerId).toList())
                    .bind(
                            "levels",
                            news.stream()
                                    .map(one -> one.now().orElseThrow().name())
                                    .toList())
                    .bind("now", now)
                    .update();
        }
    }
}
