package dev.enishi.followup;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.PerformerView;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.followup.AgencyDay.Alike;
import dev.enishi.followup.AgencyDay.WorkingPerformer;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what decides on a day about the customers of all performers: by two round trips, however many there are. */
@ApplicationScoped
class AgencyDays {
    private final Agencies agencies;
    private final PerformerContexts performers;
    private final AppointmentQueries appointments;
    private final FollowUps followUps;
    private final Database database;

    AgencyDays(
            Agencies agencies,
            PerformerContexts performers,
            AppointmentQueries appointments,
            FollowUps followUps,
            Database database) {
        this.agencies = agencies;
        this.performers = performers;
        this.appointments = appointments;
        this.followUps = followUps;
        this.database = database;
    }

    /** The day as it is asked for, and all performers. */
    private record Asked(AgencySettings settings, LocalDate on, Instant now, List<PerformerContext> performers) {}

    /** A performer who works, and her day. */
    private record Planned(PerformerContext performer, DayInQuestion day) {
        UUID id() {
            return performer.performer().id();
        }
    }

    /**
     * A day.
     *
     * @param on which; null is today
     */
    AgencyDay of(@Nullable LocalDate on, Instant now) {
        return day(agencies.ask((settings, trip) -> {
            LocalDate day = on == null ? settings.dayOf(now) : on;
            var all = performers.all(trip, settings);
            return () -> new Asked(settings, day, now, all.get());
        }));
    }

    private AgencyDay day(Asked asked) {
        List<Planned> planned = new ArrayList<>();
        List<HeldBack> heldBack = new ArrayList<>();
        Set<UUID> away = new HashSet<>();
        for (PerformerContext performer : asked.performers()) {
            PerformerView who = performer.performer();
            FollowUpDay day = followUps.day(performer, asked.on());
            Suppressed suppressed = Suppressed.of(who, asked.settings(), day, asked.now());
            if (who.deactivatedAt() != null) {
                away.add(who.id());
            } else if (suppressed != null) {
                away.add(who.id());
                heldBack.add(HeldBack.of(who, suppressed));
            } else {
                planned.add(new Planned(performer, new DayInQuestion(asked.settings(), day, asked.now())));
            }
        }
        List<Alike> working = alike(planned);
        return new AgencyDay(asked.settings(), asked.on(), asked.now(), working, heldBack, away);
    }

    /** Most worked the day before; who did not is asked about for longer. */
    private List<Alike> alike(List<Planned> planned) {
        RoundTrip trip = database.roundTrip();
        List<Supplier<Alike>> all =
                planned.stream()
                        .collect(Collectors.groupingBy(one -> one.day().day().from()))
                        .values()
                        .stream()
                        .map(some -> alike(trip, some))
                        .toList();
        trip.run();
        return all.stream().map(Supplier::get).toList();
    }

    private Supplier<Alike> alike(RoundTrip trip, List<Planned> planned) {
        var found = appointments.ofPerformers(
                trip,
                planned.stream().map(Planned::id).toList(),
                planned.getFirst().day());
        return () -> {
            Map<UUID, Appointments> said = found.get();
            return new Alike(
                    planned.stream()
                            .map(one -> new WorkingPerformer(
                                    one.performer(), one.day().with(said)))
                            .toList(),
                    said);
        };
    }
}
