package dev.enishi.agency;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Language;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of an agency. */
@Rule
@Schema(
        description =
                "What can be changed of an agency. A change of zone, day start or policies rebuilds everything that "
                        + "is derived from the history before it answers.")
public record AgencyChange(
        @Schema(description = "Name, 1 to 100 characters.", examples = "さくら事務所") @NotBlank @Size(max = 100)
        String name,

        @Schema(
                description = "Language of texts where a request names none that the service speaks. Default `ja`.",
                examples = "ja")
        @Nullable Language locale,

        @Schema(description = "IANA time zone of its days.", examples = "Asia/Tokyo") @NotNull @Size(max = 50)
        String zone,

        @Schema(description = "Local time at which a business day starts, before 12:00.", examples = "05:00")
        @NotNull
        @JsonFormat(pattern = "HH:mm")
        LocalTime dayStart,

        @Schema(description = "What it has decided.") @Nullable
        Policies policies) {

    /** Checks zone and day start. */
    public AgencyChange {
        ViolatedRules.check()
                .that(
                        zone == null || ZoneId.getAvailableZoneIds().contains(zone),
                        Violation.at("/zone", CommonProblem.UNKNOWN_ZONE).quoting(zone))
                .that(
                        dayStart == null || dayStart.isBefore(LocalTime.NOON),
                        Violation.at("/dayStart", CommonProblem.OUT_OF_RANGE, "00:00", "11:59")
                                .quoting(dayStart))
                .done();
    }

    static AgencyChange of(Agency agency) {
        return new AgencyChange(
                agency.name, Language.of(agency.locale).orElseThrow(), agency.zone, agency.dayStart, agency.policies);
    }

    /** Whether anything that is derived from the history depends on what is changed: all but name and locale. */
    boolean changesSettings(AgencyChange before) {
        return !new AgencyChange(before.name, before.locale, zone, dayStart, policies).equals(before);
    }

    void applyTo(Agency agency) {
        agency.name = name;
        agency.locale = (locale == null ? Language.JA : locale).toString();
        agency.zone = zone;
        agency.dayStart = dayStart;
        agency.policies = policies == null ? Policies.DEFAULTS : policies;
    }
}
