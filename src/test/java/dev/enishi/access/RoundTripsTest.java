package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestReservations;
import dev.enishi.TestSql;
import dev.enishi.platform.data.CountedRoundTrips;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How often a request goes to the database, besides its entry in the audit log; however many customers it shows. */
@QuarkusTest
class RoundTripsTest {
    private static final int CUSTOMERS = 7;

    /** Who know one of them, too. */
    private static final int COLLEAGUES = 3;

    /** In the room besides who else is there, each with a secret message and a question. */
    private static final int GUESTS = 3;

    /** What can be offered to somebody whose request ran out, by the booking calendar of the performer. */
    private static final String FREE_STARTS = "items.find { it.freeStarts != null }";

    /** Whatever else the service does meanwhile is not always in the way. */
    private static final int ATTEMPTS = 4;

    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String customer;
    private String promise;

    @BeforeEach
    void given_some_customers_who_are_due() {
        performer = agency.performer();
        String site = agency.site();
        OffsetDateTime chatted = OffsetDateTime.now(ZoneOffset.UTC).minusDays(15);
        for (int i = 0; i < CUSTOMERS; i++) {
            customer = agency.customer(performer, site, "taro_" + i);
            agency.chat(customer, chatted.plusMinutes(i).toString());
            agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));
            promise = agency.created("/v1/customers/" + customer + "/promises", Map.of("text", "聞く", "nextChat", true));
            agency.manager().body(Map.of("motive", "やさしい")).put("/v1/customers/" + customer + "/focus");
        }
        requestRanOut(performer, site);
        Stream.generate(agency::performer).limit(COLLEAGUES).forEach(colleague -> {
            agency.customer(colleague, site, "taro_3");
            requestRanOut(colleague, site);
        });
    }

    /** By mail, and without a reservation. */
    private void givenSomeWhoTakeAttention(String site) {
        OffsetDateTime ago = OffsetDateTime.now(ZoneOffset.UTC).minusDays(10);
        String friend = agency.customer(performer, site, "friend");
        agency.chat(friend, ago.toString());
        agency.chat(friend, ago.plusDays(2).toString());
        for (int i = 0; i < 20; i++) {
            agency.mail(friend, "IN", null, ago.plusHours(i).toString());
        }
        for (String shy : List.of("shy", "shyer")) {
            agency.mail(agency.customer(performer, site, shy), "IN", null, ago.toString());
        }
    }

    /** Overdue, but they come anyway. */
    private void givenSomeWhoReserved(String site) {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        for (int i = 0; i < 30; i++) {
            String comes = agency.customer(performer, site, "comes_" + i);
            agency.chat(comes, tomorrow.minus(21, ChronoUnit.DAYS).toString());
            new TestReservations(agency).insert(comes, "CONFIRMED", tomorrow.plus(i, ChronoUnit.DAYS));
        }
    }

    private void requestRanOut(String performer, String site) {
        Instant now = Instant.now();
        new TestReservations(agency)
                .ranOut(
                        agency.customer(performer, site, "asked"),
                        now.plus(3, ChronoUnit.DAYS),
                        now.minus(1, ChronoUnit.HOURS));
    }

    /** The most round trips of a caller who is known, and of one whose key has to be looked up first. */
    @TestFactory
    Stream<DynamicTest> a_request_goes_to_the_database_at_most_so_often() {
        String site = agency.site();
        String template = template("こんばんは");
        String offering = template("{{nearestStart}}なら空いています");
        agency.manager()
                .body(Map.of("text", "髪を切りました", "until", "2099-12-31"))
                .put("/v1/performers/" + performer + "/news");
        givenAnImport(site);
        Map<String, String> enters = Map.of("performerId", performer, "siteId", site, "handle", "new", "kind", "PARTY");
        String chat = agency.manager().body(enters).post("/v1/live-chats").path("chat.id");
        givenSomeWhoReserved(site);
        agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT"));
        givenASecretMessage();
        givenSomeWhoTakeAttention(site);
        givenSomeInTheRoom(site);
        String session = online(site);
        return Stream.of(
                atMost(1, "/v1/customers/" + customer, "id"),
                atMost(1, "/v1/customers", "items"),
                atMost(1, "/v1/customers?stage=REPEATER&lastTouchFrom=2026-01-01", "items"),
                atMost(1, "/v1/customers?sort=LAST_TOUCH", "items"),
                atMost(1, "/v1/customers?sort=lastTouch&stage=REPEATER&stage=NEWCOMER", "items"),
                atMost(1, "/v1/customers?sort=-lastChat&tag=x&blocked=false&noMail=false&favoritedBy=false", "items"),
                atMost(1, "/v1/customers?sort=dueOn&due=true&performerId=" + performer, "items"),
                atMost(1, "/v1/customers?sort=-earnings", "items"),
                atMost(1, "/v1/customers?sort=name&dueFrom=2026-01-01&lastChatFrom=2026-01-01", "items"),
                atMost(1, "/v1/customers?q=taro&tag=x&due=true&sort=-created", "items"),
                atMost(1, "/v1/customers?q=taro", "items"),
                atMost(1, "/v1/customers/" + customer + "/brief", "notes"),
                atMost(2, "/v1/briefs?handle=taro_3", "items"),
                atMost(2, "/v1/customers/" + customer + "/timeline", "items"),
                atMost(2, "/v1/performers/" + performer + "/follow-ups", FREE_STARTS),
                atMost(2, "/v1/follow-ups?performerId=" + performer, FREE_STARTS),
                atMost(6, "/v1/follow-ups", FREE_STARTS),
                atMost(4, "/v1/follow-ups?lane=CADENCE", "items"),
                atMost(4, "/v1/follow-ups?lane=CADENCE&limit=8", "items"),
                atMost(3, "/v1/today", "items"),
                atMost(1, "/v1/notes?q=モカ", "items"),
                atMost(1, "/v1/messages?unanswered=true", "items"),
                atMost(2, "/v1/performers/" + performer + "/dormant-customers", "items"),
                atMost(1, "/v1/performers/" + performer + "/reviews", "items"),
                atMost(2, "/v1/performers/" + performer + "/today", "focus"),
                atMost(1, "/v1/performers/" + performer + "/unpaid-time", "mail"),
                atMost(
                        1,
                        "/v1/performers/" + performer + "/unpaid-time/customers?from=2025-12-01&to=2026-11-30",
                        "items"),
                atMost(1, "/v1/performers/" + performer + "/pen-friends", "items[0].mail"),
                atMost(1, "/v1/performers/" + performer + "/shy-mailers", "items[1].customer"),
                atMost(1, "/v1/performers/" + performer + "/walk-ins", "items[0].customer"),
                atMost(1, "/v1/performers/" + performer + "/live-room", "chats[" + GUESTS + "].role"),
                atMost(1, "/v1/performers/" + performer + "/live-room", "typing[" + (GUESTS - 1) + "].text"),
                atMost(1, "/v1/chats/" + chat + "/after-chat", "missing"),
                atMost(1, "/v1/performers/" + performer + "/after-chats", "items"),
                atMost(1, "/v1/performers/" + performer + "/after-chat-share", "chats"),
                atMost(1, "/v1/chats", "items"),
                atMost(1, "/v1/chats?customerId=" + customer, "items"),
                atMost(1, "/v1/messages", "items"),
                atMost(1, "/v1/performers/" + performer + "/secret-messages", "items[" + GUESTS + "].explanation"),
                atMost(
                        1,
                        "/v1/performers/" + performer + "/secret-message-earnings?from=2026-01-01&to=2026-01-02",
                        "from"),
                atMost(1, "/v1/questions?notAskedOf=" + customer, "items"),
                atMost(2, "/v1/customers/" + customer + "/asked-questions", "items"),
                atMost(2, "/v1/customers/" + customer + "/notes", "items"),
                atMost(2, "/v1/customers/" + customer + "/promises?kept=false", "items"),
                atMost(1, "/v1/promises/" + promise, "text"),
                atMost(2, "/v1/performers/" + performer + "/notes?q=モカ", "items"),
                atMost(1, "/v1/boundary-incidents", "items"),
                atMost(1, "/v1/boundary-rules", "items"),
                atMost(1, "/v1/boundary-incidents?customerId=" + customer, "items"),
                atMost(1, "/v1/alerts", "items[0].customer"),
                atMost(1, "/v1/alerts?state=OPEN&kind=THREAT&performerId=" + performer, "items[0].customer"),
                atMost(1, "/v1/watches", "items[0].site"),
                atMost(1, "/v1/watches?lifted=false&handle=taro_3&siteId=" + site, "items"),
                atMost(1, "/v1/boundary-outcomes?from=2026-01-01&to=2026-12-31", "items"),
                atMost(1, "/v1/online-sessions", "items[0].performer.name"),
                atMost(
                        1,
                        "/v1/online-sessions?live=true&siteId=" + site + "&performerId=" + performer,
                        "items[0].site"),
                atMost(1, "/v1/online-sessions/" + session, "mode"),
                atMost(1, "/v1/reports/chat-rate", "series[0].points"),
                atMost(1, "/v1/reports/return-rates", "groups[0].by"),
                atMost(1, "/v1/reports/return-rates?siteId=" + site + "&performerId=" + performer, "promises.made"),
                atMost(1, "/v1/reports/overview", "figures[0].key"),
                atMost(1, "/v1/reports/overview?by=HOUR_OF_WEEK&performerId=" + performer, "figures[0].key"),
                atMost(1, "/v1/reports/concentration?from=2026-11-01&to=2026-11-30", "bookableTime"),
                atMost(
                        1,
                        "/v1/reports/concentration?by=HOUR_OF_WEEK&performerId=" + performer,
                        "customers[6].performer.name"),
                atMost(1, "/v1/reports/funnel?siteId=" + site, "byEntry"),
                atMost(1, "/v1/reports/cohorts?performerId=" + performer, "range"),
                atMost(1, "/v1/performers/" + performer + "/goal", "version"),
                atMost(1, "/v1/performers/" + performer + "/goal/pace", "range"),
                atMost(1, "/v1/performers/" + performer + "/way-in", "hours"),
                atMost(3, "/v1/board", "items"),
                atMost(1, "/v1/reports/chat-rate?by=HOUR_OF_WEEK&performerId=" + performer, "series[0].points"),
                atMost(1, "/v1/templates?purpose=FOLLOW_UP&situation=INTERVAL", "items[0].use"),
                atMost(1, "/v1/templates/" + template, "use"),
                atMost(1, "/v1/performers/" + performer + "/news", "text"),
                atMost(1, "/v1/performers/" + performer + "/truths", "truths"),
                rendered(1, template, 200),
                rendered(2, offering, 422), // Nothing is planned.
                atMost(1, "/v1/customers/" + customer + "/outlook?days=60", "pAlive"),
                atMost(1, "/v1/outlook-fits", "items"),
                atMost(1, "/v1/imports", "items[0].performer.name"),
                atMost(1, "/v1/audit-entries", "items[0].operation"),
                atMost(1, "/v1/me", "role"));
    }

    private String online(String site) {
        return agency.created(
                "/v1/online-sessions", Map.of("performerId", performer, "siteId", site, "startedAt", now()));
    }

    private String template(String text) {
        return agency.created(
                "/v1/templates", Map.of("performerId", performer, "title", "ひと言", "purpose", "OTHER", "text", text));
    }

    private DynamicTest rendered(int most, String template, int status) {
        return counted(
                most,
                "rendering of " + template,
                () -> agency.manager()
                        .body(Map.of("customerId", customer))
                        .post("/v1/templates/" + template + "/rendering")
                        .then()
                        .statusCode(status));
    }

    /** Of somebody in a party that runs; its id. */
    private String givenASecretMessage() {
        if (agency.get("/v1/chats?live=true&customerId=" + customer)
                .extract()
                .path("items.size()")
                .equals(0)) {
            agency.created(
                    "/v1/chats",
                    Map.of(
                            "customerId",
                            customer,
                            "kind",
                            "PARTY",
                            "startedAt",
                            Instant.now().minusSeconds(60).toString()));
        }
        return agency.created(
                "/v1/messages", Map.of("customerId", customer, "channel", "SECRET", "direction", "IN", "body", "ね"));
    }

    private void givenSomeInTheRoom(String site) {
        for (int i = 0; i < GUESTS; i++) {
            Map<String, ?> enters =
                    Map.of("performerId", performer, "siteId", site, "handle", "guest_" + i, "kind", "PARTY");
            String guest = agency.manager().body(enters).post("/v1/live-chats").path("chat.customerId");
            agency.created(
                    "/v1/messages",
                    Map.of("customerId", guest, "channel", "SECRET", "direction", "IN", "body", "ね", "earnings", 50));
            agency.created("/v1/customers/" + guest + "/asked-questions", Map.of("text", "今日は？"));
        }
    }

    /** One that is over: nothing works on it while round trips are counted. */
    private void givenAnImport(String site) {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update("""
                    insert into import_job (agency_id, id, performer_id, site_id, kind, state, dry_run, charset, mapping,
                            rows_total, created_at)
                    values (?, ?, ?, ?, 'CHATS', 'DONE', false, 'UTF-8', '{}', 0, now())
                    """, agency.id, UUID.randomUUID(), UUID.fromString(performer), UUID.fromString(site));
        }
    }

    /**
     * Besides what Hibernate sends. A note and a message name their customer from the lock that they need anyway; a chat may have
     * changed his stage, so it is read once more when all that follows from it has been written.
     */
    @TestFactory
    Stream<DynamicTest> recording_goes_to_the_database_at_most_so_often() {
        Map<String, ?> mail = Map.of("customerId", customer, "channel", "MAIL", "direction", "OUT", "purpose", "OTHER");
        Map<String, Object> fromTemplate = new HashMap<>(mail);
        fromTemplate.put("templateId", template("こんばんは"));
        Map<String, ?> chat = Map.of("customerId", customer, "kind", "TWO_SHOT");
        Map<String, ?> answer = Map.of(
                "customerId", customer, "channel", "SECRET", "direction", "OUT", "inReplyTo", givenASecretMessage());
        return Stream.of(
                recorded(2, "/v1/customers/" + customer + "/notes", () -> Map.of("body", "犬の名前はモカ")),
                recorded(3, "/v1/messages", () -> mail),
                recorded(4, "/v1/messages", () -> fromTemplate),
                recorded(5, "/v1/messages", () -> answer),
                recorded(6, "/v1/chats", () -> ended(chat)));
    }

    private Map<String, ?> ended(Map<String, ?> chat) {
        Map<String, Object> ended = new HashMap<>(chat);
        String at = OffsetDateTime.now(ZoneOffset.UTC).toString();
        ended.put("startedAt", at);
        ended.put("endedAt", at);
        return ended;
    }

    private DynamicTest recorded(int most, String path, Supplier<Map<String, ?>> body) {
        agency.get("/v1/chats").statusCode(200); // Now the settings are known.
        return counted(most, "POST " + path, () -> agency.created(path, body.get()));
    }

    /** The very same statements, whatever they are about: what an item needs is asked for all of them. */
    @TestFactory
    Stream<DynamicTest> a_batch_of_a_thousand_asks_what_a_batch_of_ten_asks() {
        String site = agency.site();
        AtomicInteger handles = new AtomicInteger(1000);
        List<String> customers = agency.manager()
                .body(batch(1000, i -> newCustomer(site, i)))
                .post("/v1/customers/batch")
                .path("items.id");
        return Stream.of(
                sameForAll("POST", "/v1/customers/batch", i -> newCustomer(site, handles.incrementAndGet())),
                sameForAll("PATCH", "/v1/customers/batch", i -> Map.of("id", customers.get(i), "lastLoginAt", now())),
                sameForAll(
                        "PATCH",
                        "/v1/customers/batch",
                        i -> Map.of("siteId", site, "handle", "member " + i, "lastLoginAt", now())),
                sameForAll("POST", "/v1/notes/batch", i -> Map.of("customerId", customers.get(i), "body", "x")),
                sameForAll(
                        "POST",
                        "/v1/messages/batch",
                        i -> Map.of("customerId", customers.get(i), "channel", "MAIL", "direction", "OUT")));
    }

    private Map<String, Object> newCustomer(String site, int number) {
        return Map.of("performerId", performer, "siteId", site, "handle", "member " + number);
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }

    private static Map<String, Object> batch(int size, IntFunction<Map<String, Object>> item) {
        return Map.of("items", IntStream.range(0, size).mapToObj(item).toList());
    }

    private DynamicTest sameForAll(String method, String path, IntFunction<Map<String, Object>> item) {
        return DynamicTest.dynamicTest(method + " " + path, () -> {
            CountedRoundTrips counted = CountedRoundTrips.start();
            List<String> ofTen;
            List<String> ofThousand;
            int attempts = 0;
            do {
                ofTen = statements(counted, 10, method, path, item);
                ofThousand = statements(counted, 1000, method, path, item);
            } while (!ofThousand.equals(ofTen) && ++attempts < ATTEMPTS);
            assertThat(ofThousand).isEqualTo(ofTen).isNotEmpty();
        });
    }

    private List<String> statements(
            CountedRoundTrips counted, int size, String method, String path, IntFunction<Map<String, Object>> item) {
        Map<String, Object> body = batch(size, item);
        return counted
                .of(() ->
                        agency.manager().body(body).request(method, path).then().statusCode(207))
                .stream()
                .filter(text -> !isOfTheServiceItself(text))
                .toList();
    }

    /** Looking for standing work happens at any time, doing it meanwhile not always; a batch does neither, and has one transaction. */
    private static boolean isOfTheServiceItself(String text) {
        return text.startsWith("begin") || text.contains("work_item");
    }

    private DynamicTest atMost(int most, String path, String part) {
        return counted(
                most,
                path,
                () -> assertThat(agency.get(path).statusCode(200).extract().<Object>path(part))
                        .isNotNull());
    }

    private DynamicTest counted(int most, String name, Runnable request) {
        return DynamicTest.dynamicTest(most + " " + name.replaceAll("[0-9a-f-]{36}", "…"), () -> {
            request.run();
            CountedRoundTrips counted = CountedRoundTrips.start();
            List<List<String>> attempts = new ArrayList<>();
            for (int i = 0; i < ATTEMPTS; i++) {
                attempts.add(counted.of(request));
            }
            List<String> least =
                    attempts.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
            assertThat(least).hasSizeLessThanOrEqualTo(most).isNotEmpty();
        });
    }
}
