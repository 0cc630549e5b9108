package dev.enishi.privacy.disclosure;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a customer gets who asks what is stored about him. */
@Path("/v1/customers/{id}/disclosure")
@Tag(name = "Customers")
@RunOnVirtualThread
class DisclosureResource {
    private final Disclosures disclosures;

    DisclosureResource(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    @Requires(Scope.CUSTOMERS_DISCLOSE)
    @Operation(
            operationId = "getDisclosure",
            summary = "All that is stored about a customer",
            description =
                    "One document of all that is stored about a customer: what was typed, marks, "
                            + "derived facts, every chat with its log, every message, every note, every reservation with its history, every missed attempt and offer; nothing is paged or left out.")
    public RestResponse<Disclosure> get(@PathParam("id") UUID id) {
        Disclosure disclosure = disclosures.of(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(disclosure)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"disclosure-" + id + ".json\"")
                .build();
    }
}
