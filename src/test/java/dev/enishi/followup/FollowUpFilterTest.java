package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FollowUpFilterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    @Test
    void the_list_is_for_today_unless_a_day_is_named() {
        assertThat(FollowUpFilter.ALL.dayOr(TODAY)).isEqualTo(TODAY);
        assertThat(new FollowUpFilter(TODAY.plusDays(3), null, null).dayOr(TODAY))
                .isEqualTo(TODAY.plusDays(3));
    }
}
