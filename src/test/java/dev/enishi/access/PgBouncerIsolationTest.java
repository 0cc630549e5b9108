package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.PgBouncerProfile;
import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** The tenant does not stay behind on a server connection that everybody shares. */
@QuarkusTest
@TestProfile(PgBouncerProfile.class)
@EnabledIf(
        value = "dev.enishi.access.PgBouncer#isInstalled",
        disabledReason = "PgBouncer is not installed (Debian: apt-get install pgbouncer)")
class PgBouncerIsolationTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = Series.of(50);

    @TestFactory
    Stream<DynamicTest> no_operation_crosses_to_another_agency_or_performer() {
        IsolationMatrix matrix = new IsolationMatrix();
        List<ContractOperation> operations = ContractOperation.all();
        return IntStream.range(0, operations.size())
                .mapToObj(i -> Series.turn(i, cases(matrix, operations.get(i))))
                .flatMap(List::stream);
    }

    private static List<DynamicTest> cases(IsolationMatrix matrix, ContractOperation operation) {
        return List.of(
                DynamicTest.dynamicTest(operation + " as another agency", () -> matrix.strangerFindsNothing(operation)),
                DynamicTest.dynamicTest(
                        operation + " as another performer", () -> matrix.colleagueFindsNothing(operation)));
    }

    @Test
    void everybody_sees_their_own_while_all_share_one_connection() throws Exception {
        List<Callable<Void>> callers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            TestAgency agency = TestAgency.create();
            String performer = agency.performer();
            String customer = agency.customer(performer, agency.site(), "taro_77");
            String key = i % 2 == 0 ? agency.managerKey : agency.performerKey(performer);
            callers.add(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    assertThat(TestAgency.as(key)
                                    .get("/v1/customers")
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .<List<String>>path("items.id"))
                            .containsExactly(customer);
                    TestAgency.as(key)
                            .put("/v1/customers/" + customer + "/favorite")
                            .then()
                            .statusCode(200);
                }
                return null;
            });
        }

        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> caller : pool.invokeAll(callers)) {
                caller.get();
            }
        }

        try (TestSql owner = TestSql.asOwner()) {
            assertThat(owner.<Long>value(
                            "select count(*) from pg_stat_activity where usename = 'enishi_app' and application_name <> ?",
                            TestSql.NAME))
                    .as("server connections of the service")
                    .isEqualTo(1);
        }
    }
}
