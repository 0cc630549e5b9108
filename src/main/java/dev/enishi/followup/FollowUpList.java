package dev.enishi.followup;

import dev.enishi.booking.availability.PerformerContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is due on a day, from a place in the list on.
 *
 * @param performer whose list it is
 * @param day what decides on the day
 * @param suppressed why the list is empty though customers may be due, or null
 * @param due those who are due, in their order
 */
record FollowUpList(
        PerformerContext performer,
        FollowUpContext day,
        @Nullable Suppressed suppressed,
        List<Candidate> due) {}
