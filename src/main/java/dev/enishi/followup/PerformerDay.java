package dev.enishi.followup;

import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.customer.relationship.RelationshipFacts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A day of a performer: what decides on it is asked for once, for whatever is shown of it.
 *
 * @param performer whose day it is
 * @param day which, and as of when
 * @param suppressed why nobody is suggested, or null
 * @param context what decides, once the round trip has run
 * @param due whether a customer is due, in words; nobody is where the list is held back
 */
public record PerformerDay(
        PerformerContext performer,
        DayInQuestion day,
        @Nullable Suppressed suppressed,
        Supplier<FollowUpContext> context,
        Function<RelationshipFacts, Optional<DueView>> due) {
    /** The business day. */
    public LocalDate on() {
        return day.on();
    }
}
