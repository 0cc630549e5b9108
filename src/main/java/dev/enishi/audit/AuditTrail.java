package dev.enishi.audit;

import dev.enishi.access.Principal;
import dev.enishi.platform.Ids;
import dev.enishi.platform.http.ClientAddresses;
import dev.enishi.platform.http.RequestIds;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Leaves an entry in the audit log about a request, or refuses its answer. */
@ApplicationScoped
class AuditTrail {
    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

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
     * Leaves an entry, in the caller's transaction if there is one.
     *
     * @throws ProblemException when that fails: no audit row, no answer
     */
    void leave(ContainerRequestContext request, String operation, AuditSubject subject, int status) {
        Principal principal = (Principal) request.getSecurityContext().getUserPrincipal();
        AuditEntry entry = new AuditEntry(
                Ids.next(),
                clock.instant(),
                principal.role(),
                principal.getName(),
                principal.performerId(),
                operation,
                subject.resourceId(),
                subject.customerId(),
                addresses.current().text(),
                RequestIds.of(request),
                status);
        try {
            if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
                log.insert(entry);
            } else {
                batches.insert(entry, principal.agencyId());
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "No audit entry, no answer: request %s, %s",
                    entry.requestId(), e.getClass().getName());
            throw ProblemException.of(ProblemCode.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "2");
        }
    }
}
