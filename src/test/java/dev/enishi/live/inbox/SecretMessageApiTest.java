package dev.enishi.live.inbox;

import static dev.enishi.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.live.LiveFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom to answer first. */
@QuarkusTest
class SecretMessageApiTest {
    private LiveFixture her;
    private TestAgency agency;
    private Instant now;
    private String path;

    @BeforeEach
    void given_a_performer() {
        her = new LiveFixture();
        agency = her.agency;
        now = her.now;
        path = her.inboxPath();
    }

    /** Somebody in the room since half an hour ago. */
    private String enters(String handle, String kind) {
        return her.customerOf(her.inRoom(handle, kind, 30, 0));
    }

    private void isRegular(String customer) {
        for (int week = 1; week <= 4; week++) {
            Instant then = now.minus(7L * week, ChronoUnit.DAYS);
            agency.created(
                    "/v1/chats",
                    Map.of(
                            "customerId",
                            customer,
                            "kind",
                            "TWO_SHOT",
                            "startedAt",
                            then.toString(),
                            "endedAt",
                            then.plusSeconds(600).toString()));
        }
    }

    private String writes(String customer, int minutesAgo) {
        return her.secret(customer, "IN", minutesAgo, Map.of("body", "今日はもう少しいられるよ", "earnings", 50));
    }

    @Test
    void who_matters_more_is_answered_first_and_it_says_why() {
        String regular = enters("regular", "PARTY");
        isRegular(regular);
        String newcomer = enters("newcomer", "PARTY");
        String peek = enters("peek", "PEEK");
        agency.manager().put("/v1/customers/" + peek + "/favorite");
        String first = writes(peek, 7);
        String second = writes(newcomer, 8);
        String third = writes(regular, 5);

        agency.manager()
                .header("Accept-Language", "ja")
                .get(path)
                .then()
                .statusCode(200)
                .body("performer.name", equalTo("みゆ"))
                .body("items.id", contains(third, second, first))
                .body("items.customerId", contains(regular, newcomer, peek))
                .body("items.customer.stage", contains("REGULAR", "NEWCOMER", "PROSPECT"))
                .body("items.kind", contains("PARTY", "PARTY", "PEEK"))
                .body("items[0].headStart.ground", equalTo("MAIN_REGULAR"))
                .body("items.headStart.minutes", contains(10, 2, 1))
                .body("items[2].headStart.ground", equalTo("PEEK"))
                .body("items[2].headStart.mark", equalTo("FAVORITE"))
                .body("items.overtaken", contains(2, 0, 0))
                .body(
                        "items[0].receivedAt",
                        equalTo(now.minus(5, ChronoUnit.MINUTES).toString()))
                .body(
                        "items[0].rankedAt",
                        equalTo(now.minus(15, ChronoUnit.MINUTES).toString()))
                .body("items[0].body", equalTo("今日はもう少しいられるよ"))
                .body("items[0].earnings", equalTo(50))
                .body("items[0].explanation", endsWith("に届きました。メインの常連さんなので、10分早く届いたものとして並べています（先に届いた2通より前）。"))
                .body("items[2].explanation", endsWith("に届きました。お気に入りの覗きの方なので、1分早く届いたものとして並べています。"));
    }

    @Test
    void what_is_answered_or_set_aside_waits_no_longer() {
        String taro = enters("taro", "PARTY");
        String answered = writes(taro, 5);
        String aside = writes(taro, 4);
        String waiting = writes(taro, 3);
        agency.mail(taro, "IN", null, now.minus(2, ChronoUnit.MINUTES).toString());

        String answer = her.secret(taro, "OUT", 2, Map.of("inReplyTo", answered));
        agency.manager().put("/v1/messages/" + aside + "/set-aside").then().statusCode(200);

        agency.get(path).body("items.id", contains(waiting));
        agency.manager()
                .header("If-Match", "*")
                .delete("/v1/messages/" + answer)
                .then()
                .statusCode(204);
        agency.manager().delete("/v1/messages/" + aside + "/set-aside").then().statusCode(200);
        agency.get(path).body("items.id", contains(answered, aside, waiting));
    }

