package dev.enishi.agency;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.PerformerName;
import dev.enishi.access.Principal;
import dev.enishi.access.Requires;
import dev.enishi.platform.data.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking. */
@Path("/v1/me")
@Tag(name = "Agency")
@RunOnVirtualThread
class MeResource {
    private final CurrentPrincipal principal;
    private final Agencies agencies;
    private final Performers performers;
    private final Clock clock;

    MeResource(CurrentPrincipal principal, Agencies agencies, Performers performers, Clock clock) {
        this.principal = principal;
        this.agencies = agencies;
        this.performers = performers;
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
        Principal me = principal.get();
        Instant now = clock.instant();
        return agencies.ask((settings, trip) -> {
            Reply<Optional<PerformerName>> performer = performers.name(trip, me.performerId());
            return () -> MeView.of(me, performer.get().orElse(null), settings, now);
        });
    }
}
