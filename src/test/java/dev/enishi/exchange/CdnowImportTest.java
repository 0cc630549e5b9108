package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.TestSql;
import dev.enishi.reports.CdnowReports;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A real history as a whole, where it is at hand: 69,659 chats of 23,570 customers in 18 months. */
@QuarkusTest
class CdnowImportTest {
    private static final Path HISTORY = Path.of("../shared/data/chat-history-cdnow.csv");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 69_659;

    /** Who has not chatted for 15 days, from the rows themselves and without anything of ours. */
    private static final String NOT_FOR_15_DAYS = """
            select c.handle
              from chat h join customer c on c.agency_id = h.agency_id and c.id = h.customer_id
             group by c.handle
            having date '1998-07-01'
                   - max(((h.started_at at time zone 'Asia/Tokyo') - cast(? as interval))::date) >= 15
            """;

    private ImportFixture her;

    @Test
    void the_whole_history_goes_in_and_list_and_reports_say_what_its_rows_say() throws IOException {
        assumeTrue(Files.exists(HISTORY));
        her = new ImportFixture();
        byte[] file = Files.readAllBytes(HISTORY);

        counts(her.done(her.post(file, "text/csv", "")), ROWS, 0);

        assertThat(customers()).isEqualTo(23_570);
        listIsAsTheRowsSay("0 hours");
        new CdnowReports(her.agency).areAsTheRowsSay();
        her.agency
                .patching("*")
                .body("{\"dayStart\": \"05:00\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        listIsAsTheRowsSay("5 hours");
        counts(her.done(her.post(file, "text/csv", "")), 0, ROWS);
        assertThat(customers()).isEqualTo(23_570);
    }

    private static void counts(ValidatableResponse job, int created, int unchanged) {
        job.body("rowsRead", equalTo(ROWS))
                .body("created", equalTo(created))
                .body("unchanged", equalTo(unchanged))
                .body("refused", equalTo(0));
    }

    private long customers() {
        try (TestSql sql = TestSql.as(her.agency.id)) {
            return sql.<Long>value("select count(*) from customer");
        }
    }

    private void listIsAsTheRowsSay(String dayStart) throws IOException {
        List<String> all = handles("");
        Set<String> byInterval = new HashSet<>(handles("&reason=INTERVAL"));
        Set<String> expected;
        try (TestSql sql = TestSql.as(her.agency.id)) {
            expected = new HashSet<>(sql.<String>values(NOT_FOR_15_DAYS, dayStart));
        }

        Set<String> listed = new HashSet<>(all);
        assertThat(listed).hasSameSizeAs(all);
        assertThat(listed.containsAll(expected)).isTrue();
        assertThat(byInterval).isNotEmpty();
        assertThat(byInterval.equals(expected)).isTrue();
    }

    private List<String> handles(String reason) throws IOException {
        String list = "/v1/performers/" + her.performer + "/follow-ups?limit=200";
        List<String> handles = new ArrayList<>();
        String page = list + "&on=1998-07-01" + reason;
        while (page != null) {
            var answer = her.agency.get(page).statusCode(200).extract();
            JsonNode body = JSON.readTree(answer.asString()); // RestAssured's own way takes a minute for them all.
            body.path("items")
                    .forEach(item -> handles.add(item.at("/customer/handle").asText()));
            page = body.hasNonNull("next")
                    ? list + "&cursor=" + body.path("next").asText()
                    : null;
        }
        return handles;
    }
}
