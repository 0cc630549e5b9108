package dev.enishi.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.access.Scope;
import dev.enishi.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFilterTest {
    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static CustomerFilter filter(@Nullable String q, @Nullable Boolean favorite, @Nullable CustomerSort sort) {
        return new CustomerFilter(
                q, null, null, Set.of(), null, favorite, null, null, null, null, null, null, null, null, null, null,
                null, sort);
    }

    private static CustomerFilter between(
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable LocalDate lastChatFrom,
            @Nullable LocalDate lastChatTo) {
        return new CustomerFilter(
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                dueFrom,
                dueTo,
                null,
                null,
                lastChatFrom,
                lastChatTo,
                null);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"た", "ﾀﾛｳ", "%_"})
    void any_text_can_be_searched_for(@Nullable String q) {
        assertThatCode(() -> filter(q, null, null).check(ALL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "　"})
    void a_text_of_which_nothing_is_left_is_too_short(String q) {
        CustomerFilter filter = filter(q, null, null);

        assertThatThrownBy(() -> filter.check(ALL))
                .isInstanceOf(ProblemException.class)
                .hasMessage("too-short");
    }

    @Test
    void a_range_has_its_first_day_first() {
        assertThatCode(() -> between(DAY, DAY, DAY, DAY).check(ALL)).doesNotThrowAnyException();
        assertThatCode(() -> between(DAY, null, null, DAY).check(ALL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> between(DAY, DAY.minusDays(1), null, null).check(ALL))
                .hasMessage("out-of-range");
        assertThatThrownBy(() -> between(null, null, DAY, DAY.minusDays(1)).check(ALL))
                .hasMessage("out-of-range");
    }

    @ParameterizedTest
    @EnumSource
    void only_who_may_read_chats_sorts_by_what_they_tell(CustomerSort sort) {
        Set<Scope> scopes = EnumSet.of(Scope.CUSTOMERS_READ);
        CustomerFilter filter = filter(null, null, sort);

        if (sort.toString().endsWith("lastChat") || sort.toString().endsWith("earnings")) {
            assertThatThrownBy(() -> filter.check(scopes)).hasMessage("forbidden");
        } else {
            assertThatCode(() -> filter.check(scopes)).doesNotThrowAnyException();
        }
        assertThatCode(() -> filter.check(ALL)).doesNotThrowAnyException();
    }

    @Test
    void only_who_may_read_chats_filters_by_the_last_one() {
        Set<Scope> scopes = EnumSet.of(Scope.CUSTOMERS_READ);

        assertThatThrownBy(() -> between(null, null, DAY, null).check(scopes)).hasMessage("forbidden");
        assertThatThrownBy(() -> between(null, null, null, DAY).check(scopes)).hasMessage("forbidden");
        assertThatCode(() -> between(DAY, DAY, null, null).check(scopes)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        ", , CREATED_DESCENDING",
        "false, , CREATED_DESCENDING",
        "true, , LAST_LOGIN_DESCENDING",
        "true, NEWEST, NEWEST",
        ", LAST_LOGIN, LAST_LOGIN",
    })
    void favourites_come_by_their_last_login_unless_it_is_said(
            @Nullable Boolean favorite, @Nullable CustomerSort sort, CustomerSort order) {
        assertThat(filter(null, favorite, sort).order()).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "created, CREATED, false",
        "-created, CREATED, true",
        "NEWEST, CREATED, true",
        "LAST_TOUCH, LAST_TOUCH, true",
        "LAST_LOGIN, LAST_LOGIN, true",
        "dueOn, DUE_ON, false",
        "-dueOn, DUE_ON, true",
    })
    void a_minus_turns_an_order_around_and_the_old_names_have_none(
            String written, CustomerOrder order, boolean turned) {
        CustomerSort sort = CustomerSort.fromString(written);

        assertThat(sort.order).isEqualTo(order);
        assertThat(sort.isDescending()).isEqualTo(turned);
    }

    @Test
    void the_contract_names_every_order() {
        assertThat(CustomerSort.class.getAnnotation(Schema.class).enumeration())
                .containsExactly(Stream.of(CustomerSort.values())
                        .map(CustomerSort::toString)
                        .toArray(String[]::new));
    }
}
