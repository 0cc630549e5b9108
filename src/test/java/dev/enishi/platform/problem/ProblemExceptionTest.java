package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemExceptionTest {
    private static final Violation TOO_LONG = Violation.at("/a", CommonProblem.TOO_LONG, 10);
    private static final Violation REQUIRED = Violation.at("/b", CommonProblem.REQUIRED);
    private static final Violation UNKNOWN = Violation.at("/c", CommonProblem.UNKNOWN_REFERENCE);
    private static final Violation FUTURE = Violation.at("/d", CommonProblem.IN_THE_FUTURE);

    @Test
    void violations_of_one_kind_give_the_problem_their_code() {
        assertThat(ProblemException.of(List.of(TOO_LONG, TOO_LONG)).code()).isEqualTo(CommonProblem.TOO_LONG);
        assertThat(ProblemException.of(UNKNOWN).code()).isEqualTo(CommonProblem.UNKNOWN_REFERENCE);
    }

    @Test
    void different_malformed_values_are_a_failed_validation() {
        assertThat(ProblemException.of(List.of(TOO_LONG, REQUIRED)).code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
    }

    @Test
    void malformed_input_outweighs_violated_rules() {
        assertThat(ProblemException.of(List.of(UNKNOWN, REQUIRED)).code()).isEqualTo(CommonProblem.VALIDATION_FAILED);
    }

    @Test
    void different_violated_rules_of_well_formed_input_are_422() {
        ProblemCode code = ProblemException.of(List.of(UNKNOWN, FUTURE)).code();

        assertThat(code).isEqualTo(CommonProblem.RULE_VIOLATED);
        assertThat(code.status()).isEqualTo(422);
    }
}
