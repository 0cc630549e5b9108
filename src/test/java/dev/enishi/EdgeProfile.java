package dev.enishi;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service behind a proxy, with a provider for its front desk and limits that a test can reach. Each test names an address of
 * its own as its client's.
 */
public class EdgeProfile implements QuarkusTestProfile {
    public static final int FAILURES = 100;
    public static final int BODIES = 3;
    public static final String ORIGIN = "https://app.example";
    public static final String ISSUER = "https://id.example:8443/realms/enishi";
    public static final String CLIENT = "front-desk";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("enishi.trusted-proxies", "127.0.0.0/8,::1"),
                entry("enishi.sign-in.failures-per-minute", String.valueOf(FAILURES)),
                entry("enishi.body.deadline", "3s"),
                entry("enishi.body.per-agency", String.valueOf(BODIES)),
                entry("enishi.front-desk.oidc.issuer", ISSUER),
                entry("enishi.front-desk.oidc.client-id", CLIENT),
                entry("quarkus.http.read-timeout", "2s"),
                entry("quarkus.http.http2", "true"),
                entry("quarkus.http.cors.enabled", "true"),
                entry("quarkus.http.cors.origins", ORIGIN));
    }
}
