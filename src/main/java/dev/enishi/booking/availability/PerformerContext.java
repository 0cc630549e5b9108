package dev.enishi.booking.availability;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.PerformerView;

/**
 * A performer with what her days depend on.
 *
 * @param performer who she is
 * @param settings those of her agency
 * @param plan what counts of her plan; nothing where she never made one or has left
 */
public record PerformerContext(PerformerView performer, AgencySettings settings, AvailabilityPlan plan) {
    /** When she works. */
    public Availability availability() {
        return new Availability(plan, settings.calendar());
    }
}
