package dev.enishi.booking.icalendar;

import dev.enishi.access.Credential;
import dev.enishi.access.PathCredentials;
import dev.enishi.access.PerformerName;
import dev.enishi.access.Principal;
import dev.enishi.access.Role;
import dev.enishi.access.Scope;
import dev.enishi.platform.Edge;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendar feeds of an agency, as they are stored, and whom their addresses belong to. */
@Edge
@ApplicationScoped
class CalendarFeeds implements PathCredentials {
    /** How every address begins, and no key or token. */
    static final String SCHEME = "enishi-feed";

    private static final String COLUMNS = """
            select id, content, name, created_at, expires_at, last_used_at, performer_id,
                   (select p.name from performer p
                     where p.agency_id = :agency and p.id = f.performer_id) as performer_name
              from calendar_feed f
             where agency_id = :agency
            """;

    private static final String BY_ID = COLUMNS + " and id = :id";

    private static final String NEWEST = COLUMNS + """
               and performer_id = :performer
               [[and id < :after]]
             order by id desc
             limit :limit
            """;

    private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    CalendarFeeds(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Found(boolean genuine, UUID performerId, Instant lastUsedAt) {}

    /** Asked anew each time, so that a feed that is deleted is gone everywhere at once. */
    @Override
    public Optional<Principal> holder(String text) {
        Instant now = clock.instant();
        Optional<Credential> credential = Credential.parse(SCHEME, text);
        Optional<Found> found =
                credential.flatMap(presented -> find(presented, now)).filter(Found::genuine);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Credential genuine = credential.orElseThrow();
        if (found.get().lastUsedAt().isBefore(now.minus(USE_NOTED_EVERY))) {
            noteUse(genuine, now);
        }
        return Optional.of(new Principal(
                genuine.agencyId(),
                Role.PERFORMER,
                found.get().performerId(),
                Set.of(Scope.RESERVATIONS_READ),
                new Principal.Path(),
                "calendar-feed:" + genuine.id()));
    }

    /** One lookup by primary key, under the row policy of the agency that the address names. */
    private Optional<Found> find(Credential presented, Instant now) {
        return database.sql("""
                        select f.performer_id, f.secret_sha256, f.last_used_at
                          from calendar_feed f
                          join performer p on p.agency_id = f.agency_id and p.id = f.performer_id
                         where f.agency_id = :agency and f.id = :id
                           and (f.expires_at is null or f.expires_at > :now)
                           and p.deactivated_at is null
                        """, Tenant.agency(presented.agencyId()))
                .bind("id", presented.id())
                .bind("now", now)
                .one(row -> new Found(
                        presented.matches(row.bytes("secret_sha256")),
                        row.uuid("performer_id"),
                        Objects.requireNonNullElse(row.instantOrNull("last_used_at"), Instant.EPOCH)));
    }

    private void noteUse(Credential genuine, Instant now) {
        database.sql("""
                        update calendar_feed set last_used_at = :now where agency_id = :agency and id = :id
                        """, Tenant.agency(genuine.agencyId()))
                .bind("id", genuine.id())
                .bind("now", now)
                .update();
    }

    /** Stores a feed. */
    void insert(Credential credential, UUID performerId, NewCalendarFeed input, @Nullable Instant expiresAt) {
        database.sql("""
                        insert into calendar_feed
                            (agency_id, id, performer_id, name, content, secret_sha256, expires_at, created_at)
                        values (:agency, :id, :performer, :name, :content, :sha256, :expiresAt::timestamptz, :now)
                        """)
                .bind("id", credential.id())
                .bind("performer", performerId)
                .bind("name", input.name())
                .bind("content", input.content())
                .bind("sha256", credential.sha256())
                .bind("expiresAt", expiresAt)
                .bind("now", clock.instant())
                .update();
    }

    /** How many a performer has that have not expired. */
    int count(UUID performerId) {
        return database.sql("""
                        select count(*)::integer as feeds
                          from calendar_feed
                         where agency_id = :agency and performer_id = :performer
                           and (expires_at is null or expires_at > :now)
                        """)
                .bind("performer", performerId)
                .bind("now", clock.instant())
                .one(row -> row.integer("feeds"))
                .orElseThrow();
    }

    Optional<CalendarFeedView> view(UUID id) {
        return database.sql(BY_ID).bind("id", id).one(CalendarFeeds::view);
    }

    /** Those of a performer, newest first. */
    List<CalendarFeedView> list(UUID performerId, @Nullable UUID after, int limit) {
        return database.sql(NEWEST)
                .bind("performer", performerId)
                .bind("after", after)
                .limit(limit)
                .list(CalendarFeeds::view);
    }

    /**
     * Revokes a feed.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    void delete(UUID id) {
        int deleted = database.sql("delete from calendar_feed where agency_id = :agency and id = :id")
                .bind("id", id)
                .update();
        if (deleted == 0) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
    }

    private static CalendarFeedView view(Row row) {
        PerformerName performer = PerformerName.beside(row);
        return new CalendarFeedView(
                row.uuid("id"),
                performer.id(),
                performer,
                FeedContent.valueOf(row.text("content")),
                row.textOrNull("name"),
                null,
                row.instant("created_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("last_used_at"));
    }
}
