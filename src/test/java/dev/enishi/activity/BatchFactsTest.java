package dev.enishi.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded in a batch leaves exactly what it would have left one by one. */
@QuarkusTest
class BatchFactsTest {
    private static final int CUSTOMERS = 25;
    private static final int ITEMS = Series.of(200);
    private static final int DAYS = 60;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private record Twin(TestAgency agency, List<String> customers) {
        /** With a history that depends on the seed alone. */
        static Twin of(String cadenceMode, Random random) {
            TestAgency agency = TestAgency.create();
            agency.patching("*")
                    .body(Map.of("policies", Map.of("cadenceMode", cadenceMode)))
                    .patch("/v1/agency")
                    .then()
                    .statusCode(200);
            String performer = agency.performer();
            String site = agency.site();
            List<String> customers = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                String customer = agency.customer(performer, site, "customer " + i);
                customers.add(customer);
                for (int chat = random.nextInt(3); chat > 0; chat--) {
                    agency.chat(customer, ago(random));
                }
            }
            agency.created(
                    "/v1/chats",
                    Map.of(
                            "customerId",
                            customers.getFirst(),
                            "kind",
                            "PARTY",
                            "startedAt",
                            days(3),
                            "endedAt",
                            days(2)));
            return new Twin(agency, customers);
        }

        List<String> facts() {
            try (TestSql sql = TestSql.as(agency.id)) {
                return sql.values("""
                        select (to_jsonb(r) - 'agency_id' - 'customer_id' - 'performer_id' - 'last_chat_id')::text
                          from relationship r join customer c on c.id = r.customer_id
                         order by c.handle
                        """);
            }
        }

        /** But for ids and when it was written. */
        List<String> customersRows() {
            try (TestSql sql = TestSql.as(agency.id)) {
                return sql.values("""
                        select (to_jsonb(c) - 'agency_id' - 'id' - 'performer_id' - 'site_id' - 'created_at' - 'version'
                                  || jsonb_build_object('favorited_by_since', c.favorited_by_since is null,
                                                        'favorite_since', c.favorite_since is null,
                                                        'favorite_answered_at', c.favorite_answered_at is null))::text
                          from customer c
                         order by c.handle
                        """);
            }
        }

