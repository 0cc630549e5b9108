package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.CadenceMode;
import dev.enishi.agency.PoliciesFixture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceViewTest {
    @ParameterizedTest
    @CsvSource({
        // mode of the agency, own, chatted, mails, mode, step, days
        "FIXED,     , true,  0, FIXED,     , 10",
        "FIXED,    7, true,  2, FIXED,     , 7",
        "EXPANDING, , true,  0, EXPANDING, 1, 1",
        "EXPANDING, , true,  1, EXPANDING, 2, 3",
        "EXPANDING, , true,  2, EXPANDING, 3, 7",
        "EXPANDING, , true,  3, EXPANDING, 4, 15",
        "EXPANDING, , true,  4, EXPANDING, 5, 30",
        "EXPANDING, , true,  9, EXPANDING, 10, 105",
        "EXPANDING, , false, 0, FIXED,     , 10",
        "EXPANDING, 7, true, 2, FIXED,     , 7"
    })
    void his_own_counts_then_the_step_then_that_of_the_agency(
            CadenceMode agency,
            @Nullable Integer own,
            boolean chatted,
            int mails,
            CadenceMode mode,
            @Nullable Integer step,
            int days) {
        RelationshipFactsFixture customer = new RelationshipFactsFixture();
        customer.lastChatDay = chatted ? LocalDate.parse("2026-11-06") : null;
        customer.mailDays = mails;

        CadenceView cadence = CadenceView.of(
                customer.facts(), own, PoliciesFixture.with("cadenceMode", agency.name(), "cadenceDays", 10));

        assertThat(cadence).isEqualTo(new CadenceView(mode, step, days));
    }
}
