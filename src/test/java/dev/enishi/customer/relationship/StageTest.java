package dev.enishi.customer.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.Policies;
import dev.enishi.agency.PoliciesFixture;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void without_a_chat_he_is_a_prospect() {
        assertThat(Stage.of(null, null, 0, Policies.DEFAULTS, TODAY)).isEqualTo(Stage.PROSPECT);
    }

    @ParameterizedTest
    @CsvSource({
        // days from the first to the last chat, days with a chat, days since the last
        "  0,  1,  0, NEWCOMER",
        "  0,  1, 60, NEWCOMER",
        "  0,  1, 61, LAPSED",
        "  1,  2,  0, REPEATER",
        "  3,  4,  0, REPEATER", // one day short of a regular
        "  4,  5,  0, REGULAR",
        " 60,  5, 30, REGULAR", // mean gap of exactly 15
        " 61,  5, 30, REPEATER", // a little more than 15
        " 60,  5, 31, REPEATER", // idle too long for a regular
        " 60,  5, 60, REPEATER",
        " 60,  5, 61, LAPSED",
        "135, 10, 30, REGULAR",
        "136, 10, 30, REPEATER",
        "  4,  5, 400, LAPSED"
    })
    void the_stage_follows_from_first_and_last_day_and_their_number(int span, int days, int idle, Stage expected) {
        LocalDate last = TODAY.minusDays(idle);

        assertThat(Stage.of(last.minusDays(span), last, days, Policies.DEFAULTS, TODAY))
                .isEqualTo(expected);
    }

    @Test
    void the_thresholds_are_policy() {
        Policies strict = PoliciesFixture.with(
                "regularMinDays", 10, "regularMaxMeanGapDays", 7, "regularMaxIdleDays", 14, "lapsedAfterDays", 28);
        LocalDate last = TODAY.minusDays(14);

        assertThat(Stage.of(last.minusDays(63), last, 10, strict, TODAY)).isEqualTo(Stage.REGULAR);
        assertThat(Stage.of(last.minusDays(63), last, 9, strict, TODAY)).isEqualTo(Stage.REPEATER);
        assertThat(Stage.of(last.minusDays(64), last, 10, strict, TODAY)).isEqualTo(Stage.REPEATER);
        assertThat(Stage.of(last.minusDays(63), last, 10, strict, TODAY.plusDays(1)))
                .isEqualTo(Stage.REPEATER);
        assertThat(Stage.of(last.minusDays(63), last, 10, strict, TODAY.plusDays(15)))
                .isEqualTo(Stage.LAPSED);
    }

    @Property
    void as_days_pass_without_a_chat_nobody_rises(
            @ForAll @IntRange(min = 0, max = 500) int span,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(min = 0, max = 100) int idle) {
        Stage now = Stage.of(TODAY.minusDays(span), TODAY, days, Policies.DEFAULTS, TODAY.plusDays(idle));
        Stage later = Stage.of(TODAY.minusDays(span), TODAY, days, Policies.DEFAULTS, TODAY.plusDays(idle + 1L));

        assertThat(later == now || later == Stage.LAPSED || (now == Stage.REGULAR && later == Stage.REPEATER))
                .as("%s, then %s", now, later)
                .isTrue();
    }
}
