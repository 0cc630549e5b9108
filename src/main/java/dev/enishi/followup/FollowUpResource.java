package dev.enishi.followup;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who must hear from her, and who has not answered for too long. */
@Path("/v1/performers/{id}")
@Tag(name = "Follow-ups", description = "Who must hear from a performer, and why.")
@RunOnVirtualThread
class FollowUpResource {
    private final FollowUps followUps;
    private final DormantCustomers dormant;
    private final Paging paging;
    private final Clock clock;

    FollowUpResource(FollowUps followUps, DormantCustomers dormant, Paging paging, Clock clock) {
        this.followUps = followUps;
        this.dormant = dormant;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Path("/follow-ups")
    @Requires(Scope.FOLLOWUPS_READ)
    @Operation(
            operationId = "listFollowUps",
            summary = "Who must hear from the performer, and why",
            description = "The customers who must hear from the performer on a day, each with all reasons, the last "
                    + "chat and the newest note. On the performer's day off nobody: what falls due there moves to "
                    + "the next working day. Nothing has to be ticked: recording the mail or the chat takes the "
                    + "customer off the list.")
    public FollowUpPage list(
            @PathParam("id") UUID performerId, @BeanParam FollowUpFilter filter, @BeanParam PageParameters page) {
        FollowUpList list =
                followUps.list(performerId, filter, paging.after(Place::of), paging.limit() + 1, clock.instant());
        Page<Candidate> keyed = paging.page(
                list.due(),
                candidate -> candidate.place().sortKey(),
                Map.of("on", list.day().on().toString()));
        return FollowUpPage.of(list, followUps.items(list, keyed.items()), keyed.next());
    }

    @GET
    @Path("/dormant-customers")
    @Requires(Scope.FOLLOWUPS_READ)
    @Operation(
            operationId = "listDormantCustomers",
            summary = "Who has not answered for too long",
            description =
                    "Customers who left several follow-up mails in a row unanswered (policy `unansweredLimit`). They "
                            + "are in no follow-up list, but for appointments to come, until they write, chat, ask for a "
                            + "reservation, come in vain or mark the performer. Last touched first.")
    public Page<DormantCustomer> dormant(@PathParam("id") UUID performerId, @BeanParam PageParameters page) {
        DormantCustomers.Found found =
                dormant.find(performerId, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
        Page<RelationshipFacts> keyed = paging.page(found.facts(), DormantCustomer::sortKey);
        return new Page<>(dormant.items(keyed.items(), found.settings(), clock.instant()), keyed.next());
    }
}
