package dev.enishi.reports.board;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The manager's board. */
@Path("/v1/board")
@Tag(name = "Reports")
@RunOnVirtualThread
class BoardResource {
    private final Boards boards;
    private final Clock clock;

    BoardResource(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.ANALYTICS_READ, Scope.FOLLOWUPS_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "getBoard",
            summary = "All performers side by side",
            description =
                    "One row of numbers for each who works for the agency, each number as the screen or report says it that shows it "
                            + "alone; with a performer's key only that performer's. An unchanged board is a 304.")
    public Board get(
            @Parameter(
                            description =
                                    "Business day. Default today. It replaces today and nothing else: requests and "
                                            + "alerts are those of now.",
                            example = "2026-11-29")
                    @QueryParam("on")
                    @Nullable LocalDate on,
            @Parameter(description = "The order. Default `name`.", example = "-followUpCount")
                    @QueryParam("sort")
                    @Nullable BoardSort sort) {
        return boards.of(on, sort, clock.instant());
    }
}
