package dev.enishi.followup;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.PerformerView;
import dev.enishi.agency.Performers;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final FollowUpQueries queries;
    private final Performers performers;
    private final Agencies agencies;
    private final Paging paging;
    private final Clock clock;

    FollowUpResource(
            FollowUps followUps,
            FollowUpQueries queries,
            Performers performers,
            Agencies agencies,
            Paging paging,
            Clock clock) {
        this.followUps = followUps;
        this.queries = queries;
        this.performers = performers;
        this.agencies = agencies;
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
        Instant now = clock.instant();
        AgencySettings settings = agencies.settings();
        PerformerView performer = performers.require(performerId);
        FollowUpDay day = followUps.followUpDay(performerId, settings, filter.dayOr(settings.dayOf(now)));
        FollowUpList list = followUps.list(
                performer, settings, day, now, filter.reason(), Candidate.Place.of(paging.after()), paging.limit() + 1);
        Page<Candidate> keyed = paging.page(
                list.due(),
                candidate -> candidate.place().sortKey(),
                Map.of("on", day.on().toString()));
        return FollowUpPage.of(list, followUps.items(keyed.items(), list.day()), keyed.next());
    }

    @GET
    @Path("/dormant-customers")
    @Requires(Scope.FOLLOWUPS_READ)
    @Operation(
            operationId = "listDormantCustomers",
            summary = "Who has not answered for too long",
            description =
                    "Customers who left several follow-up mails in a row unanswered (policy `unansweredLimit`). They "
                            + "are in no follow-up list until they write or chat again. Last touched first.")
    public Page<DormantCustomer> dormant(@PathParam("id") UUID performerId, @BeanParam PageParameters page) {
        performers.require(performerId);
        AgencySettings settings = agencies.settings();
        LocalDate today = settings.dayOf(clock.instant());
        Page<RelationshipFacts> found = paging.page(
                queries.dormant(performerId, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1),
                DormantCustomer::sortKey);
        List<DormantCustomer> items = queries.people(
                FollowUpQueries.byCustomer(found.items()),
                (row, facts) -> DormantCustomer.of(row, facts, settings.policies(), today));
        return new Page<>(items, found.next());
    }
}
