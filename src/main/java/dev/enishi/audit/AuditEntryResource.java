package dev.enishi.audit;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, for those who answer for it. */
@Path("/v1/audit-entries")
@Tag(name = "Audit log", description = "Who did or read what, when, from where and with what outcome.")
@RunOnVirtualThread
class AuditEntryResource {
    private final AuditLog log;
    private final CurrentPrincipal principal;
    private final Paging paging;

    AuditEntryResource(AuditLog log, CurrentPrincipal principal, Paging paging) {
        this.log = log;
        this.principal = principal;
        this.paging = paging;
    }

    @GET
    @Requires(Scope.AUDIT_READ)
    @Operation(
            operationId = "listAuditEntries",
            summary = "List the audit log",
            description =
                    "What was done or read, and what was refused to somebody who was signed in, newest first. Reading the "
                            + "log is recorded as well.")
    public Page<AuditEntryView> list(@BeanParam AuditFilter filter, @BeanParam PageParameters page) {
        List<AuditEntryView> found = log.list(filter, mayReadPerformers(), paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, entry -> List.of(entry.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.AUDIT_READ)
    @Operation(operationId = "getAuditEntry", summary = "An audit entry", description = "One entry of the audit log.")
    public AuditEntryView get(@PathParam("id") UUID id) {
        return log.find(id, mayReadPerformers()).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private boolean mayReadPerformers() {
        return principal.get().scopes().contains(Scope.AGENCY_READ);
    }
}
