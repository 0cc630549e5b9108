package dev.enishi.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFilterTest {
    private static CustomerFilter filter(@Nullable String q, @Nullable Boolean favorite, @Nullable CustomerSort sort) {
        return new CustomerFilter(q, null, null, null, favorite, null, null, null, sort);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"た", "ﾀﾛｳ", "%_"})
    void any_text_can_be_searched_for(@Nullable String q) {
        assertThatCode(() -> filter(q, null, null).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "　"})
    void a_text_of_which_nothing_is_left_is_too_short(String q) {
        CustomerFilter filter = filter(q, null, null);

        assertThatThrownBy(filter::check).isInstanceOf(ProblemException.class).hasMessage("too-short");
    }

    @ParameterizedTest
    @CsvSource({
        ", , NEWEST",
        "false, , NEWEST",
        "true, , LAST_LOGIN",
        "true, NEWEST, NEWEST",
        ", LAST_LOGIN, LAST_LOGIN",
    })
    void favourites_come_by_their_last_login_unless_it_is_said(
            @Nullable Boolean favorite, @Nullable CustomerSort sort, CustomerSort order) {
        assertThat(filter(null, favorite, sort).order()).isEqualTo(order);
    }
}
