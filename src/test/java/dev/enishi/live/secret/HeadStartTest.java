package dev.enishi.live.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.HeadStartPolicies;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadStartTest {
    @ParameterizedTest
    @CsvSource({
        "REGULAR, PARTY, true, MAIN_REGULAR, 10",
        "REGULAR, TWO_SHOT, true, MAIN_REGULAR, 10",
        "REGULAR, PARTY, false, REGULAR, 6",
        "REGULAR, , false, REGULAR, 6",
        "REPEATER, PARTY, true, REPEATER, 4",
        "REPEATER, PARTY, false, REPEATER, 4",
        "LAPSED, PARTY, false, REPEATER, 4",
        "NEWCOMER, PARTY, false, NEWCOMER, 2",
        "NEWCOMER, PARTY, true, NEWCOMER, 2",
        "PROSPECT, , false, NEWCOMER, 2",
        "REGULAR, PEEK, false, PEEK, 0",
        "PROSPECT, PEEK, false, PEEK, 0",
    })
    void it_depends_on_the_stage_the_chat_and_the_main_customer(
            Stage stage, ChatKind kind, boolean main, HeadStartGround ground, int minutes) {
        HeadStart headStart =
                HeadStart.of(SecretMessageFixture.customer(1, stage), kind, main, HeadStartPolicies.DEFAULTS);

        assertThat(headStart).isEqualTo(new HeadStart(ground, null, minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, , 6",
        "true, false, FOCUS, 8",
        "false, true, FAVORITE, 7",
        "true, true, FOCUS, 8",
    })
    void of_two_marks_the_greater_one_counts(boolean focus, boolean favorite, HeadStartMark mark, int minutes) {
        HeadStart headStart = HeadStart.of(
                SecretMessageFixture.customer(1, Stage.REGULAR, focus, favorite),
                ChatKind.PARTY,
                false,
                HeadStartPolicies.DEFAULTS);

        assertThat(headStart).isEqualTo(new HeadStart(HeadStartGround.REGULAR, mark, minutes));
    }

    @Test
    void nobody_has_more_than_twelve_minutes() {
        HeadStart headStart = HeadStart.of(
                SecretMessageFixture.customer(1, Stage.REGULAR, true, true),
                ChatKind.PARTY,
                true,
                HeadStartPolicies.DEFAULTS);

        assertThat(headStart.minutes()).isEqualTo(12);
    }

    @Test
    void the_agency_decides_how_many_minutes_it_is() {
        HeadStartPolicies policies = new HeadStartPolicies(20, null, null, null, null, 5, null);

        HeadStart headStart = HeadStart.of(
                SecretMessageFixture.customer(1, Stage.REGULAR, true, false), ChatKind.PARTY, true, policies);

        assertThat(headStart.minutes()).isEqualTo(25);
        assertThat(headStart.rankedAt(Instant.parse("2026-11-27T12:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-27T12:05:00Z"));
    }
}
