package dev.enishi.platform.http;

import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many bodies are being received: each takes memory, or disk, until its last byte. Files, which take long by nature, are
 * counted apart from all other bodies.
 */
@ApplicationScoped
class Receiving {
    private static final String SECONDS_OF_A_FILE = "10";
    private static final String SECONDS_OF_A_BODY = "1";

    private final Places files;
    private final Places others;
    private final Places repeatable = new Places(1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private final CurrentTenant tenant;
    private final ContainerRequestContext request;

    Receiving(
            UploadSettings uploads,
            @ConfigProperty(name = "enishi.body.per-agency") int bodiesPerAgency,
            @ConfigProperty(name = "enishi.body.per-pod") int bodiesPerPod,
            CurrentTenant tenant,
            ContainerRequestContext request) {
        files = new Places(uploads.perKey(), uploads.perAgency(), uploads.perPod());
        others = new Places(bodiesPerAgency, bodiesPerAgency, bodiesPerPod);
        this.tenant = tenant;
        this.request = request;
    }

    /**
     * A place for the file of this request.
     *
     * @throws ProblemException 429 when too many are being received
     */
    Places.Place file() {
        return place(files, SECONDS_OF_A_FILE);
    }

    /**
     * A place for any other body of this request.
     *
     * @throws ProblemException 429 when too many are being received
     */
    Places.Place body() {
        return place(others, SECONDS_OF_A_BODY);
    }

    /**
     * The one place for requests with this {@code Idempotency-Key}; null when it has none.
     *
     * @throws ProblemException 409 while another one is being received
     */
    Places.@Nullable Place onlyOne() {
        String key = request.getHeaderString(Idempotency.HEADER);
        if (key == null) {
            return null;
        }
        Places.Place place = repeatable.take(tenant.get().agencyId(), name() + " " + key);
        if (place == null) {
            throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_RUNNING);
        }
        return place;
    }

    private Places.Place place(Places places, String secondsToWait) {
        Places.Place place = places.take(tenant.get().agencyId(), name());
        if (place == null) {
            throw ProblemException.of(CommonProblem.TOO_MANY_AT_ONCE, HttpHeaders.RETRY_AFTER, secondsToWait);
        }
        return place;
    }

    private String name() {
        return request.getSecurityContext().getUserPrincipal().getName();
    }

    /** How many files are being received. */
    int files() {
        return files.taken();
    }
}
