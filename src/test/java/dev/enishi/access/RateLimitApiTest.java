package dev.enishi.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.enishi.LowLimitsProfile;
import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class RateLimitApiTest {
    @Test
    void every_answer_tells_what_is_left_until_nothing_is() {
        TestAgency agency = TestAgency.create();

        agency.get("/v1/me")
                .statusCode(200)
                .header("RateLimit-Policy", "\"key\";q=30;w=60")
                .header("RateLimit", matchesPattern("\"key\";r=29;t=\\d+"));
        agency.get("/v1/sites?limit=none").statusCode(400).header("RateLimit", matchesPattern("\"key\";r=28;t=\\d+"));
        for (int left = LowLimitsProfile.REQUESTS - 3; left >= 0; left--) {
            agency.get("/v1/me").statusCode(200).header("RateLimit", matchesPattern("\"key\";r=" + left + ";t=\\d+"));
        }
        agency.get("/v1/me")
                .statusCode(429)
                .header("RateLimit", matchesPattern("\"key\";r=0;t=\\d+"))
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("too-many-requests"))
                .body("exceeded", equalTo("KEY_REQUESTS_PER_MINUTE"))
                .body("atMost", equalTo(LowLimitsProfile.REQUESTS))
                .body("detail", containsString("30"));
    }
}
