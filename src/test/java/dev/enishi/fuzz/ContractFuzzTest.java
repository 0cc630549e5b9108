package dev.enishi.fuzz;

import dev.enishi.Series;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is asked, the answer is one that the contract names. By hand with more of it:
 * {@code ./mvnw test -Dtest=ContractFuzzTest -Denishi.fuzz.requests=20000 -Denishi.fuzz.seed=7}; a fault names its seed and
 * its index, and {@code -Denishi.fuzz.first} begins there.
 */
@QuarkusTest
class ContractFuzzTest {
    @TestHTTPResource("/")
    URI service;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void every_answer_is_one_that_the_contract_names() {
        new ContractFuzz(service, Long.getLong("enishi.fuzz.seed", 1))
                .run(
                        Integer.getInteger("enishi.fuzz.first", 0),
                        Integer.getInteger("enishi.fuzz.requests", Series.of(2_000)));
    }
}
