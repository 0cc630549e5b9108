package dev.enishi.desk;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.followup.FollowUpDigest;
import dev.enishi.followup.FollowUpDigests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
    private final Agencies agencies;
    private final Clock clock;

    TodayResource(
            FollowUpDigests followUps, ReviewQueries reviews, VisitQueries visits, Agencies agencies, Clock clock) {
        this.followUps = followUps;
        this.reviews = reviews;
        this.visits = visits;
        this.agencies = agencies;
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
        AgencySettings settings = agencies.settings();
        LocalDate on = settings.dayOf(now);
        FollowUpDigest digest = followUps.of(performerId, settings, now, FIRST_ITEMS);
        LocalDate reviewed = settings.policies().reviewedOn(on);
        return new Today(
                on,
                digest.suppressed(),
                digest.count(),
                digest.plan(),
                digest.reasons(),
                reviews.count(performerId, settings, reviewed),
                reviews.list(performerId, settings, reviewed, on, null, null, FIRST_ITEMS),
                digest.dormantCount(),
                digest.dormant(),
                digest.focus(),
                visits.ofToday(performerId, settings, now),
                visits.requests(performerId, settings, now),
                visits.missed(performerId, settings, on, FIRST_ITEMS));
    }
}
