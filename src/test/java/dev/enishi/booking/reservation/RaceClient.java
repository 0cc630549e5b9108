package dev.enishi.booking.reservation;

import dev.enishi.PackagedService;
import dev.enishi.booking.reservation.RaceAnswer.Attempt;
import dev.enishi.booking.reservation.RaceAnswer.Kind;
import dev.enishi.booking.reservation.RaceBoard.Known;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** One client of the race: attempt after attempt at either service, whatever comes. */
final class RaceClient implements Callable<List<RaceAnswer>> {
    private final Race race;
    private final BooleanSupplier goesOn;
    private final Random random;
    private final List<RaceAnswer> answers = new ArrayList<>();

    RaceClient(Race race, BooleanSupplier goesOn, int number) {
        this.race = race;
        this.goesOn = goesOn;
        this.random = new Random(number);
    }

    /**
     * What all clients share.
     *
     * @param customers by performer
     * @param starts all starts on the grid
     * @param quiet from this start on requests are left alone until about the end of their hold: from half a second before it to a few after
     * @param hold how long a request is held
     */
    record Race(
            List<PackagedService> services,
            HttpClient http,
            String key,
            Map<UUID, List<String>> customers,
            List<Instant> starts,
            Instant quiet,
            Duration hold,
            RaceBoard board) {}

    @Override
    public List<RaceAnswer> call() throws IOException, InterruptedException {
        while (goesOn.getAsBoolean()) {
            RaceAnswer answer = send(next());
            answers.add(answer);
            remember(answer);
        }
        return answers;
    }

    private Attempt next() {
        Known known = race.board().any(random, Instant.now());
        int dice = random.nextInt(100);
        if (known == null || dice < 45) {
            UUID timeOwnerId = any(List.copyOf(race.customers().keySet()));
            return new Attempt(
                    dice % 3 == 0 ? Kind.BOOK : Kind.REQUEST, timeOwnerId, null, any(race.starts()), minutes());
        }
        if (dice < 65) {
            return new Attempt(Kind.MOVE, known.timeOwnerId(), known.id(), any(race.starts()), minutes());
        }
        Kind kind = dice < 78 ? Kind.CONFIRM : dice < 86 ? Kind.DECLINE : Kind.CANCEL;
        return new Attempt(kind, known.timeOwnerId(), known.id(), null, 0);
    }

    private int minutes() {
        return 15 * (1 + random.nextInt(5));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private RaceAnswer send(Attempt attempt) throws IOException, InterruptedException {
        PackagedService service = any(race.services());
        String one = "/v1/reservations/" + attempt.reservationId();
        Instant asked = Instant.now().truncatedTo(ChronoUnit.MICROS);
        HttpResponse<String> response = switch (attempt.kind()) {
            case REQUEST, BOOK -> service.post(race.http(), "/v1/reservations", race.key(), reservation(attempt));
            case MOVE -> service.send(race.http(), "PUT", one + "/time", race.key(), "{" + time(attempt) + "}");
            case CONFIRM -> service.send(race.http(), "PUT", one + "/confirmation", race.key(), "{}");
            case DECLINE -> service.send(race.http(), "PUT", one + "/declination", race.key(), "{}");
            case CANCEL ->
                service.send(race.http(), "PUT", one + "/cancellation", race.key(), "{\"reason\": \"CUSTOMER\"}");
        };
        return RaceAnswer.of(attempt, asked, Instant.now(), response.statusCode(), response.body());
    }

    private String reservation(Attempt attempt) {
        return "{\"customerId\": \"%s\", \"requestedBy\": \"%s\", %s}"
                .formatted(
                        any(race.customers().get(attempt.timeOwnerId())),
                        attempt.kind() == Kind.BOOK ? "PERFORMER" : "CUSTOMER",
                        time(attempt));
    }

    private static String time(Attempt attempt) {
        return "\"startsAt\": \"%s\", \"durationMinutes\": %d".formatted(attempt.startsAt(), attempt.minutes());
    }

    private void remember(RaceAnswer answer) {
        UUID id = answer.reservationId();
        if (answer.status() == 201) {
            boolean quiet = answer.attempt().kind() == Kind.REQUEST
                    && !answer.attempt().startsAt().isBefore(race.quiet());
            race.board()
                    .add(new Known(
                            id, answer.attempt().timeOwnerId(), quiet ? aroundEndOfHold(answer) : answer.answered()));
        } else if (id != null && isClosed(answer)) {
            race.board().close(id);
        }
    }

    /** Before it for some, so that what is held is touched at the last moment; after it for others, so that holds run out. */
    private Instant aroundEndOfHold(RaceAnswer answer) {
        return answer.asked().plus(race.hold()).plusMillis(random.nextInt(-500, 2_500));
    }

    /** Whether nothing more can become of the reservation. */
    private static boolean isClosed(RaceAnswer answer) {
        boolean nothingAllowed = answer.body().path("allowed").isArray()
                && answer.body().get("allowed").isEmpty();
        Kind kind = answer.attempt().kind();
        return nothingAllowed || answer.succeeded() && (kind == Kind.DECLINE || kind == Kind.CANCEL);
    }
}
