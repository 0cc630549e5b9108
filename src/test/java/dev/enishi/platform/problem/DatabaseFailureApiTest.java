package dev.enishi.platform.problem;

import static dev.enishi.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database server that cannot go on is no defect of the service: come back later. */
@QuarkusTest
class DatabaseFailureApiTest {
    @BeforeEach
    void given_a_site_whose_name_says_how_the_server_fails() {
        try (TestSql owner = TestSql.asOwner()) {
            owner.update("""
                    create function fail_as_named() returns trigger language plpgsql as
                    'begin raise exception using errcode = right(new.name, 5); end'
                    """);
            owner.update("""
                    create trigger fail_as_named before insert on site for each row when (new.name like 'fails with %')
                        execute function fail_as_named()
                    """);
            owner.update("""
                    create constraint trigger fail_at_commit after insert on site deferrable initially deferred
                        for each row when (new.name like 'cannot be committed: %') execute function fail_as_named()
                    """);
        }
    }

    @AfterEach
    void no_longer() {
        try (TestSql owner = TestSql.asOwner()) {
            owner.update("drop trigger fail_at_commit on site");
            owner.update("drop trigger fail_as_named on site");
            owner.update("drop function fail_as_named");
        }
    }

    /** Disk full, memory, too many connections, configuration, crash of another process, files, corruption. */
    @ParameterizedTest
    @ValueSource(
            strings = {"53000", "53100", "53200", "53300", "53400", "57P02", "58000", "58030", "58P01", "XX000", "XX001"
            })
    void what_the_server_cannot_do_is_503(String state) {
        isToComeBack("fails with " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "53100", "57P02", "58030", "XX000"})
    void what_it_cannot_commit_is_503(String state) {
        isToComeBack("cannot be committed: " + state);
    }

    /** Division by zero, a permission that is lacking. */
    @ParameterizedTest
    @ValueSource(strings = {"22012", "42501"})
    void what_is_a_defect_of_ours_is_500_and_says_nothing_of_it(String state) {
        assertProblem(
                TestAgency.create()
                        .manager()
                        .body(Map.of("name", "fails with " + state))
                        .post("/v1/sites"),
                500,
                "internal-error");
    }

    private static void isToComeBack(String site) {
        assertProblem(TestAgency.create().manager().body(Map.of("name", site)).post("/v1/sites"), 503, "unavailable")
                .header("Retry-After", equalTo("2"));
    }
}
