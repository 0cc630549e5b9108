package dev.enishi.agency;

import dev.enishi.access.AccessProblem;
import dev.enishi.access.PerformerName;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The performers whom the caller may see: all of the agency, or only herself. */
@ApplicationScoped
public class Performers implements PanacheRepositoryBase<Performer, UUID> {
    /** The columns of {@code performer p} that {@link #view(Row)} reads. */
    public static final String COLUMNS =
            "p.id, p.version, p.name, p.cadence_days, p.quiet_from, p.quiet_to, p.typing_characters_per_minute, "
                    + "p.deactivated_at, p.created_at";

    private static final String BY_ID =
            "select " + COLUMNS + " from performer p where p.agency_id = :agency and p.id = :id";

    private static final String NAME = "select id, name from performer where agency_id = :agency and id = :id";

    private static final String OLDEST = "select " + COLUMNS + """
              from performer p
             where p.agency_id = :agency [[and p.id > :after]] [[and (p.deactivated_at is null) = :active]]
             order by p.id
             limit :limit
            """;

    private final Database database;

    Performers(Database database) {
        this.database = database;
    }

    /**
     * A performer.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    public PerformerView require(UUID id) {
        return view(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same, to be changed: others wait, so that two changes to whatever version there is follow each other. */
    Performer lockForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Adds a performer, and gives her id. */
    UUID add(PerformerInput input, Instant now) {
        Performer performer = new Performer();
        performer.id = Ids.next();
        performer.createdAt = now;
        input.applyTo(performer);
        persistAndFlush(performer);
        return performer.id;
    }

    /** Why nobody can become a customer of hers: she is unknown or deactivated. Empty when somebody can. */
    public Optional<ProblemCode> refusal(UUID id) {
        Optional<PerformerView> performer = view(id);
        if (performer.isEmpty()) {
            return Optional.of(CommonProblem.UNKNOWN_REFERENCE);
        }
        return performer.map(PerformerView::deactivatedAt).map(since -> AccessProblem.PERFORMER_INACTIVE);
    }

    /** The same of several, who are kept as they are until the end of this transaction; those of whom nothing is said are fine. */
    public Map<UUID, ProblemCode> refusalsWhileHeld(Set<UUID> ids) {
        Map<UUID, Boolean> active =
                database.sql("""
                        select id, deactivated_at is null as active from performer
                         where agency_id = :agency and id = any(:ids)
                         order by id
                           for share
                        """).bind("ids", ids).list(row -> Map.entry(row.uuid("id"), row.bool("active"))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, ProblemCode> refusals = new HashMap<>();
        for (UUID id : ids) {
            if (!active.containsKey(id)) {
                refusals.put(id, CommonProblem.UNKNOWN_REFERENCE);
            } else if (!active.get(id)) {
                refusals.put(id, AccessProblem.PERFORMER_INACTIVE);
            }
        }
        return refusals;
    }

    /** Waits while she is being deactivated, and keeps her as she is until the end of this transaction; nobody is no mistake. */
    public void lockSharedIfAny(UUID id) {
        database.sql("select 1 from performer where agency_id = :agency and id = :id for share")
                .bind("id", id)
                .list(row -> 1);
    }

    /** Waits for those who {@link #lockSharedIfAny} them and keeps new ones waiting. Which of them exist, and whether active. */
    public Map<UUID, Boolean> lockAllForUpdate(List<UUID> ids) {
        return database.sql("""
                        select id, deactivated_at is null as active from performer
                         where agency_id = :agency and id = any(:ids)
                         order by id
                           for no key update
                        """).bind("ids", ids).list(row -> Map.entry(row.uuid("id"), row.bool("active"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Deactivates a performer, where she is not already. Since when; empty when there is none for the caller. */
    public Optional<Instant> deactivate(UUID id, Instant now) {
        return database.sql("""
                        update performer
                           set deactivated_at = coalesce(deactivated_at, :now),
                               version = version + case when deactivated_at is null then 1 else 0 end
                         where agency_id = :agency and id = :id
                        returning deactivated_at
                        """).bind("id", id).bind("now", now).one(row -> row.instant("deactivated_at"));
    }

    /**
     * Makes a performer active, where she is not already.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    public void activate(UUID id) {
        int found = database.sql("""
                        update performer
                           set deactivated_at = null,
                               version = version + case when deactivated_at is null then 0 else 1 end
                         where agency_id = :agency and id = :id
                        """).bind("id", id).update();
        if (found == 0) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
    }

    /** What she is called. */
    public PerformerName name(UUID id) {
        return database.sql(NAME).bind("id", id).one(PerformerName::of).orElseThrow();
    }

    /** The same as part of a round trip; empty where there is nobody to be named. */
    Reply<Optional<PerformerName>> name(RoundTrip trip, @Nullable UUID id) {
        return trip.one(database.sql(NAME).bind("id", id), PerformerName::of);
    }

    Optional<PerformerView> view(UUID id) {
        return database.sql(BY_ID).bind("id", id).one(Performers::view);
    }

    /** Oldest first; all, or only those who are active or not. */
    List<PerformerView> list(@Nullable Boolean active, @Nullable UUID after, int limit) {
        return database.sql(OLDEST)
                .bind("active", active)
                .bind("after", after)
                .limit(limit)
                .list(Performers::view);
    }

    /** Reads {@link #COLUMNS}. */
    public static PerformerView view(Row row) {
        return new PerformerView(
                row.uuid("id"),
                row.integer("version"),
                row.text("name"),
                row.integerOrNull("cadence_days"),
                row.timeOrNull("quiet_from"),
                row.timeOrNull("quiet_to"),
                row.integerOrNull("typing_characters_per_minute"),
                row.instantOrNull("deactivated_at"),
                row.instant("created_at"));
    }
}
