package dev.enishi.agency;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteApiTest {
    @Test
    void a_new_site_is_in_the_list() {
        TestAgency agency = TestAgency.create();

        String id = agency.created("/v1/sites", Map.of("name", "チャットA"));

        agency.get("/v1/sites").statusCode(200).body("items", hasSize(1)).body("items[0].id", equalTo(id));
    }
}