        List<String> messages() {
            try (TestSql sql = TestSql.as(agency.id)) {
                return sql.values("""
                        select concat_ws(' ', c.handle, m.sent_at, m.channel, m.direction, m.purpose, m.body)
                          from message m join customer c on c.id = m.customer_id
                         order by m.id
                        """);
            }
        }
    }

    private static String ago(Random random) {
        return NOW.minusSeconds(7200 + random.nextInt(DAYS * 86_400)).toString();
    }

    private static String days(int ago) {
        return NOW.minus(ago, ChronoUnit.DAYS).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIXED", "EXPANDING"})
    void messages_and_notes_leave_the_same_in_a_batch_as_one_by_one(String cadenceMode) {
        Twin single = Twin.of(cadenceMode, new Random(7));
        Twin batch = Twin.of(cadenceMode, new Random(7));
        assertThat(batch.facts()).isEqualTo(single.facts());

        messages(single, new Random(8)).forEach(message -> single.agency().created("/v1/messages", message));
        batch.agency()
                .manager()
                .body(Map.of("items", messages(batch, new Random(8)), "atomic", true))
                .post("/v1/messages/batch")
                .then()
                .statusCode(207);

        assertThat(batch.messages()).hasSize(ITEMS).isEqualTo(single.messages());
        assertThat(batch.facts()).isEqualTo(single.facts());

        notes(single, new Random(9))
                .forEach(note -> single.agency()
                        .created("/v1/customers/" + note.get("customerId") + "/notes", Map.of("body", "x")));
        batch.agency()
                .manager()
                .body(Map.of("items", notes(batch, new Random(9))))
                .post("/v1/notes/batch")
                .then()
                .statusCode(207);

        assertThat(batch.facts()).isEqualTo(single.facts());
    }

    @Test
    void logins_favourites_and_tags_leave_the_same_in_a_batch_as_one_by_one() {
        Twin single = Twin.of("FIXED", new Random(7));
        Twin batch = Twin.of("FIXED", new Random(7));
        batched(single, "/v1/messages/batch", messages(single, new Random(8)));
        batched(batch, "/v1/messages/batch", messages(batch, new Random(8)));

        updates(single, new Random(9)).forEach(update -> change(single.agency(), update));
        batch.agency()
                .manager()
                .body(Map.of("items", updates(batch, new Random(9))))
                .patch("/v1/customers/batch")
                .then()
                .statusCode(207)
                .body("items.status", everyItem(equalTo(200)));

        assertThat(batch.facts()).isEqualTo(single.facts());
        assertThat(batch.customersRows()).isEqualTo(single.customersRows());
    }

    private static void batched(Twin twin, String path, List<Map<String, Object>> items) {
        twin.agency().manager().body(Map.of("items", items)).post(path).then().statusCode(207);
    }

    /** By the operations for one: the mark by its own. */
    private static void change(TestAgency agency, Map<String, Object> update) {
        String customer = "/v1/customers/" + update.get("id");
        Map<String, Object> typed = new HashMap<>(update);
        typed.keySet().removeAll(List.of("id", "favorite"));
        agency.patching("*").body(typed).patch(customer).then().statusCode(200);
        if (update.containsKey("favorite")) {
            agency.manager()
                    .request((boolean) update.get("favorite") ? "PUT" : "DELETE", customer + "/favorite")
                    .then()
                    .statusCode(200);
        }
    }

    private static List<Map<String, Object>> updates(Twin twin, Random random) {
        List<Map<String, Object>> updates = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            Map<String, Object> update = new HashMap<>();
            update.put("id", twin.customers().get(random.nextInt(CUSTOMERS)));
            update.put("lastLoginAt", ago(random));
            if (random.nextBoolean()) {
                update.put("favorite", random.nextBoolean());
            }
            if (random.nextBoolean()) {
                update.put("favoritedBy", random.nextBoolean());
            }
            if (random.nextBoolean()) {
                update.put("tags", List.of("犬", "釣り", "酒").subList(0, random.nextInt(3)));
            }
            updates.add(update);
        }
        return updates;
    }

    @Test
    void customers_are_the_same_in_a_batch_as_one_by_one() {
        TestAgency single = TestAgency.create();
        TestAgency batch = TestAgency.create();

        newcomers(single).forEach(customer -> single.created("/v1/customers", customer));
        batch.manager()
                .body(Map.of("items", newcomers(batch)))
                .post("/v1/customers/batch")
                .then()
                .statusCode(207);

        Twin one = new Twin(single, List.of());
        Twin other = new Twin(batch, List.of());
        assertThat(other.facts()).hasSize(ITEMS).isEqualTo(one.facts());
        assertThat(other.customersRows()).isEqualTo(one.customersRows());
    }

    private static List<Map<String, Object>> newcomers(TestAgency agency) {
        Random random = new Random(3);
        String performer = agency.performer();
        String site = agency.site();
        List<Map<String, Object>> customers = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            Map<String, Object> customer =
                    new HashMap<>(Map.of("performerId", performer, "siteId", site, "handle", "member " + i));
            customer.put("kana", random.nextBoolean() ? "タロウ" + i : null);
            customer.put("birthday", random.nextBoolean() ? "02-29" : null);
            customer.put("lastLoginAt", random.nextBoolean() ? ago(random) : null);
            customer.put("noMail", random.nextBoolean());
            customer.put("favoritedBy", random.nextBoolean());
            customer.put("cadenceDays", random.nextBoolean() ? 7 : null);
            customer.put("tags", List.of("犬", "釣り", "酒").subList(0, random.nextInt(3)));
            customers.add(customer);
        }
        return customers;
    }

    private static List<Map<String, Object>> messages(Twin twin, Random random) {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            Map<String, Object> message = new HashMap<>();
            message.put("customerId", twin.customers().get(random.nextInt(CUSTOMERS)));
            boolean secret = random.nextInt(8) == 0;
            message.put("channel", secret ? "SECRET" : "MAIL");
            message.put("direction", random.nextInt(3) == 0 ? "IN" : "OUT");
            message.put("sentAt", secret ? days(2) : ago(random));
            if (random.nextInt(3) == 0) {
                message.put(
                        "purpose",
                        List.of("FOLLOW_UP", "THANK_YOU", "REPLY", "OTHER").get(random.nextInt(4)));
            }
            messages.add(message);
        }
        return messages;
    }

    private static List<Map<String, Object>> notes(Twin twin, Random random) {
        List<Map<String, Object>> notes = new ArrayList<>();
        for (int i = 0; i < ITEMS / 10; i++) {
            notes.add(Map.of("customerId", twin.customers().get(random.nextInt(CUSTOMERS)), "body", "x"));
        }
        return notes;
    }
}
