package dev.enishi.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.access.AccessProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformerOnSiteTest {
    private static final UUID PERFORMER = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);
    private static final UUID SITE = new UUID(0, 3);

    private final List<String> told = new ArrayList<>();

    private Violation violation(String name, ProblemCode code) {
        told.add(name + " " + code.code());
        return Violation.in(name, code);
    }

    private UUID checked(@Nullable UUID performer, @Nullable ProblemCode refusal, boolean works) {
        return new PerformerOnSite(performer, SITE).checked(refusal, works, this::violation);
    }

    @Test
    void it_is_the_performer_who_is_named_else_the_one_who_is_asking() {
        assertThat(PerformerOnSite.of(COLLEAGUE, PERFORMER, SITE).performerId()).isEqualTo(COLLEAGUE);
        assertThat(PerformerOnSite.of(null, PERFORMER, SITE).performerId()).isEqualTo(PERFORMER);
        assertThat(PerformerOnSite.of(null, null, SITE).performerId()).isNull();
    }

    @Test
    void an_active_performer_on_a_site_of_the_agency_gets_customers() {
        assertThat(checked(PERFORMER, null, true)).isEqualTo(PERFORMER);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, performerId performer-inactive",
        "false, false, performerId performer-inactive; siteId unknown-reference",
        "true, true, performerId required",
        "true, false, performerId required; siteId unknown-reference",
    })
    void all_that_speaks_against_it_is_told_at_once(boolean nobody, boolean works, String reasons) {
        UUID performer = nobody ? null : PERFORMER;
        ProblemCode refusal = nobody ? null : AccessProblem.PERFORMER_INACTIVE;

        assertThatThrownBy(() -> checked(performer, refusal, works)).isInstanceOf(ProblemException.class);
        assertThat(String.join("; ", told)).isEqualTo(reasons);
    }

    @Test
    void a_site_that_is_none_of_the_agency_is_refused() {
        assertThatThrownBy(() -> checked(PERFORMER, null, false)).isInstanceOf(ProblemException.class);
        assertThat(told).containsExactly("siteId unknown-reference");
    }
}
