package dev.enishi.fuzz;

import dev.enishi.PgBouncerProfile;
import dev.enishi.Series;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same through PgBouncer in transaction mode, where nobody has a connection of the database to themselves. */
@QuarkusTest
@TestProfile(PgBouncerProfile.class)
@EnabledIf(
        value = "dev.enishi.access.PgBouncer#isInstalled",
        disabledReason = "PgBouncer is not installed (Debian: apt-get install pgbouncer)")
class PgBouncerFuzzTest {
    @TestHTTPResource("/")
    URI service;

    @Test
    void no_header_makes_a_failure() {
        new HeaderFuzz(service, 2).run(Series.of(1_000));
    }

    @Test
    void every_answer_is_one_that_the_contract_names() {
        new ContractFuzz(service, 2).run(0, Series.of(800));
    }
}