    @Test
    void what_came_in_a_party_of_last_night_waits_no_longer() throws Exception {
        BusinessCalendar days = new BusinessCalendar(whereItIsNoon(), LocalTime.MIDNIGHT);
        agency.patching("*")
                .body(Map.of("zone", days.zone().getId(), "dayStart", "00:00"))
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        String taro = enters("taro", "PARTY");
        String late = writes(taro, 1);
        Instant tonight = days.endOf(days.dayOf(now));

        TestClock.after(
                Duration.between(now, tonight.plusSeconds(3600)),
                () -> agency.get(path).body("items.id", contains(late)));
        String chat = agency.get("/v1/chats?customerId=" + taro).extract().path("items[0].id");
        agency.manager().body(Map.of()).put("/v1/chats/" + chat + "/end").then().statusCode(200);
        agency.get(path).body("items.id", contains(late)).body("items[0].kind", nullValue());
        TestClock.after(
                Duration.between(now, tonight.plusSeconds(3600)),
                () -> agency.get(path).body("items", hasSize(0)));
    }

    /** So that no day begins while a test speaks of minutes ago, nor a whole day from then. */
    private ZoneId whereItIsNoon() {
        return ZoneId.of("Etc/GMT%+d".formatted(now.atOffset(ZoneOffset.UTC).getHour() - LocalTime.NOON.getHour()));
    }

    @Test
    void five_hundred_that_wait_are_all_there_and_of_more_those_that_came_first() {
        String taro = enters("taro", "PARTY");
        List<Map<String, ?>> messages = IntStream.range(0, 510)
                .mapToObj(i -> Map.of(
                        "customerId",
                        taro,
                        "channel",
                        "SECRET",
                        "direction",
                        "IN",
                        "body",
                        "m" + i,
                        "sentAt",
                        now.minusSeconds(1200L - i).toString()))
                .<Map<String, ?>>map(message -> message)
                .toList();
        agency.manager()
                .body(Map.of("items", messages))
                .post("/v1/messages/batch")
                .then()
                .statusCode(207);

        List<String> shown = agency.get(path)
                .body("items", hasSize(500))
                .body("items.explanation", everyItem(notNullValue()))
                .extract()
                .path("items.body");

        assertThat(shown)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "m" + i).toList());

        // One who writes and writes hides nobody else.
        String jiro = enters("jiro", "PARTY");
        String later = writes(jiro, 1);
        agency.get(path).body("items", hasSize(500)).body("items.id", hasItem(later));
        agency.get(her.roomPath())
                .body("chats.find { it.customer.handle == 'jiro' }.waitingSince", notNullValue())
                .body("secretMessages.id", hasItem(later));
    }

    @Test
    void the_agency_decides_about_head_starts() {
        String taro = enters("taro", "PARTY");
        writes(taro, 5);

        agency.patching("*")
                .body(Map.of("policies", Map.of("secretMessages", Map.of("headStart", Map.of("newcomerMinutes", 30)))))
                .patch("/v1/agency")
                .then()
                .statusCode(200)
                .body("policies.secretMessages.headStart.newcomerMinutes", equalTo(30))
                .body("policies.secretMessages.headStart.repeaterMinutes", equalTo(4));

        agency.get(path).body("items.headStart.minutes", contains(30));
    }

    @Test
    void a_room_that_has_not_changed_is_not_sent_again() {
        String taro = enters("taro", "PARTY");
        writes(taro, 5);
        Response first = agency.manager().get(path);

        agency.manager()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        writes(taro, 1);
        agency.manager()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void a_colleague_and_another_agency_find_nothing() {
        assertProblem(TestAgency.as(agency.performerKey(agency.performer())).get(path), 404, "not-found");
        assertProblem(TestAgency.create().manager().get(path), 404, "not-found");
        assertProblem(
                agency.manager().get("/v1/performers/" + UUID.randomUUID() + "/secret-messages"), 404, "not-found");
    }
}
