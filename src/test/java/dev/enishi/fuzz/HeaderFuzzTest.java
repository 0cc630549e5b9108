package dev.enishi.fuzz;

import dev.enishi.CrowdProfile;
import dev.enishi.Series;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** No header, path or method makes a failure of the service or a line in its log of errors. */
@QuarkusTest
@TestProfile(CrowdProfile.class)
class HeaderFuzzTest {
    @TestHTTPResource("/")
    URI service;

    @Test
    void no_header_makes_a_failure() {
        new HeaderFuzz(service, 1).run(Series.of(5_000));
    }

    @Test
    void no_path_and_no_method_makes_a_failure() {
        new PathFuzz(service, 1).run(Series.of(2_000));
    }
}
