package dev.enishi;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Few requests, few files, small ones, and quickly; no front desk; and pages of other origins may call, but none is named. */
public class LowLimitsProfile implements QuarkusTestProfile {
    public static final int REQUESTS = 30;
    public static final int SPOOL_BYTES = 100_000;
    public static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("enishi-spool-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("enishi.front-desk", "false"),
                entry("enishi.rate-limit.requests-per-minute", String.valueOf(REQUESTS)),
                entry("enishi.upload.folder", FOLDER.toString()),
                entry("enishi.upload.spool-bytes", String.valueOf(SPOOL_BYTES)),
                entry("enishi.upload.per-key", "1"),
                entry("enishi.upload.per-agency", "2"),
                entry("enishi.upload.per-pod", "3"),
                entry("enishi.upload.least-bytes-per-second", "1000"),
                entry("enishi.upload.grace", "3s"),
                entry("enishi.reports.statement-timeout", "3ms"),
                entry("quarkus.http.cors.enabled", "true"));
    }
}
