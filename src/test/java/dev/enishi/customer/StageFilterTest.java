package dev.enishi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list filters by stage in SQL, a customer shows the stage that Java finds: both must agree. */
@QuarkusTest
class StageFilterTest {
    private static final int CUSTOMERS = 500;
    private final TestAgency agency = TestAgency.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"policies\": {\"regularMinDays\": 2, \"regularMaxMeanGapDays\": 7, \"regularMaxIdleDays\": 14,"
                        + " \"lapsedAfterDays\": 14}}"
            })
    void the_filter_finds_exactly_those_who_show_the_stage(String policies) {
        agency.patching("*").body(policies).patch("/v1/agency").then().statusCode(200);
        LocalDate today = LocalDate.parse(agency.get("/v1/me").extract().path("today"));
        insertCustomers(today);
        Map<String, List<String>> shown = list("").stream()
                .collect(Collectors.groupingBy(
                        customer -> (String) customer.get("stage"),
                        Collectors.mapping(customer -> (String) customer.get("id"), Collectors.toList())));
        assertThat(shown.values().stream().mapToInt(List::size).sum()).isEqualTo(CUSTOMERS);

        for (Stage stage : Stage.values()) {
            List<String> filtered = list("&stage=" + stage).stream()
                    .map(customer -> (String) customer.get("id"))
                    .toList();

            assertThat(filtered).as(stage.name()).isNotEmpty().isEqualTo(shown.get(stage.name()));
        }
    }

    private List<Map<String, Object>> list(String filter) {
        List<Map<String, Object>> all = new ArrayList<>();
        Response page = agency.manager().get("/v1/customers?limit=200" + filter);
        all.addAll(page.path("items"));
        for (String next = page.path("next"); next != null; next = page.path("next")) {
            page = agency.manager()
                    .queryParam("cursor", next)
                    .queryParam("limit", 200)
                    .get("/v1/customers");
            all.addAll(page.path("items"));
        }
        return all;
    }

    /** Histories that lie on and beside every threshold. */
    private void insertCustomers(LocalDate today) {
        Random random = new Random(7);
        UUID performer = UUID.fromString(agency.performer());
        UUID site = UUID.fromString(agency.site());
        int[] idles = {0, 1, 7, 13, 14, 15, 29, 30, 31, 59, 60, 61, 100};
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                UUID id = Ids.next();
                sql.update("""
                        insert into customer (agency_id, id, performer_id, site_id, handle, tags, favorited_by, no_mail,
                                              search_text, version, created_at)
                        values (?, ?, ?, ?, ?, '{}', false, false, '', 0, now())
                        """, agency.id, id, performer, site, id.toString());
                int days = random.nextInt(12);
                LocalDate last = days == 0 ? null : today.minusDays(idles[random.nextInt(idles.length)]);
                int gap = random.nextBoolean() ? 15 : 7;
                int span = days < 2 ? 0 : Math.max(days - 1, gap * (days - 1) + random.nextInt(3) - 1);
                sql.update("""
                        insert into relationship (agency_id, customer_id, performer_id, chat_count, chat_days,
                                                  first_chat_day, last_chat_day)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """, agency.id, id, performer, days, days, last == null ? null : last.minusDays(span), last);
            }
            sql.commit();
        }
    }
}
