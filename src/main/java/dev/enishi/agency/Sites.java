package dev.enishi.agency;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chat sites of the agency. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {
    private final Database database;

    Sites(Database database) {
        this.database = database;
    }

    /** Whether the agency works on such a site. */
    public boolean exists(UUID id) {
        return view(id).isPresent();
    }

    /** Those of some sites on which the agency works. */
    public Set<UUID> known(Set<UUID> ids) {
        return Set.copyOf(database.sql("select id from site where agency_id = :agency and id = any(:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id")));
    }

    /** Adds a site, and gives its id. */
    UUID add(SiteInput input, Instant now) {
        Site site = new Site();
        site.id = Ids.next();
        site.createdAt = now;
        input.applyTo(site);
        persistAndFlush(site);
        return site.id;
    }

    /**
     * A site.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    SiteView require(UUID id) {
        return view(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same, to be changed: others wait, so that two changes to whatever version there is follow each other. */
    Site lockForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private Optional<SiteView> view(UUID id) {
        return database.sql("""
                        select id, version, name, contact_exchange_forbidden, penalty, created_at
                          from site
                         where agency_id = :agency and id = :id
                        """).bind("id", id).one(Sites::view);
    }

    /** Oldest first. */
    List<SiteView> list(@Nullable UUID after, int limit) {
        return database.sql("""
                        select id, version, name, contact_exchange_forbidden, penalty, created_at
                          from site
                         where agency_id = :agency [[and id > :after]]
                         order by id
                         limit :limit
                        """).bind("after", after).limit(limit).list(Sites::view);
    }

    private static SiteView view(Row row) {
        return new SiteView(
                row.uuid("id"),
                row.integer("version"),
                row.text("name"),
                row.bool("contact_exchange_forbidden"),
                row.textOrNull("penalty"),
                row.instant("created_at"));
    }
}
