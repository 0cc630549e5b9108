package dev.enishi.agency;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The performers whom the caller may see: all of the agency, or only herself. */
@ApplicationScoped
public class Performers implements PanacheRepositoryBase<Performer, UUID> {
    private final Database database;

    Performers(Database database) {
        this.database = database;
    }

    /**
     * A performer.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    public PerformerView get(UUID id) {
        return view(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    /** Whether there is such a performer for the caller. */
    public boolean exists(UUID id) {
        return view(id).isPresent();
    }

    Optional<PerformerView> view(UUID id) {
        return database.sql("""
                        select id, version, name, cadence_days, quiet_from, quiet_to, created_at
                          from performer
                         where agency_id = :agency and id = :id
                        """).bind("id", id).one(Performers::view);
    }

    /** Oldest first. */
    List<PerformerView> list(@Nullable UUID after, int limit) {
        return database.sql("""
                        select id, version, name, cadence_days, quiet_from, quiet_to, created_at
                          from performer
                         where agency_id = :agency and (:after::uuid is null or id > :after::uuid)
                         order by id
                         limit :limit
                        """).bind("after", after).bind("limit", limit).list(Performers::view);
    }

    private static PerformerView view(Row row) {
        return new PerformerView(
                row.uuid("id"),
                row.integer("version"),
                row.text("name"),
                row.integerOrNull("cadence_days"),
                row.timeOrNull("quiet_from"),
                row.timeOrNull("quiet_to"),
                row.instant("created_at"));
    }
}
