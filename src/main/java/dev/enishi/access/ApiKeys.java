package dev.enishi.access;

import dev.enishi.platform.Edge;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Language;
import dev.enishi.platform.problem.ProblemCode;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The API keys of an agency, as they are stored. */
@Edge
@ApplicationScoped
public class ApiKeys {
    /** How every key begins, and no token. */
    static final String SCHEME = "enishi";

    private static final String COLUMNS = """
            select agency_id, id, name, role, scopes, created_at, expires_at, revoked_at, last_used_at, rotated_to,
                   performer_id,
                   (select p.name from performer p
                     where p.agency_id = :agency and p.id = k.performer_id) as performer_name
              from api_key k
             where agency_id = :agency
            """;

    private static final String BY_ID = COLUMNS + " and id = :id";

    private static final String NEWEST = COLUMNS + """
               [[and id < :after]]
             order by id desc
             limit :limit
            """;

    /** One lookup by primary key. */
    static final String LOOKUP = """
            select role, performer_id, scopes, secret_sha256, last_used_at, expires_at,
                   revoked_at is not null
                       or exists (select 1 from performer p
                                   where p.agency_id = :agency and p.id = api_key.performer_id
                                     and p.deactivated_at is not null) as revoked,
                   (select a.locale from agency a where a.agency_id = :agency) as locale
              from api_key
             where agency_id = :agency and id = :id
            """;

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;

    ApiKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a key with all scopes of its role. Part of the caller's transaction.
     *
     * @param performerId the performer it is for, or null for a manager of the agency
     * @return the text of the key, which cannot be had again
     */
    public String create(UUID agencyId, @Nullable UUID performerId, String name) {
        Role role = performerId == null ? Role.MANAGER : Role.PERFORMER;
        Credential key = Credential.generate(SCHEME, agencyId, Ids.next());
        insert(key, new NewApiKey(name, role, performerId, null, null), clock.instant());
        return key.text();
    }

    /** Stores a key. */
    void insert(Credential key, NewApiKey input, Instant now) {
        database.sql("""
                        insert into api_key
                            (agency_id, id, name, role, performer_id, scopes, secret_sha256, expires_at, created_at)
                        values (:agency, :id, :name, :role, :performer::uuid, :scopes::text[], :sha256,
                            :expiresAt::timestamptz, :now)
                        """, Tenant.agency(key.agencyId()))
                .bind("id", key.id())
                .bind("name", input.name())
                .bind("role", input.role())
                .bind("performer", input.performerId())
                .bind("scopes", texts(input.scopes()))
                .bind("sha256", key.sha256())
                .bind("expiresAt", input.expiresAt())
                .bind("now", now)
                .update();
    }

    private static @Nullable List<String> texts(@Nullable Set<Scope> scopes) {
        return scopes == null ? null : scopes.stream().map(Scope::text).toList();
    }

    /** Who holds the key of this text, if it is a good one. */
    public Optional<Principal> holder(String text) {
        return Credential.parse(SCHEME, text).map(this::authenticate).flatMap(signIn -> switch (signIn) {
            case SignIn.Accepted accepted -> Optional.of(accepted.principal());
            case SignIn.Refused refused -> Optional.empty();
            case SignIn.Unreachable unreachable -> Optional.empty();
        });
    }

    /** Who holds this key: one lookup by primary key, under the row policy of the agency that the key names. */
    SignIn authenticate(Credential key) {
        Instant now = clock.instant();
        Optional<Found> found =
                find(Tenant.agency(key.agencyId()), key.id()).filter(stored -> key.matches(stored.sha256()));
        SignIn signIn = judged(found, now);
        if (signIn instanceof SignIn.Accepted
                && found.orElseThrow().lastUsedAt().isBefore(now.minus(USE_NOTED_EVERY))) {
            noteUse(key, now);
        }
        return signIn;
    }

    /** The same of somebody whose key was found to be genuine before. */
    SignIn again(Principal principal, Principal.ApiKey key) {
        return judged(find(principal.tenant(), key.id()), clock.instant());
    }

    private static SignIn judged(Optional<Found> found, Instant now) {
        if (found.isEmpty()) {
            return new SignIn.Refused(SignInRefusal.UNKNOWN);
        }
        if (found.get().revoked()) {
            return new SignIn.Refused(SignInRefusal.REVOKED);
        }
        if (!found.get().expiresAt().isAfter(now)) {
            return new SignIn.Refused(SignInRefusal.EXPIRED);
        }
        return new SignIn.Accepted(
                found.get().principal(), found.get().expiresAt(), found.get().language());
    }

