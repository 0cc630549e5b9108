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

    /** What can be offered to somebody whose request ran out, by the booking calendar of the performer. */
    private static final String FREE_STARTS = "items.find { it.freeStarts != null }";

    /** Whatever else the service does meanwhile is not always in the way. */
    private static final int ATTEMPTS = 4;

    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String customer;

    @BeforeEach
    void given_some_customers_who_are_due() {
        performer = agency.performer();
        String site = agency.site();
        OffsetDateTime chatted = OffsetDateTime.now(ZoneOffset.UTC).minusDays(15);
        for (int i = 0; i < CUSTOMERS; i++) {
            customer = agency.customer(performer, site, "taro_" + i);
            agency.chat(customer, chatted.plusMinutes(i).toString());
            agency.created("/v1/customers/" + customer + "/notes", Map.of("body", "犬の名前はモカ"));
            agency.manager().body(Map.of("motive", "やさしい")).put("/v1/customers/" + customer + "/focus");
        }
        requestRanOut(performer, site);
        Stream.generate(agency::performer).limit(COLLEAGUES).forEach(colleague -> {
            agency.customer(colleague, site, "taro_3");
            requestRanOut(colleague, site);
        });
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
        givenSomeWhoReserved(site);
        agency.created("/v1/boundary-incidents", Map.of("customerId", customer, "kind", "THREAT"));
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
                atMost(4, "/v1/today", "items"),
                atMost(1, "/v1/notes?q=モカ", "items"),
                atMost(1, "/v1/messages?unanswered=true", "items"),
                atMost(2, "/v1/performers/" + performer + "/dormant-customers", "items"),
                atMost(1, "/v1/performers/" + performer + "/reviews", "items"),
                atMost(2, "/v1/performers/" + performer + "/today", "focus"),
                atMost(1, "/v1/chats", "items"),
                atMost(1, "/v1/chats?customerId=" + customer, "items"),
                atMost(1, "/v1/messages", "items"),
                atMost(2, "/v1/customers/" + customer + "/notes", "items"),
                atMost(2, "/v1/performers/" + performer + "/notes?q=モカ", "items"),
                atMost(1, "/v1/boundary-incidents", "items"),
                atMost(1, "/v1/boundary-incidents?customerId=" + customer, "items"),
                atMost(1, "/v1/alerts", "items[0].customer"),
                atMost(1, "/v1/alerts?state=OPEN&kind=THREAT&performerId=" + performer, "items[0].customer"),
                atMost(1, "/v1/watches", "items[0].site"),
                atMost(1, "/v1/watches?lifted=false&handle=taro_3&siteId=" + site, "items"),
                atMost(1, "/v1/boundary-outcomes?from=2026-01-01&to=2026-12-31", "items"),
                atMost(1, "/v1/templates?purpose=FOLLOW_UP&situation=INTERVAL", "items[0].use"),
                atMost(1, "/v1/templates/" + template, "use"),
                atMost(1, "/v1/performers/" + performer + "/news", "text"),
                atMost(1, "/v1/performers/" + performer + "/truths", "truths"),
                rendered(1, template, 200),
                rendered(2, offering, 422), // Nothing is planned.
                atMost(1, "/v1/imports", "items[0].performer.name"),
                atMost(1, "/v1/audit-entries", "items[0].operation"),
                atMost(1, "/v1/me", "role"));
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
        return Stream.of(
                recorded(2, "/v1/customers/" + customer + "/notes", () -> Map.of("body", "犬の名前はモカ")),
                recorded(3, "/v1/messages", () -> mail),
                recorded(4, "/v1/messages", () -> fromTemplate),
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
            List<String> ofTen = statements(counted, 10, method, path, item);
            List<String> ofThousand = statements(counted, 1000, method, path, item);
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

    /** Standing work, and looking for some, happens at any time; a batch does neither, and has one transaction. */
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
