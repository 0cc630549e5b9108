package dev.enishi.boundary.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.agency.BlockingStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BlockingTest {
    @ParameterizedTest
    @CsvSource({
        "PHOTO, PHOTO, true",
        "SMALL_TALK, PHOTO, false",
        "MEETING, PHOTO, true",
        "THREAT, PHOTO, true",
        "MEETING, THREAT, false",
        "THREAT, THREAT, true",
        "CONTACT_EXCHANGE, RESERVATION_PRETEXT, false", // not on the ladder
        "OTHER, RESERVATION_PRETEXT, false",
    })
    void it_is_due_from_a_step_on(IncidentKind kind, BlockingStep from, boolean due) {
        assertThat(Blocking.isDue(kind, from)).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_is_banned_but_by_hand_it_never_is(IncidentKind kind) {
        assertThat(Blocking.isDue(kind, BlockingStep.NEVER)).isFalse();
    }
}
