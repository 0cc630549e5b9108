package dev.enishi.activity.message;

import dev.enishi.platform.data.Tenant;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a message list; all given ones hold. */
public record MessageFilter(
        @Parameter(description = "Messages of this performer.") @QueryParam("performerId") @Nullable
        UUID performerId,

        @Parameter(description = "Messages with this customer.") @QueryParam("customerId") @Nullable
        UUID customerId,

        @Parameter(description = "Messages of this channel.") @QueryParam("channel") @Nullable
        Channel channel,

        @Parameter(description = "Messages in this direction.") @QueryParam("direction") @Nullable
        Direction direction,

        @Parameter(description = "Messages sent on or after this business day.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Messages sent on or before this business day.") @QueryParam("to") @Nullable
        LocalDate to,

        @Parameter(
                description =
                        "`true`: mails of customers that nobody has answered yet, neither by a mail nor in a chat "
                                + "(peeks do not count), however long ago. `false`: all other messages.",
                example = "true")
        @QueryParam("unanswered")
        @Nullable Boolean unanswered) {
    /**
     * Whose: a performer's own key says so in the statement, too, because what row-level security filters by reaches no index. That
     * of a customer is reached already.
     */
    @Nullable UUID performerFor(Tenant caller) {
        return performerId != null || customerId != null ? performerId : caller.performerId();
    }
}
