package dev.enishi.booking;

import static dev.enishi.booking.reservation.ReservationFixture.at;
import static dev.enishi.booking.reservation.ReservationFixture.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.booking.reservation.ReservationFixture;
import dev.enishi.platform.data.CountedRoundTrips;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How often what a performer books goes to the database, besides its entry in the audit log; however many rows it shows. */
@QuarkusTest
class BookingRoundTripsTest {
    private static final int CUSTOMERS = 7;

    /** Whatever else the service does meanwhile is not always in the way. */
    private static final int ATTEMPTS = 4;

    private ReservationFixture fixture;
    private String reservation;
    private String standing;
    private String attempt;
    private String offer;

    @BeforeEach
    void given_customers_who_come() {
        fixture = new ReservationFixture();
        for (int i = 0; i < CUSTOMERS; i++) {
            String customer = fixture.customer("taro_" + i);
            reservation = fixture.reserve(customer, at(10 + i, "20:00"), 30, "PERFORMER")
                    .path("id");
            standing = fixture.agency.created(
                    "/v1/standing-reservations",
                    new HashMap<>(Map.of(
                            "customerId",
                            customer,
                            "startsAt",
                            at(30 + i, "21:00"),
                            "durationMinutes",
                            30,
                            "count",
                            1)));
            attempt = fixture.agency.created("/v1/customers/" + fixture.customer + "/missed-attempts", Map.of());
            offer = fixture.agency.created(
                    "/v1/customers/" + fixture.customer + "/next-visit-offers",
                    Map.of("startsAt", at(50 + i, "20:00")));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_read_goes_to_the_database_at_most_so_often() {
        return Stream.of(
                atMost(1, "/v1/reservations"),
                atMost(1, "/v1/reservations?performerId=" + fixture.performer + "&state=CONFIRMED&from=" + day(0)),
                atMost(1, "/v1/reservations/" + reservation),
                atMost(1, "/v1/standing-reservations"),
                atMost(1, "/v1/standing-reservations/" + standing),
                atMost(2, "/v1/customers/" + fixture.customer + "/missed-attempts"),
                atMost(1, "/v1/missed-attempts/" + attempt),
                atMost(2, "/v1/customers/" + fixture.customer + "/next-visit-offers"),
                atMost(1, "/v1/next-visit-offers/" + offer),
                atMost(1, slots("")),
                atMost(1, slots("&groupBy=BUSINESS_DAY&customerId=" + fixture.customer)));
    }

    private String slots(String more) {
        return "/v1/performers/" + fixture.performer + "/slots?from=" + day(1) + "&to=" + day(28)
                + "&durationMinutes=60" + more;
    }

    private DynamicTest atMost(int most, String path) {
        return DynamicTest.dynamicTest(most + " " + path.replaceAll("[0-9a-f-]{36}", "…"), () -> {
            fixture.agency.get(path).statusCode(200);
            assertThat(least(_ -> fixture.agency.get(path).statusCode(200)))
                    .hasSizeLessThanOrEqualTo(most)
                    .isNotEmpty();
        });
    }

    /** What a write answers is read by one more round trip. */
    @Test
    void a_write_reads_its_answer_at_once() {
        List<String> texts = least(i -> fixture.reserve(fixture.customer, at(3 + i, "20:00"), 30, "PERFORMER")
                .then()
                .statusCode(201));

        assertThat(texts.getLast()).contains("customer_handle", "reservation_event");
        assertThat(texts).filteredOn(text -> text.contains("customer_handle")).hasSize(1);
    }

    private static List<String> least(IntConsumer request) {
        CountedRoundTrips counted = CountedRoundTrips.start();
        List<List<String>> attempts = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            int attempt = i;
            attempts.add(counted.of(() -> request.accept(attempt)));
        }
        return attempts.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }
}
