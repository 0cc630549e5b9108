package dev.enishi.agency;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is forbidden on the sites and in the agency. */
@ApplicationScoped
public class BoundaryRules implements PanacheRepositoryBase<BoundaryRule, UUID> {
    /** As many as are shown beside a refusal. */
    private static final int MOST_SHOWN = 100;

    private static final String SELECT = "select " + BoundaryRuleView.COLUMNS + """
              from boundary_rule b
              left join site s on s.agency_id = :agency and s.id = b.site_id
             where b.agency_id = :agency
            """;

    private static final String BY_ID = SELECT + " and b.id = :id";

    /** With a site those that hold there: its own, and the agency's. */
    private static final String LIST = SELECT + """
               [[and (b.site_id = :siteId or b.site_id is null)]]
               [[and b.id > :after]]
             order by b.id
             limit :limit
            """;

    private final Database database;
    private final Sites sites;

    BoundaryRules(Database database, Sites sites) {
        this.database = database;
        this.sites = sites;
    }

    /** Adds one, and gives its id. */
    UUID add(BoundaryRuleInput input, Instant now) {
        checkSite(input.siteId());
        BoundaryRule rule = new BoundaryRule();
        rule.id = Ids.next();
        rule.createdAt = now;
        input.applyTo(rule);
        persistAndFlush(rule);
        return rule.id;
    }

    /** Changes one that is locked. */
    void change(BoundaryRule rule, BoundaryRuleInput input) {
        checkSite(input.siteId());
        input.applyTo(rule);
        flush();
    }

    private void checkSite(@Nullable UUID siteId) {
        if (siteId != null && !sites.exists(siteId)) {
            throw ProblemException.of(Violation.at("/siteId", CommonProblem.UNKNOWN_REFERENCE));
        }
    }

    /**
     * One.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    BoundaryRuleView require(UUID id) {
        return database.sql(BY_ID)
                .bind("id", id)
                .one(BoundaryRuleView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same, to be changed: others wait, so that two changes without If-Match follow each other. */
    BoundaryRule lockForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Oldest first. */
    List<BoundaryRuleView> list(@Nullable UUID siteId, @Nullable UUID after, int limit) {
        return sql(siteId, after, limit).list(BoundaryRuleView::of);
    }

    /** Those of all sites and of the agency, the oldest 100, to be shown beside refusals; answered with the round trip. */
    public Reply<List<BoundaryRuleView>> shown(RoundTrip trip) {
        return trip.list(sql(null, null, MOST_SHOWN), BoundaryRuleView::of);
    }

    private Sql sql(@Nullable UUID siteId, @Nullable UUID after, int limit) {
        return database.sql(LIST).bind("siteId", siteId).bind("after", after).limit(limit);
    }
}
