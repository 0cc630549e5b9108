package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.PerformerView;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why nothing is suggested now. */
@Rule
@Schema(description = "Why nothing is suggested now, and until when.")
public record Suppressed(
        @Schema(description = "What holds them back.", examples = "QUIET_HOURS")
        Silence code,

        @Schema(description = "When suggestions begin again.")
        Instant until) {

    /** A day off holds back its list; her quiet hours hold back today's, and no other day's. */
    static @Nullable Suppressed of(PerformerView performer, AgencySettings settings, FollowUpDay day, Instant now) {
        return day.isOff()
                ? new Suppressed(Silence.DAY_OFF, settings.calendar().startOf(day.moved(day.on())))
                : quiet(performer, settings, day.on(), now);
    }

    private static @Nullable Suppressed quiet(
            PerformerView performer, AgencySettings settings, LocalDate on, Instant now) {
        LocalTime from = performer.quietFrom();
        LocalTime to = performer.quietTo();
        if (from == null || to == null || from.equals(to) || !on.equals(settings.dayOf(now))) {
            return null;
        }
        ZonedDateTime local = now.atZone(settings.calendar().zone());
        LocalTime time = local.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return null;
        }
        LocalDate lastDay =
                overMidnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return new Suppressed(
                Silence.QUIET_HOURS,
                lastDay.atTime(to).atZone(settings.calendar().zone()).toInstant());
    }
}
