package dev.enishi.boundary.watch;

import dev.enishi.agency.Sites;
import dev.enishi.platform.Ids;
import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The watches of the agency. */
@ApplicationScoped
class Watches {
    private static final int SALT_BYTES = 32;

    private static final String SALT = """
            insert into watch_salt (agency_id, salt) values (:agency, :salt) on conflict (agency_id) do nothing
            """;

    /** Set again, it is in force again; the same again is no change, and nothing said leaves what was said. It holds the watch anyway. */
    private static final String SET = """
            insert into watch (agency_id, id, site_id, handle_sha256, level, reason, version, created_at, updated_at)
            select :agency, :id, :siteId, watch_hash(s.salt, :handle), :level, :reason, 0, :now, :now
              from watch_salt s
             where s.agency_id = :agency
                on conflict (agency_id, site_id, handle_sha256) do update
               set level = excluded.level,
                   reason = case when excluded.reason is null then watch.reason else excluded.reason end,
                   lifted_at = null, lift_reason = null, version = watch.version + 1, updated_at = excluded.updated_at
             where watch.lifted_at is not null or watch.level <> excluded.level
                or excluded.reason is not null and watch.reason is distinct from excluded.reason
            """;

    private static final String ID_OF = """
            select w.id
              from watch_salt s
              join watch w on w.agency_id = :agency and w.site_id = :siteId and w.handle_sha256 = watch_hash(s.salt, :handle)
             where s.agency_id = :agency
            """;

    private static final String SELECT = "select " + WatchView.COLUMNS + """
              from watch w
              join site s on s.agency_id = :agency and s.id = w.site_id
             where w.agency_id = :agency
            """;

    private static final String BY_ID = SELECT + " and w.id = :id";

    private static final String LIST = SELECT + """
               [[and w.site_id = :siteId]]
               [[and w.handle_sha256 = (
                     select watch_hash(k.salt, :handle) from watch_salt k where k.agency_id = :agency)]]
               [[and (w.lifted_at is not null) = :lifted]]
               [[and w.id < :after]]
             order by w.id desc
             limit :limit
            """;

    /** Milder than before it alerts nobody anew; what it has alerted of says so. */
    private static final String LOWER = """
            update alert set level = 'CAUTION'
             where agency_id = :agency and kind = 'WATCH' and cause_id = :id and level = 'DANGER'
            """;

    private static final String LIFT = """
            update watch
               set lifted_at = :now, lift_reason = :reason, version = version + 1, updated_at = :now
             where agency_id = :agency and id = :id and lifted_at is null
            """;

    private final Database database;
    private final Sites sites;
    private final WatchAlerts alerts;
    private final Texts texts;
    private final SecureRandom random = new SecureRandom();

    Watches(Database database, Sites sites, WatchAlerts alerts, Texts texts) {
        this.database = database;
        this.sites = sites;
        this.alerts = alerts;
        this.texts = texts;
    }

    /**
     * Watches a member, or changes what is said about that.
     *
     * @throws ProblemException 422 when the agency works on no such site
     */
    WatchView put(NewWatch watch, Instant now) {
        if (!sites.exists(watch.siteId())) {
            throw ProblemException.of(Violation.at("/siteId", CommonProblem.UNKNOWN_REFERENCE));
        }
        return require(set(new Member(watch.siteId(), watch.handle()), watch.level(), watch.reason(), now)
                .id());
    }

    /**
     * Watches the member who is a customer: the customer has threatened somebody.
     *
     * @return the watch, if that changed anything
     */
    Optional<UUID> dangerous(UUID customerId, Instant now) {
        Member member = database.sql("select site_id, handle from customer where agency_id = :agency and id = :id")
                .bind("id", customerId)
                .one(row -> new Member(row.uuid("site_id"), row.text("handle")))
                .orElseThrow();
        Watched watched = set(member, WatchLevel.DANGER, null, now);
        return watched.changed() ? Optional.of(watched.id()) : Optional.empty();
    }

    /** A member of a site. */
    private record Member(UUID siteId, String handle) {
        Member {
            handle = OuterBlanks.strip(handle);
        }
    }

    /** A watch that was set, and whether that was news. */
    private record Watched(UUID id, boolean changed) {}

    private Watched set(Member member, WatchLevel level, @Nullable String reason, Instant now) {
        makeSureOfSalt();
        int changed = database.sql(SET)
                .bind("id", Ids.next())
                .bind("siteId", member.siteId())
                .bind("handle", member.handle())
                .bind("level", level)
                .bind("reason", reason)
                .bind("now", now)
                .update();
        UUID id = database.sql(ID_OF)
                .bind("siteId", member.siteId())
                .bind("handle", member.handle())
                .one(row -> row.uuid("id"))
                .orElseThrow();
        if (level == WatchLevel.CAUTION) {
            database.sql(LOWER).bind("id", id).update();
        }
        alerts.raiseForKnown(id, member.handle(), now);
        return new Watched(id, changed > 0);
    }

    private void makeSureOfSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        database.sql(SALT).bind("salt", salt).update();
    }

    /**
     * One.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    WatchView require(UUID id) {
        return database.sql(BY_ID)
                .bind("id", id)
                .one(row -> WatchView.of(row, texts))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The version of one that is locked: others wait, so that two changes without If-Match follow each other. */
    int lockForUpdate(UUID id) {
        return database.sql("select version from watch where agency_id = :agency and id = :id for update")
                .bind("id", id)
                .one(row -> row.integer("version"))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Newest first. */
    List<WatchView> list(WatchFilter filter, @Nullable UUID after, int limit) {
        Sql sql = database.sql(LIST)
                .bind("siteId", filter.siteId())
                .bind("handle", filter.handle() == null ? null : OuterBlanks.strip(filter.handle()))
                .bind("lifted", filter.lifted())
                .bind("after", after)
                .limit(limit);
        return sql.list(row -> WatchView.of(row, texts));
    }

    /** Lifts one that is locked, and takes back what it alerted of; lifted again, the first reason stays. */
    void lift(UUID id, String reason, Instant now) {
        database.sql(LIFT)
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", now)
                .update();
        database.sql("delete from alert where agency_id = :agency and kind = 'WATCH' and cause_id = :id")
                .bind("id", id)
                .update();
    }
}
