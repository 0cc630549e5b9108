package dev.enishi.audit;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seals of the audit log. */
@Path("/v1/audit-blocks")
@Tag(name = "Audit log")
@RunOnVirtualThread
class AuditBlockResource {
    private final AuditBlocks blocks;
    private final Paging paging;

    AuditBlockResource(AuditBlocks blocks, Paging paging) {
        this.blocks = blocks;
        this.paging = paging;
    }

    @GET
    @Requires(Scope.AUDIT_READ)
    @Operation(
            operationId = "listAuditBlocks",
            summary = "List the seals of the audit log",
            description =
                    "The blocks in which the entries were sealed, newest first. Each hash covers the one before it.")
    public Page<AuditBlockView> list(@BeanParam PageParameters page) {
        List<AuditBlockView> found = blocks.list(paging.numberAfter(0), paging.limit() + 1);
        return paging.page(found, block -> List.of(String.valueOf(block.number())));
    }
}
