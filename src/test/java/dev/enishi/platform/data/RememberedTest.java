package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered is never what an answer rests on once somebody else has changed it. */
@QuarkusTest
class RememberedTest {
    private static final String SEEN = " version::text as seen from site where agency_id = :agency and id = :id";
    private static final String RENAME = "update site set name = '改名', version = version + 1 where id = ?::uuid";
    private static final String BEFORE = "チャットA";
    private static final String AFTER = "改名";

    @Inject
    Database database;

    private final TestAgency agency = TestAgency.create();
    private final List<String> askedAbout = new ArrayList<>();
    private UUID site;
    private Remembered<String> names;

    @BeforeEach
    void given_a_site() {
        site = UUID.fromString(agency.site());
        names = new Remembered<>(
                database, new Remembered.Texts("select name," + SEEN, "select" + SEEN), row -> row.text("name"));
    }

    private Optional<String> ask(TestAgency by) {
        List<Optional<String>> answers = new ArrayList<>();
        by.inRequest(() -> answers.add(ask()));
        return answers.getFirst();
    }

    private Optional<String> ask() {
        return names.ask(site, (name, trip) -> {
            askedAbout.add(name);
            return () -> name;
        });
    }

    private void elsewhere(String sql) {
        try (TestSql another = TestSql.asSuperuser()) {
            another.update(sql, site.toString());
        }
    }

    @Test
    void what_somebody_else_has_changed_is_asked_about_anew() {
        assertThat(ask(agency)).contains(BEFORE);
        assertThat(ask(agency)).contains(BEFORE);

        elsewhere(RENAME);

        assertThat(ask(agency)).contains(AFTER);
        assertThat(askedAbout).containsExactly(BEFORE, BEFORE, BEFORE, AFTER);
        assertThat(ask(agency)).contains(AFTER);
    }

    @Test
    void what_is_gone_has_no_answer() {
        assertThat(ask(agency)).contains(BEFORE);

        elsewhere("delete from site where id = ?::uuid");

        assertThat(ask(agency)).isEmpty();
        assertThat(ask(agency)).isEmpty();
    }

    @Test
    void what_a_transaction_takes_back_is_forgotten() {
        agency.inRequest(() -> {
            QuarkusTransaction.begin();
            database.sql("update site set name = :name, version = version + 1 where agency_id = :agency and id = :id")
                    .bind("name", AFTER)
                    .bind("id", site)
                    .update();
            assertThat(ask()).contains(AFTER);
            QuarkusTransaction.rollback();
        });
        // The next change gives it the version that was taken back.
        elsewhere("update site set name = '別名', version = version + 1 where id = ?::uuid");

        assertThat(ask(agency)).contains("別名");
    }

    @Test
    void another_agency_has_none_of_it() {
        assertThat(ask(agency)).contains(BEFORE);

        assertThat(ask(TestAgency.create())).isEmpty();
    }
}
