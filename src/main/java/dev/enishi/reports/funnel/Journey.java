package dev.enishi.reports.funnel;

import dev.enishi.agency.SiteName;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps a customer has reached.
 *
 * @param site of the customer
 * @param reached all steps
 * @param at when, as far as anybody knows
 */
@Rule
record Journey(SiteName site, Set<FunnelStep> reached, Map<FunnelStep, Instant> at) {
    /** The first of these instants. */
    Optional<Instant> entry() {
        return at.values().stream().min(Instant::compareTo);
    }

    boolean hasReached(FunnelStep step) {
        return reached.contains(step);
    }

    /** Days from one step to another, where both are known and came in that order. */
    Optional<Double> days(FunnelStep from, FunnelStep to) {
        Instant first = at.get(from);
        Instant then = at.get(to);
        return first == null || then == null || then.isBefore(first)
                ? Optional.empty()
                : Optional.of((then.toEpochMilli() - first.toEpochMilli()) / 86_400_000.0);
    }

    /** Reads the columns of the statement of {@link Funnels}: an instant for each step, by its name. */
    static Journey of(Row row) {
        Map<FunnelStep, Instant> at = new EnumMap<>(FunnelStep.class);
        for (FunnelStep step : FunnelStep.values()) {
            Instant instant = row.instantOrNull(step.name().toLowerCase(Locale.ROOT));
            if (instant != null) {
                at.put(step, instant);
            }
        }
        Set<FunnelStep> reached = EnumSet.noneOf(FunnelStep.class);
        reached.addAll(at.keySet());
        if (row.bool("is_favorited")) {
            reached.add(FunnelStep.FAVORITED_BY);
        }
        return new Journey(new SiteName(row.uuid("site_id"), row.text("site_name")), reached, at);
    }
}
