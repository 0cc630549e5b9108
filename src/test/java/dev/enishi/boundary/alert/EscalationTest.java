package dev.enishi.boundary.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.agency.BoundaryPolicies;
import dev.enishi.boundary.alert.Escalation.Incident;
import dev.enishi.boundary.alert.Escalation.Raised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final List<Incident> incidents = new ArrayList<>();

    private void incident(IncidentKind kind, int day) {
        incidents.add(new Incident(new UUID(0, incidents.size()), kind, DAY.plusDays(day)));
    }

    /** Of all, as if each had been recorded late. */
    private List<Raised> raised() {
        return Escalation.of(incidents, new UUID(0, 0), BoundaryPolicies.DEFAULTS);
    }

    @Test
    void the_first_is_none() {
        incident(IncidentKind.MEETING, 0);

        assertThat(raised()).isEmpty();
    }

    @Test
    void a_threat_is_one_at_once() {
        incident(IncidentKind.THREAT, 0);

        assertThat(raised()).containsExactly(new Raised(AlertKind.THREAT, new UUID(0, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "SMALL_TALK, PHOTO, 30, true", // a step up on the last day of the window
        "SMALL_TALK, PHOTO, 31, false",
        "RESERVATION_PRETEXT, MEETING, 30, true", // several at once
        "PHOTO, PHOTO, 30, false",
        "PHOTO, SMALL_TALK, 8, false", // a step down
        "CONTACT_EXCHANGE, MEETING, 8, false", // not on the ladder
        "PHOTO, CONTACT_EXCHANGE, 8, false",
        "PHOTO, SMALL_TALK, 7, true", // the second within days, whatever it is
        "OTHER, OTHER, 7, true",
        "CONTACT_EXCHANGE, CONTACT_EXCHANGE, 0, true",
    })
    void a_step_up_within_the_window_or_a_second_within_days_is_one(
            IncidentKind first, IncidentKind second, int daysLater, boolean escalates) {
        incident(first, 0);
        incident(second, daysLater);

        assertThat(raised().stream().map(Raised::incidentId).toList())
                .isEqualTo(escalates ? List.of(new UUID(0, 1)) : List.of());
    }

    @Test
    void who_went_down_has_not_gone_up_until_beyond_where_he_was() {
        incident(IncidentKind.PHOTO, 0);
        incident(IncidentKind.RESERVATION_PRETEXT, 10);
        incident(IncidentKind.SMALL_TALK, 20);
        incident(IncidentKind.VIDEO_CALL, 29);

        assertThat(raised()).containsExactly(new Raised(AlertKind.ESCALATION, new UUID(0, 3)));
    }

    @Test
    void one_that_is_recorded_late_makes_a_later_one_an_escalation() {
        incident(IncidentKind.SMALL_TALK, 0);
        incident(IncidentKind.PHOTO, 10);
        incident(IncidentKind.MEETING, 20);

        assertThat(Escalation.of(incidents, new UUID(0, 1), BoundaryPolicies.DEFAULTS))
                .extracting(Raised::kind, Raised::incidentId)
                .containsExactly(
                        tuple(AlertKind.ESCALATION, new UUID(0, 1)), tuple(AlertKind.ESCALATION, new UUID(0, 2)));
    }

    @Test
    void those_before_the_one_that_is_asked_about_are_only_looked_at() {
        incident(IncidentKind.THREAT, 0);
        incident(IncidentKind.OTHER, 20);

        assertThat(Escalation.of(incidents, new UUID(0, 1), BoundaryPolicies.DEFAULTS))
                .isEmpty();
    }

    @Test
    void the_agency_decides_about_both_windows() {
        BoundaryPolicies policies = new BoundaryPolicies(null, 10, 1, null, null);
        incident(IncidentKind.SMALL_TALK, 0);
        incident(IncidentKind.SMALL_TALK, 2);
        incident(IncidentKind.PHOTO, 12);
        incident(IncidentKind.PHOTO, 13);
        incident(IncidentKind.MEETING, 24);

        assertThat(Escalation.of(incidents, new UUID(0, 0), policies))
                .extracting(Raised::incidentId)
                .containsExactly(new UUID(0, 2), new UUID(0, 3));
    }

    @Test
    void one_that_is_taken_away_takes_along_what_was_an_escalation_only_because_of_it() {
        incident(IncidentKind.SMALL_TALK, 0);
        incident(IncidentKind.PHOTO, 20);
        incident(IncidentKind.MEETING, 31); // a step up after the photo, too
        incident(IncidentKind.OTHER, 33); // the second within days of the meeting

        assertThat(Escalation.onlyBy(incidents, new UUID(0, 0), BoundaryPolicies.DEFAULTS))
                .containsExactly(new UUID(0, 1));
        assertThat(Escalation.onlyBy(incidents, new UUID(0, 2), BoundaryPolicies.DEFAULTS))
                .containsExactly(new UUID(0, 3));
        assertThat(Escalation.onlyBy(incidents, new UUID(0, 3), BoundaryPolicies.DEFAULTS))
                .isEmpty();
    }

    @Test
    void a_threat_stays_one_whatever_was_before_it() {
        incident(IncidentKind.PHOTO, 0);
        incident(IncidentKind.THREAT, 1);

        assertThat(Escalation.onlyBy(incidents, new UUID(0, 0), BoundaryPolicies.DEFAULTS))
                .isEmpty();
    }
}
