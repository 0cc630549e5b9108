package dev.enishi.activity.promise;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promises: read, changed, kept, deleted. */
@Path("/v1/promises/{id}")
@Tag(name = "Promises", description = "What a performer said they would ask or do for a customer.")
@RunOnVirtualThread
class PromiseResource {
    private final Promises promises;
    private final PromiseRecording recording;
    private final CurrentPrincipal principal;
    private final Clock clock;

    PromiseResource(Promises promises, PromiseRecording recording, CurrentPrincipal principal, Clock clock) {
        this.promises = promises;
        this.recording = recording;
        this.principal = principal;
        this.clock = clock;
    }

    @GET
    @Requires(Scope.NOTES_READ)
    @Operation(operationId = "getPromise", summary = "A promise", description = "One promise.")
    public CustomerPromiseView get(@PathParam("id") UUID id) {
        return promises.require(id, clock.instant());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.NOTES_READ, Scope.NOTES_WRITE})
    @Operation(
            operationId = "changePromise",
            summary = "Change a promise",
            description = "Changes the text, the day or the note. Moved to another day it is asked for again on that "
                    + "day, whatever was written before.")
    public CustomerPromiseView change(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<NewPromise> patch) {
        Promise promise = promises.lockForUpdate(id);
        ifMatch.require(promise.version);
        Instant now = clock.instant();
        recording.correct(promise, patch.applyTo(NewPromise.of(promise)), now, by());
        return promises.require(id, now);
    }

    @DELETE
    @Transactional
    @Requires(Scope.NOTES_WRITE)
    @Operation(
            operationId = "deletePromise",
            summary = "Delete a promise",
            description = "Deletes a promise for good, as if it had never been made.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Promise promise = promises.lockForUpdate(id);
        ifMatch.require(promise.version);
        recording.delete(promise, clock.instant(), by());
    }

    @PUT
    @Path("/kept")
    @Transactional
    @Requires({Scope.NOTES_READ, Scope.NOTES_WRITE})
    @Operation(
            operationId = "putPromiseKept",
            summary = "Keep a promise",
            description = "The performer has asked or done what was promised: it is no reason any more, and leaves the "
                    + "brief. Once kept, it stays kept since the first time.")
    public CustomerPromiseView keep(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Promise promise = promises.lockForUpdate(id);
        ifMatch.check(promise.version);
        Instant now = clock.instant();
        recording.keep(promise, now, by());
        return promises.require(id, now);
    }

    @DELETE
    @Path("/kept")
    @Transactional
    @Requires({Scope.NOTES_READ, Scope.NOTES_WRITE})
    @Operation(
            operationId = "deletePromiseKept",
            summary = "Not kept after all",
            description = "The promise was marked as kept by mistake: it is open again.")
    public CustomerPromiseView takeBack(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Promise promise = promises.lockForUpdate(id);
        ifMatch.check(promise.version);
        Instant now = clock.instant();
        recording.takeBack(promise, now, by());
        return promises.require(id, now);
    }

    private String by() {
        return principal.get().getName();
    }
}
