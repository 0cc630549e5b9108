package dev.enishi.agency;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking. */
@Path("/v1/me")
@Tag(name = "Agency")
@RunOnVirtualThread
class MeResource {
    private final CurrentPrincipal principal;
    private final Agencies agencies;
    private final Clock clock;

    MeResource(CurrentPrincipal principal, Agencies agencies, Clock clock) {
        this.principal = principal;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GET
    @Requires({})
    @Operation(
            operationId = "getMe",
            summary = "Who is asking",
            description =
                    "What your key or token stands for: agency, role, performer, scopes; and the agency's zone and business day.")
    public MeView get() {
        return MeView.of(principal.get(), agencies.settings(), clock.instant());
    }
}
