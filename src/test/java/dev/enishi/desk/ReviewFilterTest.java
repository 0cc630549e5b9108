package dev.enishi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.Policies;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewFilterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    @Test
    void it_counts_from_today_unless_a_day_is_named() {
        assertThat(new ReviewFilter(null, null).dayOr(TODAY)).isEqualTo(TODAY);
        assertThat(new ReviewFilter(null, TODAY.minusDays(9)).dayOr(TODAY)).isEqualTo(TODAY.minusDays(9));
    }

    @ParameterizedTest
    @CsvSource({", 2026-11-12", "0, 2026-11-27", "1, 2026-11-26", "3650, 2016-11-29"})
    void without_a_number_of_days_the_agency_has_decided_it(@Nullable Integer daysAgo, LocalDate reviewed) {
        assertThat(new ReviewFilter(daysAgo, null).reviewedOn(TODAY, Policies.DEFAULTS))
                .isEqualTo(reviewed);
    }
}