    @SuppressWarnings("ArrayRecordComponent") // Compared by Credential only.
    private record Found(
            byte[] sha256,
            boolean revoked,
            Instant expiresAt,
            Instant lastUsedAt,
            Language language,
            Principal principal) {}

    private Optional<Found> find(Tenant tenant, UUID id) {
        return database.sql(LOOKUP, tenant)
                .bind("id", id)
                .one(row -> new Found(
                        row.bytes("secret_sha256"),
                        row.bool("revoked"),
                        Objects.requireNonNullElse(row.instantOrNull("expires_at"), Instant.MAX),
                        Objects.requireNonNullElse(row.instantOrNull("last_used_at"), Instant.EPOCH),
                        Language.of(row.text("locale")).orElseThrow(),
                        principal(tenant.agencyId(), id, row)));
    }

    private static Principal principal(UUID agencyId, UUID id, Row row) {
        Role role = Role.valueOf(row.text("role"));
        return new Principal(
                agencyId,
                role,
                row.uuidOrNull("performer_id"),
                scopes(role, row),
                new Principal.ApiKey(id, row.instantOrNull("expires_at")),
                Credential.prefix(SCHEME, agencyId, id));
    }

    /** Never more than the role has, whatever is stored. */
    private static Set<Scope> scopes(Role role, Row row) {
        Set<Scope> all = Scope.of(role);
        List<String> narrowed = row.textsOrNull("scopes");
        return narrowed == null
                ? all
                : narrowed.stream()
                        .flatMap(text -> Scope.of(text).stream())
                        .filter(all::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void noteUse(Credential key, Instant now) {
        database.sql("""
                        update api_key set last_used_at = :now where agency_id = :agency and id = :id
                        """, Tenant.agency(key.agencyId()))
                .bind("id", key.id())
                .bind("now", now)
                .update();
    }

    /**
     * A key.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    ApiKeyView require(UUID id) {
        return one(BY_ID, id);
    }

    /** The same, and nobody else can change it before the end of this transaction. */
    ApiKeyView lockForUpdate(UUID id) {
        return one(BY_ID + " for update", id);
    }

    private ApiKeyView one(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .one(ApiKeys::view)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Newest first. */
    List<ApiKeyView> list(@Nullable UUID after, int limit) {
        return database.sql(NEWEST).bind("after", after).limit(limit).list(ApiKeys::view);
    }

    /** What speaks against a key for this performer: she does not exist, or no longer works here. */
    Optional<ProblemCode> refusalOf(UUID performerId) {
        Optional<Boolean> active = database.sql("""
                        select deactivated_at is null as active from performer where agency_id = :agency and id = :id
                        """).bind("id", performerId).one(row -> row.bool("active"));
        if (active.isEmpty()) {
            return Optional.of(CommonProblem.UNKNOWN_REFERENCE);
        }
        return active.get() ? Optional.empty() : Optional.of(AccessProblem.PERFORMER_INACTIVE);
    }

    /** Ends a key at an instant, or earlier where it already ends earlier. */
    void expire(UUID id, Instant at, UUID successor) {
        database.sql("""
                        update api_key set expires_at = least(expires_at, :at), rotated_to = :successor
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .bind("at", at)
                .bind("successor", successor)
                .update();
    }

    /** Ends a key now; one that was revoked before stays as it was. */
    void revoke(UUID id, Instant now) {
        database.sql("""
                        update api_key set revoked_at = :now
                         where agency_id = :agency and id = :id and revoked_at is null
                        """).bind("id", id).bind("now", now).update();
    }

    private static ApiKeyView view(Row row) {
        Role role = Role.valueOf(row.text("role"));
        UUID performerId = row.uuidOrNull("performer_id");
        return new ApiKeyView(
                row.uuid("id"),
                row.text("name"),
                Credential.prefix(SCHEME, row.uuid("agency_id"), row.uuid("id")),
                null,
                role,
                performerId,
                performerId == null ? null : PerformerName.beside(row),
                scopes(role, row).stream().sorted().toList(),
                row.instant("created_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("revoked_at"),
                row.instantOrNull("last_used_at"),
                row.uuidOrNull("rotated_to"));
    }
}
