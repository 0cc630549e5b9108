package dev.enishi.fuzz;

import dev.enishi.EdgeProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No header, path or method makes a failure of the service or a line in its log of errors. */
@QuarkusTest
@TestProfile(HeaderFuzzTest.Edge.class)
class HeaderFuzzTest {
    @TestHTTPResource("/")
    URI service;

    @Test
    void no_header_makes_a_failure() {
        new HeaderFuzz(service, 1).run(5_000);
    }

    @Test
    void no_path_and_no_method_makes_a_failure() {
        new PathFuzz(service, 1).run(2_000);
    }

    /** Behind a proxy and with origins, so that all headers are read; nobody is refused for having failed too often. */
    public static class Edge extends EdgeProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("enishi.sign-in.failures-per-minute", "1000000");
            return settings;
        }
    }
}
