package dev.enishi.followup;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Reply;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who must hear from her, and who has not answered for too long. */
@Path("/v1/performers/{id}")
@Tag(name = "Follow-ups", description = "Who must hear from a performer, and why.")
@RunOnVirtualThread
class FollowUpResource {
    private final FollowUps followUps;
    private final FollowUpQueries queries;
    private final PerformerContexts performers;
    private final Paging paging;
    private final Clock clock;

    FollowUpResource(
            FollowUps followUps, FollowUpQueries queries, PerformerContexts performers, Paging paging, Clock clock) {
        this.followUps = followUps;
        this.queries = queries;
        this.performers = performers;
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
        Candidate.Place after = Candidate.Place.of(paging.after());
        FollowUpList list = performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            FollowUpDay day = followUps.day(performer, filter.dayOr(settings.dayOf(now)));
            return followUps.list(
                    trip, performer, new DayInQuestion(settings, day, now), filter.reason(), after, paging.limit() + 1);
        });
        Page<Candidate> keyed = paging.page(
                list.due(),
                candidate -> candidate.place().sortKey(),
                Map.of("on", list.day().on().toString()));
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
        Found dormant = performers.ask(performerId, (performer, trip) -> {
            Reply<List<RelationshipFacts>> facts =
                    queries.dormant(trip, performerId, paging.instantAfter(0), paging.uuidAfter(1), paging.limit() + 1);
            return () -> new Found(performer.settings(), facts.get());
        });
        Page<RelationshipFacts> found = paging.page(dormant.facts(), DormantCustomer::sortKey);
        LocalDate today = dormant.settings().dayOf(clock.instant());
        Map<UUID, Person> people =
                queries.people(found.items(), dormant.settings().policies(), today);
        List<DormantCustomer> items = found.items().stream()
                .flatMap(facts -> Stream.ofNullable(people.get(facts.customerId()))
                        .map(person -> DormantCustomer.of(person, facts, today)))
                .toList();
        return new Page<>(items, found.next());
    }

    private record Found(AgencySettings settings, List<RelationshipFacts> facts) {}
}
