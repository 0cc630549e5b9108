package dev.enishi;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service behind a proxy, with limits that a test can reach. Each test names an address of its own as its client's. */
public class EdgeProfile implements QuarkusTestProfile {
    public static final int FAILURES = 100;
    public static final int BODIES = 3;
    public static final String ORIGIN = "https://app.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "enishi.trusted-proxies", "127.0.0.0/8,::1",
                "enishi.sign-in.failures-per-minute", String.valueOf(FAILURES),
                "enishi.body.deadline", "3s",
                "enishi.body.per-agency", String.valueOf(BODIES),
                "quarkus.http.read-timeout", "2s",
                "quarkus.http.http2", "true",
                "quarkus.http.cors.enabled", "true",
                "quarkus.http.cors.origins", ORIGIN);
    }
}
