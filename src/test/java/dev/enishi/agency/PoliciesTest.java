package dev.enishi.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.platform.http.ViolatedRules;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    @Test
    void every_policy_has_its_default() {
        assertThat(Policies.DEFAULTS)
                .isEqualTo(new Policies(
                        CadenceMode.FIXED,
                        15,
                        1,
                        1,
                        30,
                        3,
                        3,
                        3,
                        45,
                        20,
                        15,
                        5,
                        15,
                        30,
                        60,
                        3,
                        365,
                        1095,
                        new ReservationPolicies(15, 0, 720, 0, 0, 6, false, 2),
                        new ContactDetailPolicies(
                                TextPolicy.WARN,
                                TextPolicy.WARN,
                                TextPolicy.WARN,
                                TextPolicy.WARN,
                                TextPolicy.WARN,
                                TextPolicy.WARN,
                                TextPolicy.WARN),
                        new BoundaryPolicies(30, 30, 7, BlockingStep.NEVER, new ConcentrationPolicies(90, 10, 5, 10)),
                        new AttentionPolicies(500, 10, 80),
                        new SecretMessagePolicies(40, 100, 5, 10, new HeadStartPolicies(10, 6, 4, 2, 0, 2, 1)),
                        new OutlookPolicies(50, 14, 30)));
    }

    @Test
    void more_focus_people_than_the_cap_are_beyond_it() {
        assertThat(Policies.DEFAULTS.isBeyondFocusCap(3)).isFalse();
        assertThat(Policies.DEFAULTS.isBeyondFocusCap(4)).isTrue();
    }

    @Test
    void a_given_policy_leaves_the_others_at_their_defaults() {
        Policies policies = new Policies(
                CadenceMode.EXPANDING,
                10,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(policies.cadenceMode()).isEqualTo(CadenceMode.EXPANDING);
        assertThat(policies.cadenceDays()).isEqualTo(10);
        assertThat(policies.lapsedAfterDays()).isEqualTo(60);
    }

    @Test
    void a_regular_cannot_lapse_before_he_ceases_to_be_one() {
        assertThatThrownBy(() -> thresholds(31, 30)).isInstanceOf(ViolatedRules.class);
        assertThatThrownBy(() -> thresholds(61, null)).isInstanceOf(ViolatedRules.class);
        assertThatCode(() -> thresholds(30, 30)).doesNotThrowAnyException();
    }

    private static Policies thresholds(Integer regularMaxIdleDays, Integer lapsedAfterDays) {
        return new Policies(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                regularMaxIdleDays,
                lapsedAfterDays,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
