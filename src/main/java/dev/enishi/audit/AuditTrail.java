package dev.enishi.audit;

import dev.enishi.access.Principal;
import dev.enishi.platform.Edge;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.DatabaseException;
import dev.enishi.platform.http.ClientAddresses;
import dev.enishi.platform.http.RequestIds;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Leaves what was done in the audit log, or refuses the answer. */
@Edge
@ApplicationScoped
class AuditTrail {
    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    /** UUIDs and trace ids. */
    private static final Pattern IMPERSONAL = Pattern.compile("[0-9A-Fa-f-]{16,64}");

    private final AuditLog log;
    private final AuditBatches batches;
    private final ClientAddresses addresses;
    private final Clock clock;

    AuditTrail(AuditLog log, AuditBatches batches, ClientAddresses addresses, Clock clock) {
        this.log = log;
        this.batches = batches;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Leaves an entry for each subject, in the caller's transaction if there is one.
     *
     * @throws ProblemException when that fails: no audit row, no answer
     */
    void leave(ContainerRequestContext request, String operation, List<AuditSubject> subjects, int status) {
        Principal principal = (Principal) request.getSecurityContext().getUserPrincipal();
        String requestId = requestId(request);
        List<AuditEntry> entries = subjects.stream()
                .map(subject -> new AuditEntry(
                        Ids.next(),
                        clock.instant(),
                        principal.role(),
                        principal.getName(),
                        principal.performerId(),
                        operation,
                        subject.resourceId(),
                        subject.customerId(),
                        subject.relatedId(),
                        addresses.current().text(),
                        requestId,
                        status))
                .toList();
        try {
            if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
                log.insert(entries);
            } else {
                entries.forEach(entry -> batches.insert(entry, principal.agencyId()));
            }
        } catch (RuntimeException e) {
            LOG.errorf("No audit entry, no answer: request %s, %s", requestId, DatabaseException.nameOf(e));
            throw ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "2");
        }
    }

    /** A text of the client's choice could name somebody, and would outlive his erasure. */
    private static String requestId(ContainerRequestContext request) {
        String given = RequestIds.of(request);
        return IMPERSONAL.matcher(given).matches() ? given : "-";
    }
}
