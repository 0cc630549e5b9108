package dev.enishi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.platform.data.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches about the same customers, in opposite orders, at once: nobody waits in a circle, and nothing is lost. */
@QuarkusTest
class BatchesAtOnceTest {
    private static final int CUSTOMERS = 60;
    private static final int ROUNDS = 12;

    @Inject
    Relationships relationships;

    @Inject
    Database database;

    private final TestAgency agency = TestAgency.create();
    private String performer;
    private String site;

    @BeforeEach
    void given_a_performer_on_a_site() {
        performer = agency.performer();
        site = agency.site();
    }

    @Test
    void all_that_batches_write_at_once_is_counted() {
        List<String> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> agency.customer(performer, site, "customer " + i))
                .toList();

        List<Integer> answers = atOnce(
                forwards -> agency.manager()
                        .body(Map.of("items", items(customers, forwards, this::mail)))
                        .post("/v1/messages/batch"),
                forwards -> agency.manager()
                        .body(Map.of("items", items(customers, forwards, id -> Map.of("id", id, "favorite", forwards))))
                        .patch("/v1/customers/batch"),
                forwards -> agency.manager()
                        .body(Map.of("items", items(customers, forwards, id -> Map.of("customerId", id, "body", "x"))))
                        .post("/v1/notes/batch"));

        assertThat(answers).containsOnly(207);
        agency.inRequest(() -> {
            List<String> kept = facts();
            QuarkusTransaction.requiringNew()
                    .run(() -> relationships.refresh(
                            customers.stream().map(UUID::fromString).toList()));
            assertThat(kept).hasSize(CUSTOMERS).isEqualTo(facts());
            assertThat(database.sql("select count(*)::int as n from message where agency_id = :agency")
                            .one(row -> row.integer("n")))
                    .contains(2 * ROUNDS * CUSTOMERS);
        });
    }

    @Test
    void of_two_batches_that_add_the_same_at_once_one_adds_each() {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "round " + round + " ";
            List<String> handles =
                    IntStream.range(0, CUSTOMERS).mapToObj(i -> name + i).toList();

            List<Integer> statuses = atOnceOnce(forwards -> agency.manager()
                            .body(Map.of(
                                    "items",
                                    items(
                                            handles,
                                            forwards,
                                            handle -> Map.of(
                                                    "performerId", performer, "siteId", site, "handle", handle))))
                            .post("/v1/customers/batch"))
                    .stream()
                    .flatMap(answer -> answer.<List<Integer>>path("items.status").stream())
                    .toList();

            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(CUSTOMERS);
            assertThat(statuses.stream().filter(status -> status == 409)).hasSize(CUSTOMERS);
        }
    }

    private Map<String, String> mail(String customer) {
        return Map.of("customerId", customer, "channel", "MAIL", "direction", "OUT");
    }

    private static <T> List<T> items(List<String> of, boolean forwards, Function<String, T> item) {
        return (forwards ? of : of.reversed()).stream().map(item).toList();
    }

    @SafeVarargs
    private List<Integer> atOnce(Function<Boolean, Response>... requests) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<Integer>>> done = new ArrayList<>();
            for (Function<Boolean, Response> request : requests) {
                for (boolean forwards : List.of(true, false)) {
                    done.add(CompletableFuture.supplyAsync(
                            () -> IntStream.range(0, ROUNDS)
                                    .mapToObj(i -> request.apply(forwards).statusCode())
                                    .toList(),
                            threads));
                }
            }
            return done.stream().flatMap(each -> each.join().stream()).toList();
        }
    }

    private static List<Response> atOnceOnce(Function<Boolean, Response> request) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Response>> done = List.of(
                    CompletableFuture.supplyAsync(() -> request.apply(true), threads),
                    CompletableFuture.supplyAsync(() -> request.apply(false), threads));
            return done.stream().map(CompletableFuture::join).toList();
        }
    }

    private List<String> facts() {
        return database.sql("""
                        select r::text as facts from relationship r where agency_id = :agency order by customer_id
                        """).list(row -> row.text("facts"));
    }
}
