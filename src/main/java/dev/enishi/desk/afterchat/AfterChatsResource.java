package dev.enishi.desk.afterchat;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** After which chats something is left to do. */
@Path("/v1/performers/{id}/after-chats")
@Tag(name = "After a chat")
@RunOnVirtualThread
class AfterChatsResource {
    private final AfterChats afterChats;
    private final Paging paging;
    private final Clock clock;

    AfterChatsResource(AfterChats afterChats, Paging paging, Clock clock) {
        this.afterChats = afterChats;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.NOTES_READ, Scope.MESSAGES_READ})
    @Operation(
            operationId = "listAfterChats",
            summary = "After which chats something is left to do",
            description =
                    "The newest chats with the customers of a performer that lack memo or thank-you, the latest end first: "
                            + "those that ended today or so lately that it is still asked for (policies `thankYouDays` and `memoDays`). "
                            + "`today` counts them.")
    public Page<AfterChat> list(@PathParam("id") UUID performerId, @BeanParam PageParameters page) {
        List<AfterChat> found = afterChats.incomplete(
                performerId, clock.instant(), paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        return paging.page(
                found,
                one -> List.of(
                        String.valueOf(one.chat().endedAt()),
                        one.chat().customerId().toString()));
    }
}
