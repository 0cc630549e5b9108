package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestIssuer;
import dev.enishi.TestIssuer.Provider;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTokenApiTest {
    @Inject
    Issuers issuers;

    private final Provider provider = TestIssuer.provider();
    private TestAgency agency;

    @BeforeEach
    void registerProvider() {
        agency = TestAgency.create();
        issuers.allow(agency.id, provider.url);
    }

    private static ValidatableResponse me(String token) {
        return TestAgency.as(token).get("/v1/me").then();
    }

    private void refused(String token) {
        me(token).statusCode(401).body("code", equalTo("unauthenticated")).body("errors", nullValue());
    }

    private String with(Consumer<JwtClaims> change) {
        JwtClaims claims = provider.manager(agency.id);
        change.accept(claims);
        return provider.sign(claims);
    }

    @Test
    void a_managers_token_opens_her_agency() {
        me(provider.sign(provider.manager(agency.id)))
                .statusCode(200)
                .body("agencyId", equalTo(agency.id.toString()))
                .body("role", equalTo("MANAGER"))
                .body("scopes", hasItems("admin", "customers:read"));
    }

    @Test
    void a_performers_token_shows_her_own_customers_only() {
        String performer = agency.performer();
        String colleague = agency.performer();
        String site = agency.site();
        String customer = agency.customer(performer, site, "taro_77");
        agency.customer(colleague, site, "jiro_88");

        TestAgency.as(with(claims -> performer(claims, performer)))
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(customer));
    }

    private void performer(JwtClaims claims, String performer) {
        claims.setClaim("enishi", Map.of("agency", agency.id.toString(), "role", "performer", "performer", performer));
    }

    @Test
    void a_service_accounts_token_may_do_what_its_scopes_say() {
        String token = with(claims -> {
            claims.setClaim("enishi", Map.of("agency", agency.id.toString(), "role", "service"));
            claims.setClaim("scope", "openid agency:read customers:everything");
        });

        TestAgency.as(token).get("/v1/sites").then().statusCode(200);
        TestAgency.as(token).get("/v1/customers").then().statusCode(403).body("code", equalTo("forbidden"));
        me(token).body("scopes", contains("agency:read"));
    }

    @Test
    void claims_are_found_where_the_configuration_says() {
        Provider other = TestIssuer.otherProvider();
        issuers.allow(agency.id, other.url);
        JwtClaims claims = other.claims(agency.id, "nothing");
        claims.setClaim("realm_access", Map.of("roles", List.of("offline_access", "enishi-manager")));

        me(other.sign(claims)).statusCode(200).body("role", equalTo("MANAGER"));
    }

    @Test
    void two_roles_of_ours_are_none() {
        Provider other = TestIssuer.otherProvider();
        issuers.allow(agency.id, other.url);
        JwtClaims claims = other.claims(agency.id, "nothing");
        claims.setClaim("realm_access", Map.of("roles", List.of("enishi-auditor", "enishi-manager")));

        refused(other.sign(claims));
    }

    @Test
    void a_rotated_key_is_fetched_and_the_former_is_forgotten() throws Exception {
        Provider other = TestIssuer.otherProvider();
        issuers.allow(agency.id, other.url);
        var former = other.key();
        me(other.sign(role(other))).statusCode(200);

        other.rotate(RsaJwkGenerator.generateJwk(2048), 0); // The former was of another kind.

        // A provider is asked once in five seconds at most.
        TestClock.after(Duration.ofMillis(5_100), () -> {
            me(other.sign(role(other))).statusCode(200);
            refused(Provider.sign(role(other), former, "at+jwt"));
        });
    }

    private JwtClaims role(Provider other) {
        JwtClaims claims = other.claims(agency.id, "nothing");
        claims.setClaim("realm_access", Map.of("roles", List.of("enishi-manager")));
        claims.setSubject(UUID.randomUUID().toString());
        return claims;
    }

    @Test
    void unknown_keys_do_not_make_us_ask_the_provider_each_time() throws Exception {
        var stranger = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        int before = provider.keySetsServed;
        for (int i = 0; i < 20; i++) {
            stranger.setKeyId(UUID.randomUUID().toString());
            refused(Provider.sign(provider.manager(agency.id), stranger, "at+jwt"));
        }

        assertThat(provider.keySetsServed - before).isLessThanOrEqualTo(2);
    }

    @Test
    void a_token_of_the_wrong_kind_is_refused() throws Exception {
        refused(Provider.sign(provider.manager(agency.id), provider.key(), "logout+jwt"));
        refused(with(claims -> claims.setClaim("typ", "ID")));
        refused(with(claims -> claims.setAudience("somebody-else")));
        refused(with(claims -> claims.unsetClaim("aud")));
        refused(with(claims -> claims.setIssuer("https://stranger.example")));
        refused(with(claims -> claims.unsetClaim("iss")));
        refused(with(claims -> claims.unsetClaim("exp")));
        refused(with(claims -> claims.unsetClaim("sub")));
        refused(with(claims -> claims.unsetClaim("enishi")));
        refused(with(claims -> claims.setClaim("enishi", Map.of("agency", "all", "role", "manager"))));
        refused(with(claims -> claims.setClaim("enishi", Map.of("agency", agency.id.toString(), "role", "owner"))));
        refused(with(claims -> claims.setClaim("enishi", Map.of("agency", agency.id.toString(), "role", "performer"))));
    }

    @Test
    void a_token_outside_its_time_is_refused() {
        refused(with(claims -> claims.setExpirationTimeMinutesInTheFuture(-2)));
        refused(with(claims -> claims.setNotBeforeMinutesInThePast(-2)));
        refused(with(claims -> claims.setExpirationTimeMinutesInTheFuture(60 * 24 * 365)));
    }

    @Test
    void a_clock_two_days_off_is_refused_in_both_directions() {
        refused(with(claims -> shift(claims, 2 * 86_400)));
        refused(with(claims -> shift(claims, -2 * 86_400)));
    }

    private static void shift(JwtClaims claims, long seconds) {
        NumericDate issued = NumericDate.now();
        issued.addSeconds(seconds);
        claims.setIssuedAt(issued);
        NumericDate expires = NumericDate.now();
        expires.addSeconds(seconds + 300);
        claims.setExpirationTime(expires);
    }

    @Test
    void a_token_that_nobody_signed_is_refused() throws Exception {
        String header = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        JwtClaims claims = provider.manager(agency.id);
        claims.setSubject("subject-2");
        String payload = base64(claims.toJson());
        String signed = provider.sign(provider.manager(agency.id));

        refused(header + "." + payload + ".");
        refused(signed.substring(0, signed.lastIndexOf('.') + 1));
        refused(signed.substring(0, signed.length() - 6) + "AAAAAA");
        refused(signed.split("\\.")[0] + "." + payload + "." + signed.split("\\.")[2]);
    }

    @Test
    void a_token_signed_with_another_key_or_algorithm_is_refused() throws Exception {
        var mine = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        mine.setKeyId(provider.key().getKeyId());
        var curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        JsonWebSignature shared = new JsonWebSignature();
        shared.setPayload(provider.manager(agency.id).toJson());
        shared.setAlgorithmHeaderValue("HS256");
        shared.setKey(new HmacKey(provider.key().getPublicKey().getEncoded()));
        JsonWebSignature embedded = new JsonWebSignature();
        embedded.setPayload(provider.manager(agency.id).toJson());
        embedded.setAlgorithmHeaderValue("ES256");
        embedded.setJwkHeader(curve);
        embedded.setKey(curve.getPrivateKey());

        refused(Provider.sign(provider.manager(agency.id), mine, "at+jwt"));
        refused(shared.getCompactSerialization());
        refused(embedded.getCompactSerialization());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_provider_speaks_only_for_the_agencies_it_is_registered_with() {
        TestAgency stranger = TestAgency.create();

        refused(provider.sign(provider.manager(stranger.id)));
        refused(TestIssuer.otherProvider().sign(role(TestIssuer.otherProvider())));
    }

    /** Two providers, two agencies: issuer, audience, signature, name of the key and agency have to be of the same one. */
    @Test
    void what_is_mixed_of_two_providers_opens_neither_agency() throws Exception {
        TestAgency others = TestAgency.create();
        Provider other = TestIssuer.otherProvider();
        issuers.allow(others.id, other.url);
        List<Provider> both = List.of(provider, other);
        List<TestAgency> agencies = List.of(agency, others);

        for (int mix = 0; mix < 32; mix++) {
            JwtClaims claims = role(other);
            claims.setIssuer(both.get(mix & 1).url);
            claims.setAudience(both.get(mix >> 1 & 1).audience);
            claims.setClaim(
                    "enishi", Map.of("agency", agencies.get(mix >> 2 & 1).id.toString(), "role", "manager"));
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(
                    both.get(mix >> 3 & 1).key().toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            key.setKeyId(both.get(mix >> 4 & 1).key().getKeyId());
            boolean ofOne = mix == 0 || mix == 31;

            me(Provider.sign(claims, key, "at+jwt")).statusCode(ofOne ? 200 : 401);
        }
    }

    @Test
    void a_provider_speaks_for_no_performer_of_another_agency() {
        TestAgency others = TestAgency.create();
        issuers.allow(others.id, TestIssuer.otherProvider().url);
        String performer = others.performer();

        refused(with(claims -> performer(claims, performer)));
    }

    @Test
    void a_provider_that_is_no_longer_registered_is_refused_within_seconds() throws Exception {
        String token = provider.sign(provider.manager(agency.id));
        me(token).statusCode(200);

        issuers.disallow(agency.id, provider.url);
        Thread.sleep(2_500);

        refused(token);
    }

    @Test
    void a_performer_who_moved_to_another_agency_is_refused_with_her_old_token_and_with_old_claims() throws Exception {
        TestAgency next = TestAgency.create();
        issuers.allow(next.id, provider.url);
        String performer = agency.performer();
        String token = with(claims -> performer(claims, performer));
        me(token).statusCode(200);

        agency.manager()
                .body("{}")
                .put("/v1/performers/" + performer + "/deactivation")
                .then()
                .statusCode(200);

        refused(token);
        refused(with(claims -> claims.setClaim(
                "enishi", Map.of("agency", next.id.toString(), "role", "performer", "performer", performer))));
    }

    @Test
    void an_unreachable_provider_is_a_503_for_its_own_tokens_only() {
        JwtClaims claims = provider.manager(agency.id);
        claims.setIssuer(TestIssuer.unreachable());

        me(provider.sign(claims)).statusCode(503).body("code", equalTo("unavailable"));
        me(provider.sign(provider.manager(agency.id))).statusCode(200);
        agency.get("/v1/me").statusCode(200);
    }

    @Test
    void no_header_or_parameter_chooses_the_agency() {
        TestAgency other = TestAgency.create();

        TestAgency.as(agency.managerKey)
                .header("X-Agency-Id", other.id)
                .header("X-Tenant", other.id)
                .get("/v1/me")
                .then()
                .body("agencyId", equalTo(agency.id.toString()));
        TestAgency.as(agency.managerKey)
                .queryParam("agencyId", other.id)
                .get("/v1/me")
                .then()
                .statusCode(400);
    }
}
