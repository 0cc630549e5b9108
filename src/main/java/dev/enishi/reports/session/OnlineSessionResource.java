package dev.enishi.reports.session;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Online sessions: opened live and ended, or recorded after the fact; corrected and deleted. */
@Path("/v1/online-sessions")
@Tag(name = "Online sessions", description = "When performers were online on a site: what chat rates are measured by.")
@RunOnVirtualThread
class OnlineSessionResource {
    private final OnlineSessions sessions;
    private final SessionRecording recording;
    private final Paging paging;
    private final Clock clock;

    OnlineSessionResource(OnlineSessions sessions, SessionRecording recording, Paging paging, Clock clock) {
        this.sessions = sessions;
        this.recording = recording;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.CHATS_WRITE)
    @Operation(
            operationId = "createOnlineSession",
            summary = "Record an online session",
            description =
                    "The performer comes online (without `endedAt`), or was online. A performer is online once at a time on "
                            + "a site: 409 `session-overlap` names the session that is in the way. On two sites at once is fine.")
    public RestResponse<OnlineSessionView> create(NewOnlineSession input) {
        UUID id = recording.record(input, clock.instant());
        return Created.at("/v1/online-sessions/" + id, sessions.require(id));
    }

    @GET
    @Requires(Scope.CHATS_READ)
    @Operation(
            operationId = "listOnlineSessions",
            summary = "List online sessions",
            description = "Online sessions, newest first. A session belongs to the business day on which it started.")
    public Page<OnlineSessionView> list(@BeanParam OnlineSessionFilter filter, @BeanParam PageParameters page) {
        var found = sessions.list(filter, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(found, OnlineSessionView::sortKey);
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.CHATS_READ)
    @Operation(operationId = "getOnlineSession", summary = "An online session", description = "One online session.")
    public OnlineSessionView get(@PathParam("id") UUID id) {
        return sessions.require(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.CHATS_READ, Scope.CHATS_WRITE})
    @Operation(
            operationId = "changeOnlineSession",
            summary = "Correct an online session",
            description = "Corrects start, end or mode. Reports follow.")
    public OnlineSessionView change(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<OnlineSessionChange> patch) {
        OnlineSession session = sessions.lockForUpdate(id);
        ifMatch.require(session.version);
        recording.correct(session, patch.applyTo(OnlineSessionChange.of(session)), clock.instant());
        return sessions.require(id);
    }

    @PUT
    @Path("/{id}/end")
    @Transactional
    @Requires({Scope.CHATS_READ, Scope.CHATS_WRITE})
    @Operation(
            operationId = "putOnlineSessionEnd",
            summary = "End an online session",
            description =
                    "The performer goes offline, now unless `endedAt` says otherwise. Repeated without `endedAt` it keeps the "
                            + "end, with it it corrects the end.")
    public OnlineSessionView end(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, OnlineSessionEnd end) {
        OnlineSession session = sessions.lockForUpdate(id);
        ifMatch.check(session.version);
        recording.correct(session, end.of(OnlineSessionChange.of(session), clock.instant()), clock.instant());
        return sessions.require(id);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Requires(Scope.CHATS_WRITE)
    @Operation(
            operationId = "deleteOnlineSession",
            summary = "Delete an online session",
            description = "Deletes an online session. Reports follow.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        OnlineSession session = sessions.lockForUpdate(id);
        ifMatch.require(session.version);
        sessions.delete(session);
        sessions.flush();
    }
}
