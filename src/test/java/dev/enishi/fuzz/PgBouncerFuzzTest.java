package dev.enishi.fuzz;

import dev.enishi.access.PgBouncer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same through PgBouncer in transaction mode, where nobody has a connection of the database to themselves. */
@QuarkusTest
@TestProfile(PgBouncerFuzzTest.ThroughPgBouncer.class)
@EnabledIf(
        value = "dev.enishi.access.PgBouncer#isInstalled",
        disabledReason = "PgBouncer is not installed (Debian: apt-get install pgbouncer)")
class PgBouncerFuzzTest {
    @TestHTTPResource("/")
    URI service;

    @Test
    void no_header_makes_a_failure() {
        new HeaderFuzz(service, 2).run(1_000);
    }

    @Test
    void every_answer_is_one_that_the_contract_names() {
        new ContractFuzz(service, 2).run(0, 800);
    }

    public static class ThroughPgBouncer extends HeaderFuzzTest.Edge {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PgBouncer.class, Map.of("connections", "4")));
        }
    }
}
