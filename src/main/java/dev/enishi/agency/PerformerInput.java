package dev.enishi.agency;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people type about a performer, new or changed. */
@Rule
@Schema(description = "What is typed about a performer.")
public record PerformerInput(
        @Schema(description = "Name, 1 to 100 characters.", examples = "みゆ") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "The performer's own cadence in days, instead of the agency's.", examples = "10")
        @Min(1)
        @Max(365)
        @Nullable Integer cadenceDays,

        @Schema(
                description = "Start of the performer's quiet hours, local time of the agency: nothing is suggested "
                        + "then.",
                examples = "02:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime quietFrom,

        @Schema(
                description = "End of the performer's quiet hours; before the start means the next day.",
                examples = "11:00")
        @JsonFormat(pattern = "HH:mm")
        @Nullable LocalTime quietTo,

        @Schema(
                description = "How many characters the performer types in a minute, instead of what is measured; 10 to "
                        + "1000.",
                examples = "120")
        @Min(10)
        @Max(1000)
        @Nullable Integer typingCharactersPerMinute) {

    /** Quiet hours have a start and an end. */
    public PerformerInput {
        ViolatedRules.check()
                .that((quietFrom == null) == (quietTo == null), "/quietTo", AgencyProblem.QUIET_HOURS_INCOMPLETE)
                .done();
    }

    static PerformerInput of(Performer performer) {
        return new PerformerInput(
                performer.name,
                performer.cadenceDays,
                performer.quietFrom,
                performer.quietTo,
                performer.typingCharactersPerMinute);
    }

    /** Whether anything that is derived from the history depends on what is changed: the cadence. */
    boolean changesSettings(PerformerInput before) {
        return !Objects.equals(before.cadenceDays, cadenceDays);
    }

    void applyTo(Performer performer) {
        performer.name = name;
        performer.cadenceDays = cadenceDays;
        performer.quietFrom = quietFrom;
        performer.quietTo = quietTo;
        performer.typingCharactersPerMinute = typingCharactersPerMinute;
    }
}
