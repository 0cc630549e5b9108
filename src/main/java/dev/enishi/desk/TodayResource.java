package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.followup.FollowUpDigest;
import dev.enishi.followup.FollowUpDigests;
import dev.enishi.platform.data.RoundTrip;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Her home screen. */
@Path("/v1/performers/{id}/today")
@Tag(name = "Follow-ups")
@RunOnVirtualThread
class TodayResource {
    private static final int FIRST_ITEMS = 5;

    private final FollowUpDigests followUps;
    private final ReviewQueries reviews;
    private final VisitQueries visits;
    private final PerformerContexts performers;
    private final Clock clock;

    TodayResource(
            FollowUpDigests followUps,
            ReviewQueries reviews,
            VisitQueries visits,
            PerformerContexts performers,
            Clock clock) {
        this.followUps = followUps;
        this.reviews = reviews;
        this.visits = visits;
        this.performers = performers;
        this.clock = clock;
    }

    @GET
    @Requires({Scope.FOLLOWUPS_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "getToday",
            summary = "The performer's home screen",
            description = "Counts and first items of each list, the performer's focus people and reservations, "
                    + "in one call.")
    public Today get(@PathParam("id") UUID performerId) {
        Instant now = clock.instant();
        return performers.ask(performerId, (performer, trip) -> today(performer, trip, now));
    }

    private Supplier<Today> today(PerformerContext performer, RoundTrip trip, Instant now) {
        LocalDate on = performer.settings().dayOf(now);
        LocalDate reviewed = performer.settings().policies().reviewedOn(on);
        var digest = followUps.of(trip, performer, now, FIRST_ITEMS);
        var reviewCount = reviews.count(trip, performer, reviewed);
        var firstReviews = reviews.list(trip, performer, reviewed, on, null, null, FIRST_ITEMS);
        var reservations = visits.ofToday(trip, performer, now);
        var requests = visits.requests(trip, performer, now);
        var missed = visits.missed(trip, performer, on, FIRST_ITEMS);
        return () -> {
            FollowUpDigest day = digest.get();
            return new Today(
                    on,
                    day.suppressed(),
                    day.count(),
                    day.plan(),
                    day.reasons(),
                    reviewCount.get(),
                    firstReviews.get(),
                    day.dormantCount(),
                    day.dormant(),
                    day.focus(),
                    reservations.get(),
                    requests.get(),
                    missed.get());
        };
    }
}
