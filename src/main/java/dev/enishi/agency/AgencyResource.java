package dev.enishi.agency;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The agency of whoever is asking. */
@Path("/v1/agency")
@Tag(name = "Agency", description = "The agency itself, and who is asking.")
@RunOnVirtualThread
class AgencyResource {
    private final Agencies agencies;
    private final CurrentPrincipal principal;
    private final SettingsRecording recording;

    AgencyResource(Agencies agencies, CurrentPrincipal principal, SettingsRecording recording) {
        this.agencies = agencies;
        this.principal = principal;
        this.recording = recording;
    }

    @GET
    @Transactional
    @Requires(Scope.AGENCY_READ)
    @Operation(
            operationId = "getAgency",
            summary = "The agency",
            description = "Name, time zone, business-day start and all policies of your agency.")
    public AgencyView get() {
        return AgencyView.of(agencies.findById(principal.get().agencyId()));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @TransactionConfiguration(timeout = SettingsChanged.REBUILD_SECONDS)
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "changeAgency",
            summary = "Change the agency",
            description = "Changes name, zone, day start or policies. Everything derived from the history, "
                    + "such as stages and due days, is rebuilt before the answer, which can take seconds for large "
                    + "agencies.")
    public AgencyView change(@BeanParam IfMatch ifMatch, MergePatch<AgencyChange> patch) {
        Agency agency = agencies.lockForUpdate();
        ifMatch.require(agency.version);
        recording.change(agency, patch.applyTo(AgencyChange.of(agency)));
        return AgencyView.of(agency);
    }
}
