package dev.enishi.wording.template;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Templates: added, read, changed, deleted. */
@Path("/v1/templates")
@Tag(name = "Templates", description = "Words to say: templates, and what fills them in.")
@RunOnVirtualThread
class TemplateResource {
    private final Templates templates;
    private final TemplateWriting writing;
    private final Paging paging;
    private final Clock clock;

    TemplateResource(Templates templates, TemplateWriting writing, Paging paging, Clock clock) {
        this.templates = templates;
        this.writing = writing;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "createTemplate",
            summary = "Add a template",
            description =
                    "Adds a template, at most 200 to the agency and 200 to each performer. A placeholder that there "
                            + "is not is refused with `unknown-placeholder`, which names all of them and those that there are.")
    public RestResponse<TemplateView> create(NewTemplate input) {
        Instant now = clock.instant();
        UUID id = writing.add(input, now);
        return Created.at("/v1/templates/" + id, templates.require(id, now));
    }

    @GET
    @Requires(Scope.MESSAGES_READ)
    @Operation(
            operationId = "listTemplates",
            summary = "List templates",
            description =
                    "The templates of the agency and of its performers, oldest first; with a performer's key those "
                            + "of the agency and of that performer. Each with how often it was used and what came of it.")
    public Page<TemplateView> list(@BeanParam TemplateFilter filter, @BeanParam PageParameters page) {
        List<TemplateView> found = templates.list(filter, clock.instant(), paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, template -> List.of(template.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.MESSAGES_READ)
    @Operation(operationId = "getTemplate", summary = "A template", description = "One template.")
    public TemplateView get(@PathParam("id") UUID id) {
        return templates.require(id, clock.instant());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "putTemplate",
            summary = "Replace a template",
            description = "Replaces all that is typed of a template. Those of the agency are a manager's to change.")
    public TemplateView put(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, TemplateInput input) {
        Instant now = clock.instant();
        writing.change(id, ifMatch, template -> input, now);
        return templates.require(id, now);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "changeTemplate",
            summary = "Change a template",
            description = "Changes title, text or when it fits. Those of the agency are a manager's to change.")
    public TemplateView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<TemplateInput> patch) {
        Instant now = clock.instant();
        writing.change(id, ifMatch, patch::applyTo, now);
        return templates.require(id, now);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "deleteTemplate",
            summary = "Delete a template",
            description = "Deletes a template for good. Messages that were written from it stay, and name it no more. "
                    + "Those of the agency are a manager's to delete.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        writing.delete(id, ifMatch);
    }
}
