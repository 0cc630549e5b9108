package dev.enishi.live.reply;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A long reply, to be typed piece by piece. */
@Path("/v1/reply-pieces")
@Tag(name = "Secret messages")
@RunOnVirtualThread
class ReplyPiecesResource {
    private final ReplySplitting splitting;
    private final CurrentPrincipal principal;

    ReplyPiecesResource(ReplySplitting splitting, CurrentPrincipal principal) {
        this.splitting = splitting;
        this.principal = principal;
    }

    @POST
    @Requires(Scope.MESSAGES_READ)
    @Operation(
            operationId = "splitReply",
            summary = "Split a reply into pieces",
            description =
                    "Splits a long reply into short pieces, so that the room is not silent while it is typed: at the ends "
                            + "of sentences where they fit, else at commas, else where a word begins. No piece begins with 、 or 。 "
                            + "unless there is no other way, and none ends inside what readers take for one character. "
                            + "Nothing is stored.")
    public ReplyPiecesView split(ReplyPiecesInput input) {
        return splitting.split(input, principal.get().performerId());
    }
}
