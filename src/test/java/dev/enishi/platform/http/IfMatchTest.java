package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3.abc\"", "\"3.other\"", "\"3\"", "*", " * ", "\"1.x\", \"3.y\"", "\"1.x\",\"3.y\" "})
    void a_tag_of_the_version_is_accepted_whatever_its_facts(String ifMatch) {
        assertThatCode(() -> new IfMatch(ifMatch).require(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2.abc\"", "\"33.abc\"", "\"30\"", "3.abc", "3", "W/\"3.abc\"", "\"\"", "", ",", "x\"3.abc\""})
    void another_version_and_a_weak_or_broken_tag_are_stale(String ifMatch) {
        assertThat(Refusals.codeOf(() -> new IfMatch(ifMatch).require(3))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void where_it_is_required_nothing_is_428() {
        assertThat(Refusals.codeOf(() -> new IfMatch(null).require(3))).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
    }

    @Test
    void where_it_is_optional_nothing_is_fine_but_a_stale_one_is_not() {
        assertThatCode(() -> new IfMatch(null).check(3)).doesNotThrowAnyException();
        assertThat(Refusals.codeOf(() -> new IfMatch("\"2.a\"").check(3))).isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }
}
