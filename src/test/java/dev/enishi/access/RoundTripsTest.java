package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.platform.data.CountedRoundTrips;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
        Stream.generate(agency::performer)
                .limit(COLLEAGUES)
                .forEach(colleague -> agency.customer(colleague, site, "taro_3"));
    }

    /** The most round trips of a caller who is known, and of one whose key has to be looked up first. */
    @TestFactory
    Stream<DynamicTest> a_request_goes_to_the_database_at_most_so_often() {
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
                atMost(2, "/v1/performers/" + performer + "/follow-ups", "items"),
                atMost(2, "/v1/performers/" + performer + "/dormant-customers", "items"),
                atMost(1, "/v1/performers/" + performer + "/reviews", "items"),
                atMost(2, "/v1/performers/" + performer + "/today", "focus"),
                atMost(1, "/v1/chats", "items"),
                atMost(1, "/v1/chats?customerId=" + customer, "items"),
                atMost(1, "/v1/messages", "items"),
                atMost(2, "/v1/customers/" + customer + "/notes", "items"),
                atMost(2, "/v1/performers/" + performer + "/notes?q=モカ", "items"),
                atMost(1, "/v1/me", "role"));
    }

    /**
     * Besides what Hibernate sends. A note and a message name their customer from the lock that they need anyway; a chat may have
     * changed his stage, so it is read once more when all that follows from it has been written.
     */
    @TestFactory
    Stream<DynamicTest> recording_goes_to_the_database_at_most_so_often() {
        Map<String, ?> mail = Map.of("customerId", customer, "channel", "MAIL", "direction", "OUT", "purpose", "OTHER");
        Map<String, ?> chat = Map.of("customerId", customer, "kind", "TWO_SHOT");
        return Stream.of(
                recorded(2, "/v1/customers/" + customer + "/notes", () -> Map.of("body", "犬の名前はモカ")),
                recorded(3, "/v1/messages", () -> mail),
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
