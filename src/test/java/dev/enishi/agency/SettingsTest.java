package dev.enishi.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.problem.Language;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an agency or a performer makes everything that is derived from the history anew. */
class SettingsTest {
    private static final AgencyChange AGENCY =
            new AgencyChange("さくら事務所", Language.JA, "Asia/Tokyo", LocalTime.of(5, 0), Policies.DEFAULTS);
    private static final PerformerInput PERFORMER =
            new PerformerInput("みゆ", null, LocalTime.of(2, 0), LocalTime.of(11, 0), null);

    @ParameterizedTest
    @CsvSource({
        "さくら事務所, JA, Asia/Tokyo, 05:00, false",
        "もみじ事務所, JA, Asia/Tokyo, 05:00, false",
        "さくら事務所, EN, Asia/Tokyo, 05:00, false",
        "さくら事務所, JA, Asia/Seoul, 05:00, true",
        "さくら事務所, JA, Asia/Tokyo, 06:00, true",
        "もみじ事務所, EN, Asia/Tokyo, 06:00, true",
    })
    void all_but_name_and_locale_is_a_setting_of_an_agency(
            String name, Language locale, String zone, LocalTime dayStart, boolean settings) {
        AgencyChange change = new AgencyChange(name, locale, zone, dayStart, Policies.DEFAULTS);

        assertThat(change.changesSettings(AGENCY)).isEqualTo(settings);
    }

    @Test
    void policies_are_settings() {
        AgencyChange change = new AgencyChange(
                AGENCY.name(),
                AGENCY.locale(),
                AGENCY.zone(),
                AGENCY.dayStart(),
                new Policies(
                        null, 10, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null, null, null));

        assertThat(change.changesSettings(AGENCY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "みゆ, , 02:00, false",
        "ゆい, , 02:00, false",
        "みゆ, , 03:00, false",
        "みゆ, 10, 02:00, true",
    })
    void of_a_performer_only_her_cadence_is(String name, Integer cadenceDays, LocalTime quietFrom, boolean settings) {
        PerformerInput change = new PerformerInput(name, cadenceDays, quietFrom, LocalTime.of(11, 0), 120);

        assertThat(change.changesSettings(PERFORMER)).isEqualTo(settings);
    }

    @Test
    void a_cadence_that_is_taken_back_is_a_setting_as_well() {
        PerformerInput own = new PerformerInput("みゆ", 10, null, null, null);

        assertThat(new PerformerInput("みゆ", null, null, null, null).changesSettings(own))
                .isTrue();
        assertThat(new PerformerInput("みゆ", 10, null, null, null).changesSettings(own))
                .isFalse();
    }
}
