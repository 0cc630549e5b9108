package dev.enishi.reports.concentration;

import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.boundary.alert.AlertLevel;
import dev.enishi.boundary.concentration.Concentration;
import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether earnings rest on enough people. */
@Rule
@Schema(
        description =
                "Whether earnings rest on enough people, by the policies `boundaries.concentration`: `GREEN` yes; `AMBER` on "
                        + "few; `RED` on very few.")
public enum ConcentrationLevel {
    GREEN,
    AMBER,
    RED;

    /** By the rule of the alert, from the first chat on. */
    static ConcentrationLevel of(double effectiveNumber, ConcentrationPolicies policies) {
        return Concentration.level(effectiveNumber, policies)
                .map(level -> level == AlertLevel.RED ? RED : AMBER)
                .orElse(GREEN);
    }
}
