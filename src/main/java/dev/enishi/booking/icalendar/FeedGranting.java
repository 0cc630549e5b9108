package dev.enishi.booking.icalendar;

import dev.enishi.access.AccessProblem;
import dev.enishi.access.Credential;
import dev.enishi.access.Principal;
import dev.enishi.agency.Performers;
import dev.enishi.booking.BookingProblem;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Makes calendar feeds, of which a performer has only some. */
@ApplicationScoped
class FeedGranting {
    private static final int MOST_FEEDS = 20;

    private final CalendarFeeds feeds;
    private final Performers performers;

    FeedGranting(CalendarFeeds feeds, Performers performers) {
        this.feeds = feeds;
        this.performers = performers;
    }

    /**
     * Makes a feed, which ends with the key of whoever makes it.
     *
     * @return its credential, whose text cannot be had again
     * @throws ProblemException 404 when there is no such performer for the caller, 422 when she is deactivated or has as
     *     many as she may have
     */
    Credential make(UUID performerId, NewCalendarFeed input, Principal granter) {
        // Locked, so that no two requests make the last one.
        Boolean active = performers.lockAllForUpdate(List.of(performerId)).get(performerId);
        if (active == null) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        if (!active) {
            throw ProblemException.of(AccessProblem.PERFORMER_INACTIVE);
        }
        if (feeds.count(performerId) >= MOST_FEEDS) {
            throw ProblemException.of(Violation.in("id", BookingProblem.TOO_MANY_CALENDAR_FEEDS, MOST_FEEDS));
        }
        Credential credential = Credential.generate(CalendarFeeds.SCHEME, granter.agencyId(), Ids.next());
        feeds.insert(credential, performerId, input, granter.keyExpiresAt());
        return credential;
    }
}
