package dev.enishi.outlook;

import static dev.enishi.outlook.OutlookFitFixture.done;
import static dev.enishi.outlook.OutlookFitFixture.fitted;
import static dev.enishi.outlook.OutlookFitFixture.look;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefitJobTest {
    private final TestAgency agency = TestAgency.create();
    private String performer;

    @BeforeEach
    void given_a_performer() {
        performer = agency.performer();
    }

    @Test
    void the_first_is_made_by_itself_and_another_when_it_is_old_and_a_tenth_has_chatted_since() {
        OutlookFitFixture.history(agency, performer, agency.site(), 80);
        change("relationship set first_chat_day = first_chat_day + 3650, last_chat_day = last_chat_day + 3650");
        look(agency);
        assertThat(fits()).as("no day is over on which anybody came").isEmpty();
        change("relationship set first_chat_day = first_chat_day - 3650, last_chat_day = last_chat_day - 3650");

        look(agency);
        look(agency);
        assertThat(fits()).hasSize(1);
        String first = fits().getFirst();
        done(agency, first);
        look(agency);
        assertThat(fits()).as("of today").containsExactly(first);

        change("outlook_fit set to_day = to_day - 29");
        look(agency);
        assertThat(fits()).as("nobody has chatted since").containsExactly(first);

        change("outlook_fit set from_day = '2026-01-01', to_day = '2026-02-01'");
        look(agency);
        look(agency);
        assertThat(fits()).hasSize(2);
        done(agency, fits().getFirst());
    }

    @Test
    void nothing_is_made_of_few_customers_and_none_of_one_performer_counts() {
        fitted(agency, Map.of("performerId", performer));

        look(agency);

        assertThat(fits()).hasSize(1);
        assertThat(due()).isEqualTo("tomorrow");
    }

    @Test
    void nobody_looks_where_nobody_works_until_somebody_begins() {
        agency.manager().body("{}").put("/v1/performers/" + performer + "/deactivation");
        look(agency);
        assertThat(due()).isEqualTo("never");

        agency.performer();

        assertThat(due()).isEqualTo("tomorrow");
    }

    private List<String> fits() {
        return agency.get("/v1/outlook-fits").extract().path("items.id");
    }

    private void change(String update) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update " + update);
        }
    }

    private String due() {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.value("""
                    select case when min(due_at) = 'infinity' then 'never'
                                when min(due_at) between now() and now() + interval '25 hours' then 'tomorrow' end
                      from work_item where agency_id = ? and kind = 'OUTLOOK_REFIT'
                    """, agency.id);
        }
    }
}
