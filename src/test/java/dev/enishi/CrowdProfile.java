package dev.enishi;

import java.util.HashMap;
import java.util.Map;

/**
 * Behind a proxy and with origins, so that all headers are read; four connections of the database for everybody, while nobody
 * is refused for having failed too often, or for sending too many files at once or too slowly.
 */
public class CrowdProfile extends EdgeProfile {
    public static final int CONNECTIONS = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.putAll(Map.of(
                "quarkus.datasource.jdbc.max-size", String.valueOf(CONNECTIONS),
                "quarkus.datasource.jdbc.acquisition-timeout",
                        "10s", // As long as a busy machine needs for all of them.
                "enishi.sign-in.failures-per-minute", "1000000",
                "enishi.upload.per-key", "100",
                "enishi.upload.per-agency", "100",
                "enishi.upload.per-pod", "100",
                "enishi.upload.least-bytes-per-second", "0"));
        return settings;
    }
}
