package dev.enishi.booking.reservation;

import dev.enishi.TestAgency;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A performer of an agency in Tokyo who is there from 18:00 to 24:00 every day, and a customer of hers. */
public final class ReservationFixture {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    public final TestAgency agency = TestAgency.create();
    public final String performer = agency.performer();
    public final String site = agency.site();
    public final String customer = customer("taro");

    public ReservationFixture() {
        open("18:00", "00:00");
    }

    /** Plans every day. */
    public void open(String from, String to) {
        plan(Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                .map(weekday -> rule("OPEN", weekday, from, to))
                .toList());
    }

    /** Replaces her plan. */
    public void plan(List<Map<String, String>> rules) {
        agency.manager()
                .body(Map.of("rules", rules))
                .put("/v1/performers/" + performer + "/availability-rules")
                .then()
                .statusCode(200);
    }

    public static Map<String, String> rule(String kind, String weekday, String from, String to) {
        return Map.of("kind", kind, "weekday", weekday, "from", from, "to", to);
    }

    /** Sets reservation policies. */
    public void policies(Map<String, ?> policies) {
        String etag = agency.get("/v1/agency").extract().header("ETag");
        agency.patching(etag)
                .body(Map.of("policies", Map.of("reservations", policies)))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
    }

    public String customer(String handle) {
        return agency.customer(performer, site, handle);
    }

    /** A customer who has chatted on two days: no newcomer any more. */
    public String repeater(String handle) {
        String repeater = customer(handle);
        agency.chat(repeater, at(-9, "20:00"));
        agency.chat(repeater, at(-8, "20:00"));
        return repeater;
    }

    /** So many days from today at a time in Tokyo. */
    public static String at(int days, String time) {
        return ZonedDateTime.of(day(days), LocalTime.parse(time), TOKYO).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    public static LocalDate day(int days) {
        return LocalDate.now(TOKYO).plusDays(days);
    }

    public static String utc(String at) {
        return Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(at)).toString();
    }

    public Map<String, Object> slotRequest(String customerId, String startsAt, int minutes, String requestedBy) {
        return new HashMap<>(Map.of(
                "customerId", customerId,
                "startsAt", startsAt,
                "durationMinutes", minutes,
                "requestedBy", requestedBy));
    }

    public Response reserve(Map<String, ?> slotRequest) {
        return agency.manager().body(slotRequest).post("/v1/reservations");
    }

    public Response reserve(String customerId, String startsAt, int minutes, String requestedBy) {
        return reserve(slotRequest(customerId, startsAt, minutes, requestedBy));
    }

    /** A confirmed reservation; gives its id. */
    public String confirmed(String startsAt, int minutes) {
        return reserve(customer, startsAt, minutes, "PERFORMER")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A request; gives its id. */
    public String requested(String startsAt, int minutes) {
        return reserve(customer, startsAt, minutes, "CUSTOMER")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response put(String id, String noun, Map<String, ?> body) {
        return agency.manager().body(body).put("/v1/reservations/" + id + "/" + noun);
    }

    public ValidatableResponse get(String id) {
        return agency.get("/v1/reservations/" + id).statusCode(200);
    }

    /** The local times of the starts of a day that can be booked. */
    public List<String> slots(int days, int minutes, String audience) {
        List<String> starts = agency.get("/v1/performers/" + performer + "/slots?from=" + day(days) + "&to=" + day(days)
                        + "&durationMinutes=" + minutes + "&audience=" + audience)
                .statusCode(200)
                .extract()
                .path("items.startsAt");
        return starts.stream()
                .map(start -> Instant.parse(start).atZone(TOKYO).toLocalTime().toString())
                .toList();
    }

    /** Who the history says the manager is. */
    public String managerName() {
        return agency.get("/v1/api-keys").extract().path("items[0].prefix");
    }
}
