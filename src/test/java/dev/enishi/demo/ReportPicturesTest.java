package dev.enishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pictures of docs/api/reports.md: charts of the demo agency on an evening; {@code -Denishi.docs.update} draws them anew. */
@QuarkusTest
class ReportPicturesTest {
    private static final Instant EVENING = Instant.parse("2026-11-28T12:00:00Z");
    private static final Path FOLDER = Path.of("docs/images");

    /** By the name of the picture. */
    private static final Map<String, String> REPORTS = Map.of(
            "chat-rate-by-day", "reports/chat-rate?from=2026-10-30&to=2026-11-28",
            "online-by-week", "reports/chat-rate?from=2026-10-12&to=2026-11-28&by=WEEK&series=ONLINE",
            "standby-by-hour-of-week", "reports/chat-rate?from=2026-10-12&to=2026-11-28&by=HOUR_OF_WEEK&series=STANDBY",
            "earnings-by-week", "reports/overview?from=2026-09-07&to=2026-11-28&by=WEEK",
            "effective-number-by-month",
                    "reports/concentration?from=2026-06-01&to=2026-11-28&by=MONTH&series=EFFECTIVE_NUMBER",
            "funnel", "reports/funnel?from=2026-06-01&to=2026-11-28&series=REACHED",
            "way-in", "performers/{id}/way-in?from=2026-10-12&to=2026-11-28");

    @Inject
    DemoWriter writer;

    @Test
    void the_pictures_are_what_the_demo_agency_shows() throws Exception {
        TestClock.at(EVENING, () -> {
            String key = writer.write(
                    Ids.next(), "デモ事務所", DemoFixture.made(15, EVENING).plan(), EVENING);
            String performer = TestAgency.as(key).get("/v1/performers").path("items[0].id");
            for (Map.Entry<String, String> report : REPORTS.entrySet()) {
                mustBe(
                        FOLDER.resolve(report.getKey() + ".svg"),
                        chart(key, report.getValue().replace("{id}", performer)));
            }
            thenChatRatesArePlausible(key);
        });
    }

    private static String chart(String key, String report) {
        byte[] chart = TestAgency.as(key)
                .accept("image/svg+xml")
                .header("Accept-Language", "ja")
                .get("/v1/" + report)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(chart, StandardCharsets.UTF_8);
    }

    private static void mustBe(Path picture, String chart) throws IOException {
        if (System.getProperty("enishi.docs.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(picture, chart);
        }
        assertThat(Files.readString(picture)).as(picture.toString()).isEqualTo(chart);
    }

    private static void thenChatRatesArePlausible(String key) {
        var performers = TestAgency.as(key).get("/v1/performers").jsonPath().getList("items.id", String.class);
        assertThat(performers).hasSize(3).allSatisfy(performer -> {
            var report = TestAgency.as(key)
                    .get("/v1/reports/chat-rate?by=WEEK&from=2026-10-12&to=2026-11-22&performerId=" + performer)
                    .jsonPath();
            assertThat(report.getList("excluded")).isEmpty();
            assertThat(report.getList("series[0].points.value", Float.class))
                    .allSatisfy(rate -> assertThat(rate).isBetween(40f, 80f));
            TestAgency.as(key)
                    .get("/v1/performers/" + performer + "/goal/pace")
                    .then()
                    .statusCode(200);
        });
    }
}
