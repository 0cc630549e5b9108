package dev.enishi.followup;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A day of all performers, each with what decides about her customers.
 *
 * @param settings those of the agency
 * @param on the day
 * @param now when it is asked for
 * @param working those to whom customers are suggested, by id
 * @param alike the same by their days off
 * @param heldBack those for whom nothing is suggested on it
 * @param away the ids of these and of those who have left
 */
@Rule
record AgencyDay(
        AgencySettings settings,
        LocalDate on,
        Instant now,
        Map<UUID, WorkingPerformer> working,
        List<Alike> alike,
        List<HeldBack> heldBack,
        Set<UUID> away) {

    AgencyDay(
            AgencySettings settings,
            LocalDate on,
            Instant now,
            List<Alike> alike,
            List<HeldBack> heldBack,
            Set<UUID> away) {
        this(
                settings,
                on,
                now,
                alike.stream()
                        .flatMap(some -> some.performers().stream())
                        .collect(Collectors.toMap(one -> one.name().id(), Function.identity())),
                alike,
                heldBack,
                away);
    }

    /**
     * The day of one of them.
     *
     * @param performer who she is
     * @param context what decides about her customers
     */
    record WorkingPerformer(PerformerContext performer, FollowUpContext context) {
        PerformerName name() {
            return new PerformerName(
                    performer.performer().id(), performer.performer().name());
        }
    }

    /**
     * Some who have the same days off directly before the day, so that the same may still hold of their customers.
     *
     * @param performers at least one
     * @param appointments of their customers, as far as there is something to say
     */
    record Alike(List<WorkingPerformer> performers, Map<UUID, Appointments> appointments) {
        FollowUpContext any() {
            return performers.getFirst().context();
        }

        List<UUID> ids() {
            return performers.stream().map(one -> one.name().id()).toList();
        }

        /** The customers of whom reservations say something that is due. */
        List<UUID> appointed() {
            return appointments.entrySet().stream()
                    .filter(one -> one.getValue().isDue())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** The earliest of a day that each of them has of her own; without any, the day itself. */
    LocalDate earliest(Function<FollowUpContext, LocalDate> day) {
        return days(day).stream().min(LocalDate::compareTo).orElse(on);
    }

    /** The latest. */
    LocalDate latest(Function<FollowUpContext, LocalDate> day) {
        return days(day).stream().max(LocalDate::compareTo).orElse(on);
    }

    private List<LocalDate> days(Function<FollowUpContext, LocalDate> day) {
        return working.values().stream().map(one -> day.apply(one.context())).toList();
    }
}
