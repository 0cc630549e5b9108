package dev.enishi.booking.reservation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.PackagedService;
import dev.enishi.Series;
import dev.enishi.booking.reservation.RaceClient.Race;
import dev.enishi.platform.data.EmbeddedDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two packaged services on one database, and 64 clients who fight over 200 starts (two performers, five days of five hours
 * each): nobody is booked twice, and nobody is told what was not so.
 */
class BookingRaceIT {
    static final int BUFFER_MINUTES = 5;

    private static final int ATTEMPTS = Integer.getInteger("enishi.race.attempts", Series.of(20_000));
    private static final int CLIENTS = 64;
    private static final int CUSTOMERS = 16;

    /** How long a request is held: the least that an agency can set, or what the database makes of it. */
    private static final Duration HOLD = Duration.ofSeconds(Series.WHOLE ? 60 : 6);

    /** Longer than a request is held, so that holds run out while others want their time. */
    private static final Duration AT_LEAST = HOLD.plusSeconds(Series.WHOLE ? 15 : 3);

    /** Time that passes faster: what was to be held for a minute is over sooner. */
    private static final String SHORTER_HOLDS = """
            create function hold_shorter() returns trigger language plpgsql as $$
            begin
                new.hold_expires_at := new.created_at + interval '%d s';
                return new;
            end $$;
            create trigger hold_shorter before insert on reservation
                for each row when (new.state = 'REQUESTED') execute function hold_shorter()
            """.formatted(HOLD.toSeconds());

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<LocalDate> DAYS = LocalDate.now(TOKYO)
            .plusDays(2)
            .datesUntil(LocalDate.now(TOKYO).plusDays(7))
            .toList();
    private static final List<Instant> STARTS = DAYS.stream()
            .flatMap(day -> IntStream.range(0, 20)
                    .mapToObj(quarter -> at(day, LocalTime.of(19, 0)).plus(Duration.ofMinutes(15L * quarter))))
            .toList();

    private final EmbeddedDatabase database = EmbeddedDatabase.startTemporary();
    private final List<PackagedService> services = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    BookingRaceIT() throws Exception {}

    @AfterEach
    void stop() {
        services.forEach(PackagedService::close);
    }

    @Test
    void no_time_is_promised_twice_whatever_races() throws Exception {
        Map<String, String> environment = new HashMap<>(PackagedService.environment(database));
        environment.put("ENISHI_RATE_LIMIT_REQUESTS_PER_MINUTE", "100000000");
        String key = PackagedService.run(environment, "create-agency", "--name", "競争")
                .answer();
        if (!Series.WHOLE) {
            try (Connection superuser = superuser();
                    Statement statement = superuser.createStatement()) {
                statement.execute(SHORTER_HOLDS);
            }
        }
        services.add(PackagedService.start(environment));
        services.add(PackagedService.start(environment));
        for (PackagedService service : services) {
            service.awaitReady(http);
        }
        Race race = new Race(
                services,
                http,
                key,
                performersWithCustomers(key),
                STARTS,
                at(DAYS.get(DAYS.size() - 2), LocalTime.MIDNIGHT),
                HOLD,
                new RaceBoard());

        Instant start = Instant.now();
        List<RaceAnswer> answers = run(race, start.plus(AT_LEAST));

        print(answers, Duration.between(start, Instant.now()));
        assertThat(answers).hasSizeGreaterThanOrEqualTo(ATTEMPTS);
        assertThat(answers.stream().map(RaceAnswer::outcome))
                .containsOnly("201", "200", "409 reservation-overlap", "409 illegal-transition", "422 not-available");
        try (Connection superuser = superuser()) {
            RaceHistory history = new RaceHistory(superuser, answers);
            System.out.println("Race: " + history.expired() + " holds ran out");
            check(history);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", "postgres");
    }

    private static void check(RaceHistory history) throws SQLException {
        assertThat(history.overlaps()).isEmpty();
        assertThat(history.overlapsOnceHeld()).isEmpty();
        assertThat(history.lost()).isEmpty();
        assertThat(history.groundless()).isEmpty();
        assertThat(history.forgotten()).isEmpty();
        assertThat(history.miscounted()).isEmpty();
        assertThat(history.deadlocks()).isZero();
        assertThat(history.expired()).isPositive();
    }

    private static List<RaceAnswer> run(Race race, Instant until) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        BooleanSupplier goesOn =
                () -> begun.getAndIncrement() < ATTEMPTS || Instant.now().isBefore(until);
        List<RaceAnswer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<RaceClient> all = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> new RaceClient(race, goesOn, number))
                    .toList();
            for (Future<List<RaceAnswer>> client : clients.invokeAll(all)) {
                answers.addAll(client.get());
            }
        }
        return answers;
    }

    private static void print(List<RaceAnswer> answers, Duration took) {
        Map<String, Long> counts = answers.stream()
                .collect(groupingBy(
                        answer -> answer.attempt().kind() + " " + answer.outcome(), TreeMap::new, counting()));
        System.out.println("Race: " + answers.size() + " attempts in " + took.toSeconds() + " s: " + counts);
    }

    private Map<UUID, List<String>> performersWithCustomers(String key) throws Exception {
        send(key, "PATCH", "/v1/agency", """
                {"policies": {"reservations": {"bufferMinutes": %d, "holdMinutes": 1}}}
                """.formatted(BUFFER_MINUTES));
        String site = send(key, "POST", "/v1/sites", "{\"name\": \"チャットA\"}");
        String exceptions = DAYS.stream()
                .map("{\"date\": \"%s\", \"kind\": \"OPEN\", \"from\": \"19:00\", \"to\": \"00:00\"}"::formatted)
                .toList()
                .toString();
        Map<UUID, List<String>> customers = new HashMap<>();
        for (String name : List.of("みゆ", "れい")) {
            String performer = send(key, "POST", "/v1/performers", "{\"name\": \"" + name + "\"}");
            send(
                    key,
                    "PUT",
                    "/v1/performers/" + performer + "/availability-rules",
                    "{\"rules\": [], \"exceptions\": " + exceptions + "}");
            List<String> hers = new ArrayList<>();
            for (int number = 0; number < CUSTOMERS; number++) {
                hers.add(send(key, "POST", "/v1/customers", """
                        {"performerId": "%s", "siteId": "%s", "handle": "taro-%d"}
                        """.formatted(performer, site, number)));
            }
            customers.put(UUID.fromString(performer), hers);
        }
        return customers;
    }

    /** Sends something that succeeds, and gives the id in the answer. */
    private String send(String key, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = services.getFirst().send(http, method, path, key, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json.readTree(answer.body()).path("id").asText();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TOKYO).toInstant();
    }
}
