package dev.enishi.wording.herself;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Performers;
import dev.enishi.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a performer has to tell at the moment. */
@Path("/v1/performers/{id}/news")
@Tag(name = "Templates")
@RunOnVirtualThread
class NewsResource {
    private final Herself herself;
    private final Performers performers;
    private final Clock clock;

    NewsResource(Herself herself, Performers performers, Clock clock) {
        this.herself = herself;
        this.performers = performers;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.MESSAGES_READ)
    @Operation(
            operationId = "getNews",
            summary = "What a performer has to tell",
            description =
                    "The news of a performer as they were put, also when they are over; empty before the first time.")
    public NewsView get(@PathParam("id") UUID id) {
        return herself.news(id);
    }

    @PUT
    @Transactional
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "putNews",
            summary = "Say what a performer has to tell",
            description =
                    "Replaces the news of a performer. Until the end of the business day `until` they stand where a "
                            + "template says `{{news}}`; after it the value is missing. `If-Match` is optional.")
    public NewsView put(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, NewsInput news) {
        performers.lockAllForUpdate(List.of(id));
        ifMatch.check(herself.news(id).version());
        return herself.replaceNews(id, news, clock.instant());
    }

    @DELETE
    @Transactional
    @Requires(Scope.MESSAGES_WRITE)
    @Operation(
            operationId = "deleteNews",
            summary = "Take the news of a performer back",
            description = "Takes the news of a performer back, where there are any. `If-Match` is optional.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        performers.lockAllForUpdate(List.of(id));
        ifMatch.check(herself.news(id).version());
        herself.deleteNews(id, clock.instant());
    }
}
