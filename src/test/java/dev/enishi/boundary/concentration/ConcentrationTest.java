package dev.enishi.boundary.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.boundary.alert.AlertLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcentrationTest {
    @ParameterizedTest
    @CsvSource({
        "10,   10, ",
        "9.99, 10, AMBER",
        "5.01, 10, AMBER",
        "5,    10, RED",
        "1,    10, RED",
        "1,     9, ", // a beginner
        "0,    10, ", // nobody has paid
    })
    void few_people_are_amber_very_few_red_and_a_beginner_is_not_alarmed(
            double effective, int chats, AlertLevel level) {
        assertThat(Concentration.level(effective, chats, null, ConcentrationPolicies.DEFAULTS))
                .isEqualTo(Optional.ofNullable(level));
    }

    @ParameterizedTest
    @CsvSource({
        "RED,   5.5,   RED",
        "RED,   5.51,  AMBER",
        "RED,   10.9,  AMBER",
        "RED,   11,    ",
        "AMBER, 5.01,  AMBER",
        "AMBER, 5,     RED",
        "AMBER, 10.99, AMBER",
        "AMBER, 11,    ",
    })
    void what_is_said_stays_until_it_is_better_by_a_tenth(AlertLevel alerted, double effective, AlertLevel level) {
        assertThat(Concentration.level(effective, 10, alerted, ConcentrationPolicies.DEFAULTS))
                .isEqualTo(Optional.ofNullable(level));
    }

    @Test
    void the_agency_decides_about_all_of_it() {
        ConcentrationPolicies policies = new ConcentrationPolicies(30, 4, 2, 1);

        assertThat(Concentration.level(4, 1, null, policies)).isEmpty();
        assertThat(Concentration.level(3, 1, null, policies)).contains(AlertLevel.AMBER);
        assertThat(Concentration.level(2, 1, null, policies)).contains(AlertLevel.RED);
    }
}
