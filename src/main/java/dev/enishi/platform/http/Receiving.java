package dev.enishi.platform.http;

import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
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
        return switch (repeatable.take(tenant.get().agencyId(), name() + " " + key)) {
            case Places.Place place -> place;
            case Places.Full _ -> throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_RUNNING);
        };
    }

    private Places.Place place(Places places, String secondsToWait) {
        return switch (places.take(tenant.get().agencyId(), name())) {
            case Places.Place place -> place;
            case Places.Full full ->
                throw ExceededLimit.refusal(
                        CommonProblem.TOO_MANY_AT_ONCE,
                        limit(full.whose(), places == files),
                        full.atMost(),
                        Map.of(HttpHeaders.RETRY_AFTER, secondsToWait));
        };
    }

    private static RequestLimit limit(Places.Whose whose, boolean ofFiles) {
        return switch (whose) {
            case CLIENT -> RequestLimit.KEY_FILES_AT_ONCE; // Other bodies are counted by agency.
            case AGENCY -> ofFiles ? RequestLimit.AGENCY_FILES_AT_ONCE : RequestLimit.AGENCY_BODIES_AT_ONCE;
            case ALL -> ofFiles ? RequestLimit.PROCESS_FILES_AT_ONCE : RequestLimit.PROCESS_BODIES_AT_ONCE;
        };
    }

    private String name() {
        return request.getSecurityContext().getUserPrincipal().getName();
    }

    /** How many files are being received. */
    int files() {
        return files.taken();
    }
}
