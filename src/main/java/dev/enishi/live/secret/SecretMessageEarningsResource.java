package dev.enishi.live.secret;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.availability.DayRange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What secret messages earned beside the parties. */
@Path("/v1/performers/{id}/secret-message-earnings")
@Tag(name = "Secret messages")
@RunOnVirtualThread
class SecretMessageEarningsResource {
    private final SecretMessageEarningsQueries queries;
    private final Clock clock;

    SecretMessageEarningsResource(SecretMessageEarningsQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.MESSAGES_READ, Scope.CHATS_READ})
    @Operation(
            operationId = "getSecretMessageEarnings",
            summary = "What secret messages earned",
            description =
                    "What secret messages earned in a minute of the parties of some days, beside what the parties "
                            + "themselves earned in it.")
    public SecretMessageEarnings get(@PathParam("id") UUID performerId, @BeanParam DayRange days) {
        days.check();
        return queries.of(performerId, days, clock.instant());
    }
}
