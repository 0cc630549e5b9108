package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.TestIssuer;
import dev.enishi.TestIssuer.Provider;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the contract, called by everybody who may not: nothing is shown, nothing is changed. A new operation
 * joins by being in the contract; a new kind of resource must be added to {@link IsolationVictim}, or the test says so.
 */
@QuarkusTest
class OperationMatrixTest {
    private static final System.Logger LOG = System.getLogger(OperationMatrixTest.class.getName());

    @Inject
    Issuers issuers;

    @TestFactory
    Stream<DynamicTest> no_operation_crosses_to_another_agency_or_performer() {
        IsolationMatrix matrix = new IsolationMatrix();
        return told(ContractOperation.all().stream()
                .flatMap(operation -> Stream.of(
                        test(operation, "as another agency", () -> matrix.strangerFindsNothing(operation)),
                        test(operation, "as another performer", () -> matrix.colleagueFindsNothing(operation))))
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> no_operation_is_done_for_who_has_not_signed_in() throws Exception {
        IsolationMatrix matrix = new IsolationMatrix();
        Map<String, String> credentials = worthless(matrix.victim.agency());
        matrix.before = matrix.victim.snapshot();
        return refused(
                operation -> credentials.entrySet().stream()
                        .map(credential -> test(operation, credential.getKey(), () -> {
                            Response answer = operation.call(matrix.victim, credential.getValue());
                            assertThat(answer.statusCode()).isEqualTo(401);
                            assertThat(answer.<String>path("code")).isEqualTo("unauthenticated");
                        }))
                        .toList(),
                matrix);
    }

    /** Credentials that name the agency and are good for nothing. */
    private Map<String, String> worthless(TestAgency agency) throws JoseException {
        Provider provider = TestIssuer.provider();
        issuers.allow(agency.id, provider.url);
        String token = provider.sign(provider.manager(agency.id));
        JwtClaims expired = provider.manager(agency.id);
        expired.setExpirationTimeMinutesInTheFuture(-5);
        JwtClaims elsewhere = provider.manager(agency.id);
        elsewhere.setAudience("somebody-else");
        PublicJsonWebKey wrongKey = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        wrongKey.setKeyId(provider.key().getKeyId());
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("with an expired key", over(agency, "expires_at"));
        credentials.put("with a revoked key", over(agency, "revoked_at"));
        credentials.put("with a mistyped key", agency.managerKey.replaceAll(".$", "x"));
        credentials.put(
                "with another secret",
                Credential.generate(ApiKeys.SCHEME, agency.id, idOf(agency.managerKey))
                        .text());
        credentials.put("with an expired token", provider.sign(expired));
        credentials.put("with a tampered token", tampered(token, provider.manager(UUID.randomUUID())));
        credentials.put("with an unsigned token", unsigned(provider.manager(agency.id)));
        credentials.put("with a token for another audience", provider.sign(elsewhere));
        credentials.put("with a token of a wrong key", Provider.sign(provider.manager(agency.id), wrongKey, "at+jwt"));
        credentials.put("with an issuer of other agencies", otherIssuers(agency));
        return credentials;
    }

    private static UUID idOf(String key) {
        return Credential.parse(ApiKeys.SCHEME, key).orElseThrow().id();
    }

    private static String over(TestAgency agency, String column) {
        String key = agency.manager()
                .body(Map.of("name", column, "role", "MANAGER"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update api_key set " + column + " = now() where name = ?", column);
        }
        return key;
    }

    private static String tampered(String token, JwtClaims others) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + base64(others.toJson()) + "." + parts[2];
    }

    private static String unsigned(JwtClaims claims) {
        return base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + base64(claims.toJson()) + ".";
    }

    private static String otherIssuers(TestAgency agency) {
        JwtClaims claims = TestIssuer.otherProvider().claims(agency.id, "nobody");
        claims.setClaim("realm_access", Map.of("roles", List.of("enishi-manager")));
        return TestIssuer.otherProvider().sign(claims);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> no_operation_is_done_for_a_role_or_scopes_that_do_not_allow_it() {
        IsolationMatrix matrix = new IsolationMatrix();
        TestAgency agency = matrix.victim.agency();
        String performer = agency.performerKey(matrix.victim.id("performers"));
        String auditor = key(agency, Role.AUDITOR, null);
        Map<Scope, String> without = new LinkedHashMap<>();
        for (Scope scope : Scope.values()) {
            without.put(scope, key(agency, Role.SERVICE, EnumSet.complementOf(EnumSet.of(scope))));
        }
        matrix.before = matrix.victim.snapshot();
        return refused(
                operation -> {
                    List<DynamicTest> tests = new ArrayList<>();
                    if (!operation.isFor(Role.PERFORMER)) {
                        tests.add(test(operation, "as a performer", () -> forbidden(matrix, operation, performer)));
                    }
                    if (!operation.isFor(Role.AUDITOR)) {
                        tests.add(test(operation, "as an auditor", () -> forbidden(matrix, operation, auditor)));
                    }
                    for (Scope scope : operation.scopes()) {
                        tests.add(test(
                                operation,
                                "without " + scope.text(),
                                () -> assertThat(forbidden(matrix, operation, without.get(scope)))
                                        .containsExactly(scope.text())));
                    }
                    return tests;
                },
                matrix);
    }

    /** The scopes that the refusal names. */
    private static List<String> forbidden(IsolationMatrix matrix, ContractOperation operation, String credential) {
        Response answer = operation.call(matrix.victim, credential);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("forbidden");
        return answer.path("missingScopes");
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_open_to_whom_the_contract_names() {
        IsolationVictim own = IsolationVictim.create();
        TestAgency agency = own.agency();
        Map<Role, String> roles = Map.of(
                Role.MANAGER, agency.managerKey,
                Role.PERFORMER, agency.performerKey(agency.performer()),
                Role.AUDITOR, key(agency, Role.AUDITOR, null),
                Role.SERVICE, key(agency, Role.SERVICE, EnumSet.allOf(Scope.class)));
        return each(operation -> {
            List<DynamicTest> tests = new ArrayList<>();
            for (Role role : Role.values()) {
                if (operation.isFor(role)) {
                    tests.add(test(operation, "as " + role, () -> open(own, operation, roles.get(role))));
                }
            }
            if (!operation.scopes().isEmpty()) {
                tests.add(test(
                        operation,
                        "with its scopes alone",
                        () -> open(own, operation, key(agency, Role.SERVICE, operation.scopes()))));
            }
            return tests;
        });
    }

    private static void open(IsolationVictim own, ContractOperation operation, String credential) {
        assertThat(operation.callMissing(own, credential).statusCode()).isNotIn(401, 403);
    }

    private static String key(TestAgency agency, Role role, Set<Scope> scopes) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("name", "鍵", "role", role.name()));
        if (scopes != null) {
            input.put("scopes", scopes.stream().map(Scope::text).toList());
        }
        return agency.manager()
                .body(input)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** The same, and after the cases of each operation all is as it was. */
    private static Stream<DynamicTest> refused(
            Function<ContractOperation, List<DynamicTest>> cases, IsolationMatrix matrix) {
        return each(cases, operation -> Stream.of(test(operation, "changed nothing", matrix::unchanged)));
    }

    private static Stream<DynamicTest> each(Function<ContractOperation, List<DynamicTest>> cases) {
        return each(cases, operation -> Stream.empty());
    }

    /** Every operation with the case whose turn it is, so that each case meets every n-th one; the whole series has all pairs. */
    private static Stream<DynamicTest> each(
            Function<ContractOperation, List<DynamicTest>> cases,
            Function<ContractOperation, Stream<DynamicTest>> afterwards) {
        List<ContractOperation> operations = ContractOperation.all();
        return told(IntStream.range(0, operations.size())
                .mapToObj(i -> Stream.concat(
                        Series.turn(i, cases.apply(operations.get(i))).stream(), afterwards.apply(operations.get(i))))
                .flatMap(tests -> tests)
                .toList());
    }

    private static DynamicTest test(
            ContractOperation operation, String who, org.junit.jupiter.api.function.Executable act) {
        return DynamicTest.dynamicTest(operation + " " + who, act);
    }

    /** Says how many pairs of operation and case there are. */
    private static Stream<DynamicTest> told(List<DynamicTest> tests) {
        LOG.log(
                System.Logger.Level.INFO,
                "{0} operations, {1} pairs of operation and case",
                ContractOperation.all().size(),
                tests.size());
        return tests.stream();
    }

    /** Whose path is the credential: its own test looks after it. */
    @Test
    void only_calendars_are_read_without_signing_in() {
        assertThat(ContractOperation.open())
                .extracting(ContractOperation::toString)
                .containsExactly("GET /v1/calendars/{feed}.ics");
    }

    @Test
    void there_are_operations_to_call() {
        assertThat(ContractOperation.all()).hasSizeGreaterThan(60);
    }
}
