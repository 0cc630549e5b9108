package dev.enishi.booking.visit;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import dev.enishi.platform.data.StandingTask;
import dev.enishi.platform.data.StandingWorkFixture;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that nobody answers is found when it runs out, and counts as a missed attempt. */
@QuarkusTest
class RequestExpiryTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    @All
    List<StandingTask> tasks;

    @Inject
    StandingWorkFixture work;

    private TestAgency agency;
    private TestReservations reservations;
    private String performer;
    private String customer;

    @BeforeEach
    void given_a_customer() {
        agency = TestAgency.create();
        reservations = new TestReservations(agency);
        performer = agency.performer();
        customer = agency.customer(performer, agency.site(), "taro");
    }

    private String ranOut() {
        return reservations.requested(
                customer, Instant.now().plus(2, DAYS), Instant.now().minusSeconds(1));
    }

    private void workOff() {
        tasks.stream().filter(task -> task.kind().equals("REQUEST_EXPIRY")).forEach(task -> work.workOff(task, agency));
    }

    private String stored(String reservation) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.<String>values("select state from reservation where id = ?", UUID.fromString(reservation))
                    .getFirst();
        }
    }

    @Test
    void a_pod_finds_it_though_nobody_books() throws InterruptedException {
        String reservation = ranOut();

        Instant deadline = Instant.now().plus(LONGEST);
        while (!stored(reservation).equals("EXPIRED")) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
        }
        agency.get("/v1/reservations/" + reservation)
                .body("history.state", contains("EXPIRED"))
                .body("history[0].recordedBy", equalTo("enishi"));
    }

    @Test
    void it_counts_as_a_missed_attempt_once() {
        String reservation = ranOut();

        workOff();
        workOff();

        agency.get("/v1/customers/" + customer + "/missed-attempts")
                .body("items", hasSize(1))
                .body("items[0].reservationId", equalTo(reservation));
        agency.get("/v1/alerts").body("items.kind", contains("UNANSWERED_REQUEST"));
    }

    @Test
    void a_mail_settles_the_alert_about_it() {
        ranOut();
        workOff();

        agency.mail(customer, "OUT", null, Instant.now().toString());

        agency.get("/v1/alerts")
                .body("items.kind", contains("UNANSWERED_REQUEST"))
                .body("items.state", contains("RESOLVED"))
                .body("items.resolution", contains("WRITTEN_TO"));
    }

    @Test
    void another_request_settles_the_alert_about_it() {
        ranOut();
        workOff();

        reservations.insert(customer, "CONFIRMED", Instant.now().plus(4, DAYS));
        agency.mail(customer, "IN", null, Instant.now().toString());
        agency.get("/v1/alerts").body("items.state", contains("OPEN"));
        agency.manager().put("/v1/customers/" + customer + "/favorite");

        agency.get("/v1/alerts").body("items.resolution", contains("RESERVED"));
    }

    @Test
    void what_was_answered_withdrawn_or_is_still_held_does_not() {
        reservations.insert(customer, "DECLINED", Instant.now().plus(2, DAYS));
        reservations.insert(customer, "CANCELLED", Instant.now().plus(3, DAYS));
        String held = reservations.insert(customer, "REQUESTED", Instant.now().plus(4, DAYS));

        workOff();

        agency.get("/v1/customers/" + customer + "/missed-attempts").body("items", hasSize(0));
        assertThat(stored(held)).isEqualTo("REQUESTED");
    }

    @Test
    void that_of_a_banned_customer_runs_out_and_does_not_count() {
        agency.manager()
                .body(Map.of())
                .put("/v1/customers/" + customer + "/block")
                .then()
                .statusCode(200);
        String reservation = ranOut();

        workOff();

        assertThat(stored(reservation)).isEqualTo("EXPIRED");
        agency.get("/v1/customers/" + customer + "/missed-attempts").body("items", hasSize(0));
    }

    @Test
    void those_of_several_performers_are_found_in_one_go() {
        String jiro = agency.customer(agency.performer(), agency.site(), "jiro");
        String first = ranOut();
        String second = reservations.requested(
                jiro, Instant.now().plus(2, DAYS), Instant.now().minusSeconds(1));

        workOff();

        assertThat(List.of(stored(first), stored(second))).containsOnly("EXPIRED");
    }
}
