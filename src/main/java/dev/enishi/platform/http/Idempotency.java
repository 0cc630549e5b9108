package dev.enishi.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.Edge;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Repeated requests. Runs inside the transaction of the effect: the lock is its first statement, the stored answer its
 * last, so that a crash leaves neither and a refusal leaves no key.
 */
@Edge
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class Idempotency {
    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final ContainerRequestContext request;
    private final Database database;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(
            ContainerRequestContext request,
            Database database,
            EntityManager entities,
            ObjectMapper json,
            Clock clock) {
        this.request = request;
        this.database = database;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Stored(
            byte[] requestSha256, int status, @Nullable String location, String etag, byte[] body) {}

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return operation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(
                    Violation.in(HEADER, CommonProblem.INVALID_FORMAT).worded("printable"));
        }
        String principal = request.getSecurityContext().getUserPrincipal().getName();
        lock(key, principal);
        Optional<Stored> stored = find(key, principal);
        if (stored.isPresent()) {
            return replay(stored.get());
        }
        RestResponse<?> answer = (RestResponse<?>) operation.proceed();
        entities.flush();
        store(key, principal, answer);
        return answer;
    }

    private void lock(String key, String principal) {
        boolean free = database.sql("""
                        select pg_try_advisory_xact_lock(
                            hashtextextended(:agency::text || ' ' || :principal || ' ' || :key, 0)) as free
                        """)
                .bind("principal", principal)
                .bind("key", key)
                .one(row -> row.bool("free"))
                .orElse(false);
        if (!free) {
            throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_RUNNING);
        }
    }

    private Optional<Stored> find(String key, String principal) {
        return database.sql("""
                        select request_sha256, status, headers ->> 'Location' as location, headers ->> 'ETag' as etag, body
                          from idempotency
                         where agency_id = :agency and principal = :principal and key = :key
                           and created_at > :oldest
                        """)
                .bind("principal", principal)
                .bind("key", key)
                .bind("oldest", oldest())
                .one(row -> new Stored(
                        row.bytes("request_sha256"),
                        row.integer("status"),
                        row.textOrNull("location"),
                        row.text("etag"),
                        row.bytes("body")));
    }

    private Object replay(Stored stored) {
        if (!MessageDigest.isEqual(stored.requestSha256(), fingerprint())) {
            throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return RestResponse.ResponseBuilder.create(stored.status())
                .entity((Object) new JsonBytes(stored.body()))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.LOCATION, stored.location())
                .header(HttpHeaders.ETAG, stored.etag())
                .header("Idempotency-Replayed", "true")
                .build();
    }

    private void store(String key, String principal, RestResponse<?> answer) throws IOException {
        Object shown = answer.getEntity() instanceof WithSecret secret ? secret.withoutSecret() : answer.getEntity();
        byte[] body = json.writeValueAsBytes(shown);
        // A forgotten record that housekeeping has not met yet: its key is free again.
        database.sql("""
                        delete from idempotency
                         where agency_id = :agency and principal = :principal and key = :key and created_at <= :oldest
                        """)
                .bind("principal", principal)
                .bind("key", key)
                .bind("oldest", oldest())
                .update();
        database.sql("""
                        insert into idempotency
                            (agency_id, principal, key, request_sha256, status, headers, body, created_at)
                        values (:agency, :principal, :key, :sha256, :status,
                            jsonb_build_object('Location', :location::text, 'ETag', :etag::text), :body, :now)
                        """)
                .bind("principal", principal)
                .bind("key", key)
                .bind("sha256", fingerprint())
                .bind("status", answer.getStatus())
                .bind("location", answer.getHeaderString(HttpHeaders.LOCATION))
                .bind("etag", EntityTags.tag(answer.getEntity(), body))
                .bind("body", body)
                .bind("now", clock.instant())
                .update();
    }

    /** SHA-256 of method, path, query and body, which has been read to its end before the transaction began. */
    private byte[] fingerprint() {
        MessageDigest digest = BodyLimits.digest(request);
        digest.update((request.getMethod() + " "
                        + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + request.getUriInfo().getRequestUri().getRawQuery())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return digest.digest();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
