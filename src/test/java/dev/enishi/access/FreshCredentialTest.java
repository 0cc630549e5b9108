package dev.enishi.access;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.TestIssuer;
import dev.enishi.TestIssuer.Provider;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A credential that another process has ended is still remembered here. What is changed directly in the database is changed
 * without this process knowing, as another process would.
 */
@QuarkusTest
class FreshCredentialTest {
    @Inject
    Issuers issuers;

    private final Provider provider = TestIssuer.provider();

    /** A credential, and what ends it elsewhere. */
    private record Ending(String name, Supplier<String> credential, String sql, Object argument) {}

    @TestFactory
    Stream<DynamicTest> no_write_that_gives_or_takes_power_is_done_with_a_credential_that_is_only_remembered() {
        IsolationVictim victim = IsolationVictim.create();
        issuers.allow(victim.agency().id, provider.url);
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : powerful()) {
            List<Ending> endings = endings(victim).stream()
                    .filter(ending ->
                            operation.isFor(Role.PERFORMER) || !ending.name().contains("performer"))
                    .toList();
            Series.turn(tests.size(), endings)
                    .forEach(ending -> tests.add(DynamicTest.dynamicTest(
                            operation + " " + ending.name(), () -> refused(operation, victim, ending))));
        }
        assertThat(tests).hasSizeGreaterThan(Series.WHOLE ? 35 : 10);
        return tests.stream();
    }

    /** By the contract alone, so that a new one is found here when it does not ask anew. */
    private static List<ContractOperation> powerful() {
        return ContractOperation.all().stream()
                .filter(operation -> !operation.isRead())
                .filter(operation -> operation.scopes().contains(Scope.ADMIN)
                        || operation.scopes().contains(Scope.CUSTOMERS_ERASE)
                        || operation.path().contains("calendar-feeds"))
                .toList();
    }

    private List<Ending> endings(IsolationVictim victim) {
        TestAgency agency = victim.agency();
        Supplier<String> key = () -> newKey(agency);
        Supplier<String> performers = () -> agency.performerKey(victim.id("performers"));
        return List.of(
                new Ending(
                        "with a key that was revoked elsewhere",
                        key,
                        "update api_key set revoked_at = now() where created_at = (select max(created_at) from api_key)"
                                + " and agency_id = ?",
                        agency.id),
                new Ending(
                        "with a key that was rotated elsewhere",
                        key,
                        "update api_key set expires_at = now() where created_at = (select max(created_at) from api_key)"
                                + " and agency_id = ?",
                        agency.id),
                new Ending(
                        "with a key of a performer who was deactivated elsewhere",
                        performers,
                        "update performer set deactivated_at = now() where id = ?",
                        UUID.fromString(victim.id("performers"))),
                new Ending(
                        "with a token whose issuer was disallowed elsewhere",
                        () -> provider.sign(provider.manager(agency.id)),
                        "delete from agency_issuer where issuer = ?",
                        provider.url));
    }

    private static String newKey(TestAgency agency) {
        return agency.manager()
                .body(Map.of("name", "鍵", "role", "MANAGER"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private void refused(ContractOperation operation, IsolationVictim victim, Ending ending) {
        String credential = ending.credential().get();
        assertThat(remembered(credential)).isTrue();
        try (TestSql sql = TestSql.as(victim.agency().id)) {
            assertThat(sql.update(ending.sql(), ending.argument())).isEqualTo(1);
        }
        Map<String, String> before = victim.snapshot();
        assertThat(remembered(credential)).isTrue();

        try {
            assertProblem(operation.call(victim, credential), 401, "unauthenticated")
                    .header("WWW-Authenticate", "Bearer");

            assertThat(victim.snapshot()).isEqualTo(before);
            assertThat(remembered(credential)).isFalse();
        } finally {
            restore(victim);
        }
    }

    private static boolean remembered(String credential) {
        return TestAgency.as(credential).get("/v1/me").statusCode() == 200;
    }

    private void restore(IsolationVictim victim) {
        issuers.allow(victim.agency().id, provider.url);
        try (TestSql sql = TestSql.as(victim.agency().id)) {
            sql.update("update performer set deactivated_at = null");
        }
    }

    @Test
    void a_write_waits_for_a_revocation_that_is_under_way_and_is_refused_by_it() throws Exception {
        TestAgency agency = TestAgency.create();
        String key = newKey(agency);
        assertThat(remembered(key)).isTrue();
        try (TestSql revocation = TestSql.as(agency.id).inTransaction()) {
            revocation.values("select 1 from api_key where name = '鍵' for update");
            revocation.update("update api_key set revoked_at = now() where name = '鍵'");

            CompletableFuture<Response> write = CompletableFuture.supplyAsync(() -> TestAgency.as(key)
                    .body(Map.of("name", "successor", "role", "MANAGER"))
                    .post("/v1/api-keys"));
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(write).isNotDone();
            revocation.commit();

            assertProblem(write.get(10, TimeUnit.SECONDS), 401, "unauthenticated");
        }
        assertThat(keysNamed(agency, "successor")).isZero();
    }

    @Test
    void a_key_that_is_revoked_while_it_makes_another_has_made_it_before_or_does_not() throws Exception {
        TestAgency agency = TestAgency.create();
        for (int round = 0; round < 25; round++) {
            String key = newKey(agency);
            String name = "round " + round;
            assertThat(remembered(key)).isTrue();

            List<Integer> statuses = atOnce(
                    () -> agency.manager().put("/v1/api-keys/" + idOf(key) + "/revocation"),
                    () -> TestAgency.as(key)
                            .body(Map.of("name", name, "role", "MANAGER"))
                            .post("/v1/api-keys"));

            assertThat(statuses.get(0)).isEqualTo(200);
            assertThat(statuses.get(1)).isIn(201, 401);
            assertThat(keysNamed(agency, name)).isEqualTo(statuses.get(1) == 201 ? 1 : 0);
        }
    }

    @Test
    void of_two_keys_that_revoke_each_other_at_once_exactly_one_is_left() throws Exception {
        TestAgency agency = TestAgency.create();
        for (int round = 0; round < 25; round++) {
            String one = newKey(agency);
            String other = newKey(agency);
            assertThat(remembered(one) && remembered(other)).isTrue();

            List<Integer> statuses = atOnce(
                    () -> TestAgency.as(one).put("/v1/api-keys/" + idOf(other) + "/revocation"),
                    () -> TestAgency.as(other).put("/v1/api-keys/" + idOf(one) + "/revocation"));

            assertThat(statuses).containsExactlyInAnyOrder(200, 401);
        }
    }

    @Test
    void a_key_can_revoke_itself() {
        TestAgency agency = TestAgency.create();
        String key = newKey(agency);

        assertThat(TestAgency.as(key)
                        .put("/v1/api-keys/" + idOf(key) + "/revocation")
                        .statusCode())
                .isEqualTo(200);

        assertThat(remembered(key)).isFalse();
    }

    @Test
    void what_a_key_makes_ends_with_it_also_where_its_end_was_set_elsewhere() {
        TestAgency agency = TestAgency.create();
        String key = newKey(agency);
        assertThat(remembered(key)).isTrue();
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update api_key set expires_at = now() + interval '1 hour' where name = '鍵'");
        }

        assertProblem(
                TestAgency.as(key)
                        .body(Map.of("name", "longer", "role", "MANAGER"))
                        .post("/v1/api-keys"),
                422,
                "outlasts-your-key");
    }

    private static UUID idOf(String key) {
        return Credential.parse(ApiKeys.SCHEME, key).orElseThrow().id();
    }

    private static long keysNamed(TestAgency agency, String name) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.<Long>value("select count(*) from api_key where name = ?", name);
        }
    }

    private static List<Integer> atOnce(Supplier<Response> one, Supplier<Response> other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.get().statusCode();
                    }))
                    .toList();
            start.countDown();
            return List.of(
                    answers.get(0).get(20, TimeUnit.SECONDS), answers.get(1).get(20, TimeUnit.SECONDS));
        }
    }
}
