package dev.enishi.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What reports say about a real history, beside what its rows say without anything of ours. */
public record CdnowReports(TestAgency agency) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RANGE = "?from=1997-01-01&to=1998-06-30";

    /** As lines of numbers: total, effective number, HHI, the biggest, the three biggest. */
    private static final String CONCENTRATION = """
            with brought as (
                select c.handle, sum(h.earnings)::numeric as yen
                  from chat h join customer c on c.id = h.customer_id
                 group by c.handle)
            select sum(yen) || ' ' || round(sum(yen) ^ 2 / sum(yen * yen), 2) || ' '
                   || round(sum(yen * yen) / sum(yen) ^ 2, 6) || ' ' || round(max(yen) / sum(yen), 6) || ' '
                   || round((select sum(yen) from (select yen from brought order by yen desc limit 3) big) / sum(yen), 6)
              from brought
            """;

    private static final String COHORTS = """
            with bought as (
                select h.customer_id, date_trunc('month', h.started_at at time zone 'Asia/Tokyo')::date as month, h.earnings
                  from chat h),
            began as (select customer_id, min(month) as month from bought group by customer_id)
            select began.month || ' ' || bought.month || ' ' || count(distinct bought.customer_id) || ' ' || sum(earnings)
              from bought join began using (customer_id)
             group by began.month, bought.month
             order by began.month, bought.month
            """;

    /** How many, and how many of them on two days, with the median of the days between their first chats. */
    private static final String REPEATED = """
            with days as (
                select customer_id, (started_at at time zone 'Asia/Tokyo')::date as day, min(started_at) as at
                  from chat
                 group by 1, 2),
            firsts as (select distinct on (customer_id) customer_id, day, at from days order by customer_id, day),
            seconds as (
                select distinct on (d.customer_id) d.customer_id, d.at - f.at as later
                  from days d join firsts f on f.customer_id = d.customer_id and f.day < d.day
                 order by d.customer_id, d.day)
            select (select count(*) from firsts) || ' ' || count(*) || ' '
                   || round((percentile_cont(0.5) within group (order by extract(epoch from later)) / 86400)::numeric, 1)
              from seconds
            """;

    /** By month: earnings, chats, customers, and those of them who were there for the first time. */
    private static final String MONTHS = """
            with bought as (
                select h.customer_id, date_trunc('month', h.started_at at time zone 'Asia/Tokyo')::date as month, h.earnings
                  from chat h),
            began as (select customer_id, min(month) as month from bought group by customer_id)
            select bought.month || ' ' || sum(earnings) || ' ' || count(*) || ' ' || count(distinct bought.customer_id) || ' '
                   || count(distinct bought.customer_id) filter (where bought.month = began.month)
              from bought join began using (customer_id)
             group by bought.month
             order by bought.month
            """;

    /** How many percent of the customers came again within 30 days. */
    private static final String REPEAT_RATE = """
            with days as (select distinct customer_id, (started_at at time zone 'Asia/Tokyo')::date as day from chat),
            firsts as (select customer_id, min(day) as day from days group by customer_id)
            select round(100.0 * count(*) filter (where exists (
                       select from days d where d.customer_id = f.customer_id and d.day > f.day and d.day <= f.day + 30)) / count(*), 1)::text
              from firsts f
            """;

    /** Overview, concentration, cohorts and repeat purchase, in the time of Tokyo with days from midnight. */
    public void areAsTheRowsSay() throws IOException {
        assertThat(months()).isEqualTo(rows(MONTHS));
        JsonNode whole = figure(report("/v1/reports/overview", "&by=MONTH&repeatDays=30"), "REPEAT_RATE");
        assertThat("%.1f".formatted(whole.path("value").asDouble()))
                .isEqualTo(rows(REPEAT_RATE).getFirst());
        assertThat(concentration()).isEqualTo(rows(CONCENTRATION).getFirst());
        List<String> cohorts = cohorts();
        assertThat(cohorts).isNotEmpty().isEqualTo(rows(COHORTS));
        assertThat(repeated()).isEqualTo(rows(REPEATED).getFirst());
    }

    private String concentration() throws IOException {
        JsonNode report = report("/v1/reports/concentration");
        return "%d %.2f %.6f %.6f %.6f"
                .formatted(
                        report.path("earnings").asLong(),
                        report.path("effectiveNumber").asDouble(),
                        report.path("hhi").asDouble(),
                        report.path("top1").asDouble(),
                        report.path("top3").asDouble());
    }

    /** Months in which nobody came are in the report, and in no row. */
    private List<String> cohorts() throws IOException {
        List<String> lines = new ArrayList<>();
        JsonNode report = report("/v1/reports/cohorts");
        assertThat(report.path("excluded")).isEmpty();
        for (JsonNode cohort : report.path("cohorts")) {
            for (JsonNode month : cohort.path("months")) {
                if (month.path("customers").asInt() > 0) {
                    lines.add("%s %s %d %d"
                            .formatted(
                                    cohort.path("at").asText(),
                                    month.path("at").asText(),
                                    month.path("customers").asInt(),
                                    month.path("earnings").asLong()));
                }
            }
        }
        return lines;
    }

    private String repeated() throws IOException {
        JsonNode steps = report("/v1/reports/funnel").path("steps");
        return "%d %d %.1f"
                .formatted(
                        steps.get(3).path("customers").asInt(),
                        steps.get(4).path("customers").asInt(),
                        steps.get(4).path("medianDays").asDouble());
    }

    private List<String> months() throws IOException {
        JsonNode report = report("/v1/reports/overview", "&by=MONTH");
        List<JsonNode> numbers = Stream.of("EARNINGS", "CHATS", "UNIQUE_CUSTOMERS", "NEW_CUSTOMERS")
                .map(key -> keyed(report.path("series"), key).path("points"))
                .toList();
        return IntStream.range(0, numbers.getFirst().size())
                .mapToObj(month -> numbers.getFirst().get(month).path("at").asText() + " "
                        + numbers.stream()
                                .map(points -> points.get(month).path("value").asText())
                                .map(value -> String.valueOf((long) Double.parseDouble(value)))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static JsonNode figure(JsonNode report, String key) {
        return keyed(report.path("figures"), key);
    }

    private static JsonNode keyed(JsonNode all, String key) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode report(String path) throws IOException {
        return report(path, "");
    }

    private JsonNode report(String path, String more) throws IOException {
        return JSON.readTree(
                agency.get(path + RANGE + more).statusCode(200).extract().asString());
    }

    private List<String> rows(String select) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.values(select);
        }
    }
}
