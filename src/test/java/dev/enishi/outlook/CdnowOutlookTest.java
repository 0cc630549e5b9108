package dev.enishi.outlook;

import static dev.enishi.outlook.OutlookFitFixture.fitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.outlook.model.BgNbd;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.outlook.model.ParetoNbd;
import dev.enishi.outlook.model.SlippingAway;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fit to a real history as a whole, where it is at hand, and who of 23,570 customers is slipping away; says how long both took. */
@QuarkusTest
class CdnowOutlookTest {
    private static final System.Logger LOG = System.getLogger(CdnowOutlookTest.class.getName());
    private static final Path HISTORY = Path.of("../shared/data/chat-history-cdnow.csv");
    private static final int CUSTOMERS = 23_570;

    private final TestAgency agency = TestAgency.create();

    @Test
    void the_whole_panel_is_fitted_and_scored() throws IOException {
        assumeTrue(Files.exists(HISTORY));
        OutlookFitFixture.imported(agency, agency.performer(), agency.site(), Files.readString(HISTORY), CUSTOMERS);

        JsonPath fit = fitted(agency, Map.of("to", "1997-09-30")).extract().jsonPath();

        Duration fitting =
                Duration.between(Instant.parse(fit.getString("startedAt")), Instant.parse(fit.getString("fittedAt")));
        LOG.log(System.Logger.Level.INFO, "Fitted to {0} customers in {1} ms", CUSTOMERS, fitting.toMillis());
        assertThat(fit.getInt("customers")).isEqualTo(CUSTOMERS);
        assertThat(fit.getInt("quality.actualChats")).isEqualTo(chatsAfter("1997-09-30"));
        assertThat(fit.getDouble("quality.meanAbsoluteError"))
                .isLessThan(fit.getDouble("quality.naiveMeanAbsoluteError"));

        forgetScores();
        Instant begin = Instant.now();
        OutlookFitFixture.score(agency);
        LOG.log(
                System.Logger.Level.INFO,
                "Scored {0} customers in {1} ms",
                CUSTOMERS,
                Duration.between(begin, Instant.now()).toMillis());
        scoresAreAsEachAloneIs(fit);
    }

    private int chatsAfter(String day) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return Math.toIntExact(sql.<Long>value(
                    "select count(distinct (customer_id, (started_at at time zone 'Asia/Tokyo')::date)) from chat "
                            + "where (started_at at time zone 'Asia/Tokyo')::date > ?",
                    LocalDate.parse(day)));
        }
    }

    /** The worker may have been here before. */
    private void forgetScores() {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("update customer_outlook set chat_days = chat_days + 1000");
        }
    }

    private void scoresAreAsEachAloneIs(JsonPath fit) {
        Lifetimes lifetimes = new Lifetimes(
                new BgNbd(
                        fit.getDouble("parameters.r"),
                        fit.getDouble("parameters.alpha"),
                        fit.getDouble("parameters.a"),
                        fit.getDouble("parameters.b")),
                new ParetoNbd(
                        fit.getDouble("secondModel.parameters.r"),
                        fit.getDouble("secondModel.parameters.alpha"),
                        fit.getDouble("secondModel.parameters.s"),
                        fit.getDouble("secondModel.parameters.beta")));
        try (TestSql sql = TestSql.as(agency.id)) {
            List<String> scores =
                    sql.values("select concat_ws(',', r.first_chat_day, r.last_chat_day, r.chat_days, o.at_risk_on) "
                            + "from relationship r join customer_outlook o using (agency_id, customer_id)");
            assertThat(scores).hasSize(CUSTOMERS);
            long alike = scores.stream()
                    .filter(score -> isRight(score.split(","), lifetimes))
                    .count();
            // A float of JSON has fewer digits than the parameters that are stored: a day more or less where it is
            // close.
            assertThat(alike).isGreaterThan(CUSTOMERS - 10);
        }
    }

    private static boolean isRight(String[] score, Lifetimes lifetimes) {
        LocalDate from = SlippingAway.from(
                        lifetimes,
                        LocalDate.parse(score[0]),
                        LocalDate.parse(score[1]),
                        Integer.parseInt(score[2]),
                        0.5)
                .orElse(null);
        return score.length == 4 ? LocalDate.parse(score[3]).equals(from) : from == null;
    }
}
