package dev.enishi.exchange;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.BodyLimit;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of a history: received here, carried out by {@link ImportWorker}. */
@Path("/v1/imports")
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportResource {
    private static final long MAX_BYTES = 64L << 20;
    private static final int STORING_SECONDS = 60;

    private final AcceptingImport accepting;
    private final Imports imports;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Texts texts;
    private final Clock clock;

    ImportResource(
            AcceptingImport accepting,
            Imports imports,
            CurrentPrincipal principal,
            Paging paging,
            Texts texts,
            Clock clock) {
        this.accepting = accepting;
        this.imports = imports;
        this.principal = principal;
        this.paging = paging;
        this.texts = texts;
        this.clock = clock;
    }

    @POST
    @Consumes("text/csv")
    @BodyLimit(bytes = MAX_BYTES)
    @Transactional
    @TransactionConfiguration(timeout = STORING_SECONDS)
    @Idempotent
    @ResponseStatus(202)
    @Requires(Scope.IMPORTS_WRITE)
    @Operation(
            operationId = "createImport",
            summary = "Import a history",
            description =
                    "Takes a CSV file (UTF-8, or `charset=` Shift_JIS or windows-31j; at most 64 MiB and 2000000 rows) "
                            + "and answers with a job that any server goes on with. Columns: `started_at` (local time of the agency "
                            + "unless it carries an offset), `handle`, `kind`, `minutes`, `earnings`, and optionally `mic`, `log`, "
                            + "`external_id`. Times, numbers and kinds are read as people write them too: `2026/1/2 3:04`, "
                            + "`2026年1月2日 3時4分`, `￥1,500`, `1時間5分`, `2ショット`, `パーティー`, `のぞき`. Of "
                            + "`SESSIONS` they are `started_at`, `ended_at` and optionally `mode` (`OPEN`, `通常待機`; `RESERVED_ONLY`, "
                            + "`待ち合わせ待機`; `NEWCOMER_ONLY`, `新規枠`): one that starts when a recorded one does is the same, and ends "
                            + "it if it goes on. A chat that has not ended yet is refused. Unknown handles become customers. A row's identity is `external_id`, else performer, "
                            + "site, handle and start: the same file twice changes nothing. A row that tells of a chat which was "
                            + "recorded by hand at that time, or imported without an `external_id`, completes it instead of "
                            + "adding one. A refused row refuses itself only; a "
                            + "file that is not CSV is refused as a whole. Only some files are received at once, of a key, of an "
                            + "agency and in all: one more is 429 `too-many-at-once` before any of it is read. A file that comes too "
                            + "slowly, or for longer than 10 minutes, is 408; without room on the disk it is 503. Then the "
                            + "connection is closed and nothing was stored: send the file again, after `Retry-After` where there is "
                            + "one. With an `Idempotency-Key` it is imported once, however often it is sent; 409 "
                            + "`idempotency-key-running` while the first one is being received.")
    public RestResponse<ImportView> create(
            @BeanParam ImportParameters parameters,
            @RequestBody(
                            description = "The file, with a header row.",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING),
                                            examples =
                                                    @ExampleObject(
                                                            name = "history",
                                                            value =
                                                                    "started_at,handle,kind,minutes,earnings\n2026-11-06T21:15:00,taro_77,TWO_SHOT,35,4200\n")))
                    HistoryFile file)
            throws IOException {
        UUID id = accepting.accept(parameters, file, principal.get().performerId(), clock.instant());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, get(id))
                .header("Location", "/v1/imports/" + id)
                .build();
    }

    @GET
    @Requires(Scope.IMPORTS_READ)
    @Operation(operationId = "listImports", summary = "List imports", description = "The imports, newest first.")
    public Page<ImportView> list(@BeanParam PageParameters page) {
        List<ImportView> found = imports.list(paging.uuidAfter(0), paging.limit() + 1).stream()
                .map(named -> ImportView.of(named, texts))
                .toList();
        return paging.page(found, job -> List.of(job.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.IMPORTS_READ)
    @Operation(
            operationId = "getImport",
            summary = "An import",
            description = "How far an import has come and what became of its rows.")
    public ImportView get(@PathParam("id") UUID id) {
        return imports.findNamed(id)
                .map(named -> ImportView.of(named, texts))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }
}
