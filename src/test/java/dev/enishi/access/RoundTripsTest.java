package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.platform.data.CountedRoundTrips;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How often a request goes to the database, besides its entry in the audit log; however many customers it shows. */
@QuarkusTest
class RoundTripsTest {
    private static final int CUSTOMERS = 7;

    /** Whatever else the service does meanwhile is not always in the way. */
    private static final int ATTEMPTS = 4;

    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String customer;

    @BeforeEach
    void given_some_customers_who_are_due() {
        performer = agency.performer();
        String site = agency.site();
        OffsetDateTime chatted = OffsetDateTime.now(ZoneOffset.UTC).minusDays(15);
        for (int i = 0; i < CUSTOMERS; i++) {
            customer = agency.customer(performer, site, "taro_" + i);
            agency.chat(customer, chatted.plusMinutes(i).toString());
            agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));
            agency.manager().body(Map.of("motive", "やさしい")).put("/v1/customers/" + customer + "/focus");
        }
    }

    /** The most round trips of a caller who is known, and of one whose key has to be looked up first. */
    @TestFactory
    Stream<DynamicTest> a_request_goes_to_the_database_at_most_so_often() {
        return Stream.of(
                atMost(1, "/v1/customers/" + customer, "id"),
                atMost(1, "/v1/customers", "items"),
                atMost(1, "/v1/customers?stage=REPEATER&lastTouchFrom=2026-01-01", "items"),
                atMost(1, "/v1/customers?sort=LAST_TOUCH", "items"),
                atMost(1, "/v1/customers?q=taro", "items"),
                atMost(1, "/v1/customers/" + customer + "/brief", "notes"),
                atMost(2, "/v1/briefs?handle=taro_3", "items"),
                atMost(2, "/v1/customers/" + customer + "/timeline", "items"),
                atMost(2, "/v1/performers/" + performer + "/follow-ups", "items"),
                atMost(2, "/v1/performers/" + performer + "/dormant-customers", "items"),
                atMost(1, "/v1/performers/" + performer + "/reviews", "items"),
                atMost(2, "/v1/performers/" + performer + "/today", "focus"),
                atMost(1, "/v1/me", "role"));
    }

    private DynamicTest atMost(int most, String path, String part) {
        return DynamicTest.dynamicTest(most + " " + path.replaceAll("[0-9a-f-]{36}", "…"), () -> {
            assertThat(agency.get(path).extract().<Object>path(part)).isNotNull();
            CountedRoundTrips counted = CountedRoundTrips.start();
            List<List<String>> attempts = new ArrayList<>();
            for (int i = 0; i < ATTEMPTS; i++) {
                attempts.add(counted.of(() -> agency.get(path).statusCode(200)));
            }
            List<String> least =
                    attempts.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
            assertThat(least).hasSizeLessThanOrEqualTo(most).isNotEmpty();
        });
    }
}
