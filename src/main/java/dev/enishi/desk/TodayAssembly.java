package dev.enishi.desk;

import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.boundary.alert.Alerts;
import dev.enishi.desk.afterchat.AfterChats;
import dev.enishi.followup.FollowUpDigest;
import dev.enishi.followup.FollowUpDigests;
import dev.enishi.followup.FollowUps;
import dev.enishi.followup.PerformerDay;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a performer's home screen together. */
@ApplicationScoped
class TodayAssembly {
    private static final int FIRST_ITEMS = 5;

    private final FollowUps followUps;
    private final FollowUpDigests digests;
    private final ReviewQueries reviews;
    private final VisitQueries visits;
    private final Alerts alerts;
    private final AfterChats afterChats;
    private final PerformerContexts performers;

    TodayAssembly(
            FollowUps followUps,
            FollowUpDigests digests,
            ReviewQueries reviews,
            VisitQueries visits,
            Alerts alerts,
            AfterChats afterChats,
            PerformerContexts performers) {
        this.followUps = followUps;
        this.digests = digests;
        this.reviews = reviews;
        this.visits = visits;
        this.alerts = alerts;
        this.afterChats = afterChats;
        this.performers = performers;
    }

    /**
     * What she sees.
     *
     * @param on on which day; null is today
     * @param view how much of each person; null is all of it
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    Today of(UUID performerId, @Nullable LocalDate on, @Nullable TodayView view, Instant now) {
        Today full = performers.ask(
                performerId,
                (performer, trip) ->
                        day(performer, trip, on == null ? performer.settings().dayOf(now) : on, now));
        return view == TodayView.compact ? CompactToday.of(full) : full;
    }

    private Supplier<Today> day(PerformerContext performer, RoundTrip trip, LocalDate on, Instant now) {
        LocalDate reviewed = performer.settings().policies().reviewedOn(on);
        PerformerDay followUpDay = followUps.day(trip, performer, on, now);
        var digest = digests.of(trip, followUpDay, FIRST_ITEMS);
        var reviewCount = reviews.count(trip, performer, reviewed);
        var firstReviews = reviews.list(trip, followUpDay, reviewed, null, null, FIRST_ITEMS);
        var reservations = visits.ofDay(trip, performer, on, now);
        var requests = visits.requests(trip, performer, now);
        var missed = visits.missed(trip, performer, on, FIRST_ITEMS);
        var alertCount = alerts.countOpen(trip, performer.performer().id());
        var firstAlerts = alerts.open(trip, performer.performer().id(), performer.settings(), on, FIRST_ITEMS);
        var afterChatCount = afterChats.count(trip, performer, on);
        return () -> {
            FollowUpDigest day = digest.get();
            return new Today(
                    on,
                    day.suppressed(),
                    day.count(),
                    day.lanes(),
                    day.plan(),
                    day.reasons(),
                    reviewCount.get(),
                    firstReviews.get(),
                    day.dormantCount(),
                    day.dormant(),
                    day.focus(),
                    reservations.get(),
                    requests.get(),
                    missed.get(),
                    afterChatCount.get().getFirst(),
                    alertCount.get(),
                    firstAlerts.get(),
                    null);
        };
    }
}
