package dev.enishi.activity;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.TestAgency;
import dev.enishi.platform.data.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Several write about the same customers at once while the settings change: nobody is refused, and what each has
 * added, corrected and deleted is counted, whoever came first.
 */
@QuarkusTest
class FactsUnderConcurrencyTest {
    private static final int CUSTOMERS = 3;
    private static final int WRITERS = 5;
    private static final int STEPS = Series.of(150);
    private static final int CHANGES = Series.of(20);

    @Inject
    Relationships relationships;

    @Inject
    Database database;

    private final TestAgency agency = TestAgency.create();

    @Test
    void all_that_is_written_at_once_is_counted() {
        String performer = agency.performer();
        String site = agency.site();
        List<String> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> agency.customer(performer, site, "customer " + i))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<CompletableFuture<Void>> done = new ArrayList<>();
            for (int seed = 0; seed < WRITERS; seed++) {
                Writer writer = new Writer(customers, new Random(seed));
                done.add(CompletableFuture.runAsync(writer::write, threads));
            }
            done.add(CompletableFuture.runAsync(this::changeSettings, threads));
            done.forEach(CompletableFuture::join);
        }

        agency.inRequest(() -> {
            List<String> kept = facts();
            QuarkusTransaction.requiringNew()
                    .run(() -> relationships.refresh(
                            customers.stream().map(UUID::fromString).toList()));
            assertThat(kept).hasSize(CUSTOMERS).isEqualTo(facts());
        });
    }

    private void changeSettings() {
        for (int i = 0; i < CHANGES; i++) {
            agency.patching("*")
                    .body(Map.of("policies", Map.of("cadenceDays", 1 + i, "unansweredLimit", 1 + i % 3)))
                    .patch("/v1/agency")
                    .then()
                    .statusCode(200);
        }
    }

    private List<String> facts() {
        return database.sql("""
                        select r::text as facts from relationship r where agency_id = :agency order by customer_id
                        """).list(row -> row.text("facts"));
    }

    /** Records, and corrects or deletes what it has recorded itself. */
    private final class Writer {
        private static final int DAYS = 20;
        private final List<String> customers;
        private final Random random;
        private final List<String> chats = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> promises = new ArrayList<>();

        Writer(List<String> customers, Random random) {
            this.customers = customers;
            this.random = random;
        }

        void write() {
            for (int i = 0; i < STEPS; i++) {
                switch (random.nextInt(12)) {
                    case 0, 1 -> chats.add(agency.chat(customer(), instant()));
                    case 2, 3 -> messages.add(agency.mail(customer(), "OUT", "FOLLOW_UP", instant()));
                    case 4 -> messages.add(agency.mail(customer(), "IN", null, instant()));
                    case 5 -> notes.add(agency.created("/v1/customers/" + customer() + "/notes", Map.of("body", "x")));
                    case 6 -> correct();
                    case 7 -> delete("/v1/chats/", chats);
                    case 8 -> delete("/v1/notes/", notes);
                    case 9 -> promise();
                    case 10 -> delete("/v1/promises/", promises);
                    default -> delete("/v1/messages/", messages);
                }
            }
        }

        /** Makes one, or says that one is kept. */
        private void promise() {
            if (promises.isEmpty() || random.nextBoolean()) {
                Map<String, ?> promise = Map.of("text", "聞く", "askOn", instant().substring(0, 10));
                promises.add(agency.created("/v1/customers/" + customer() + "/promises", promise));
            } else {
                String kept = promises.get(random.nextInt(promises.size()));
                agency.manager().put("/v1/promises/" + kept + "/kept").then().statusCode(200);
            }
        }

        private void correct() {
            if (!chats.isEmpty()) {
                String chat = chats.get(random.nextInt(chats.size()));
                agency.patching("*")
                        .body(Map.of("kind", random.nextBoolean() ? "PEEK" : "PARTY", "earnings", random.nextInt(9000)))
                        .patch("/v1/chats/" + chat)
                        .then()
                        .statusCode(200);
            }
        }

        private void delete(String path, List<String> ids) {
            if (!ids.isEmpty()) {
                agency.manager()
                        .header("If-Match", "*")
                        .delete(path + ids.remove(random.nextInt(ids.size())))
                        .then()
                        .statusCode(204);
            }
        }

        private String customer() {
            return customers.get(random.nextInt(customers.size()));
        }

        private String instant() {
            return Instant.now()
                    .truncatedTo(SECONDS)
                    .minusSeconds(3600 + random.nextInt(DAYS * 86_400))
                    .toString();
        }
    }
}
