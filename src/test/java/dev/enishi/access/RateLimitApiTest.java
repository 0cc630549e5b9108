package dev.enishi.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitApiTest.ThreePerMinute.class)
class RateLimitApiTest {
    @Test
    void every_answer_tells_what_is_left_until_nothing_is() {
        TestAgency agency = TestAgency.create();

        agency.get("/v1/me")
                .statusCode(200)
                .header("RateLimit-Policy", "\"key\";q=3;w=60")
                .header("RateLimit", matchesPattern("\"key\";r=2;t=\\d+"));
        agency.get("/v1/sites?limit=none").statusCode(400).header("RateLimit", matchesPattern("\"key\";r=1;t=\\d+"));
        agency.get("/v1/me").statusCode(200).header("RateLimit", matchesPattern("\"key\";r=0;t=\\d+"));
        agency.get("/v1/me")
                .statusCode(429)
                .header("RateLimit", matchesPattern("\"key\";r=0;t=\\d+"))
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("too-many-requests"));
    }

    public static class ThreePerMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("enishi.rate-limit.requests-per-minute", "3");
        }
    }
}
