package dev.enishi.access;

import static dev.enishi.access.Turns.Outcome.GRANTED;
import static dev.enishi.access.Turns.Outcome.LINE_FULL;
import static dev.enishi.access.Turns.Outcome.TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final UUID SAKURA = new UUID(0, 1);
    private static final UUID MOMO = new UUID(0, 2);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong(1);
    private final BlockingQueue<String> granted = new LinkedBlockingQueue<>();

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private Turns turns(int running, int share, int waiting, Duration patience) {
        return new Turns(new Turns.Limits(running, share, waiting, patience, Duration.ofSeconds(2)), time);
    }

    private static Turns.Outcome take(Turns turns, UUID agency) {
        return turns.take(agency);
    }

    /** Joins the line, and says so when its turn has come. */
    private void waits(Turns turns, UUID agency, String name) throws InterruptedException {
        Thread thread = Thread.startVirtualThread(() -> {
            if (take(turns, agency) == GRANTED) {
                granted.add(name);
            }
        });
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }

    private String next() throws InterruptedException {
        return granted.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void one_agency_has_no_more_than_its_share_and_leaves_the_rest_to_others() throws Exception {
        Turns turns = turns(4, 2, 10, LONG);
        assertThat(List.of(take(turns, SAKURA), take(turns, SAKURA))).containsOnly(GRANTED);

        waits(turns, SAKURA, "third");

        assertThat(take(turns, MOMO)).isEqualTo(GRANTED);
        assertThat(granted).isEmpty();
        turns.give(SAKURA);
        assertThat(next()).isEqualTo("third");
    }

    @Test
    void lines_are_served_in_turn_however_long_one_is() throws Exception {
        Turns turns = turns(1, 1, 10, LONG);
        take(turns, SAKURA);
        for (int i = 1; i <= 4; i++) {
            waits(turns, SAKURA, "sakura " + i);
        }
        waits(turns, MOMO, "momo 1");
        waits(turns, MOMO, "momo 2");

        List<String> order = new ArrayList<>();
        UUID holder = SAKURA;
        for (int i = 0; i < 6; i++) {
            turns.give(holder);
            order.add(next());
            holder = order.getLast().startsWith("momo") ? MOMO : SAKURA;
        }

        assertThat(order).containsExactly("sakura 1", "momo 1", "sakura 2", "momo 2", "sakura 3", "sakura 4");
    }

    @Test
    void who_comes_does_not_pass_those_of_its_agency_who_wait() throws Exception {
        Turns turns = turns(1, 1, 10, LONG);
        take(turns, MOMO);
        waits(turns, SAKURA, "first");
        waits(turns, SAKURA, "second");

        turns.give(MOMO);

        assertThat(next()).isEqualTo("first");
        turns.give(SAKURA);
        assertThat(next()).isEqualTo("second");
    }

    @Test
    void a_full_line_is_not_joined_and_another_agency_has_its_own() throws Exception {
        Turns turns = turns(1, 1, 2, LONG);
        take(turns, SAKURA);
        waits(turns, SAKURA, "first");
        waits(turns, SAKURA, "second");

        assertThat(take(turns, SAKURA)).isEqualTo(LINE_FULL);

        waits(turns, MOMO, "momo");
        turns.give(SAKURA);
        turns.give(SAKURA);
        assertThat(List.of(next(), next())).contains("momo");
    }

    @Test
    void who_has_waited_long_enough_leaves_the_line_and_nobody_waits_for_them() throws Exception {
        Turns turns = turns(1, 1, 10, Duration.ofMillis(20));
        take(turns, SAKURA);

        assertThat(take(turns, SAKURA)).isEqualTo(TOO_LATE);
        assertThat(take(turns, MOMO)).isEqualTo(TOO_LATE);

        turns.give(SAKURA);
        assertThat(take(turns, MOMO)).isEqualTo(GRANTED);
    }

    @Test
    void behind_those_that_are_stuck_nobody_waits() {
        Turns turns = turns(2, 2, 10, LONG);
        take(turns, SAKURA);
        take(turns, SAKURA);
        nanos.addAndGet(Duration.ofMillis(2001).toNanos());

        assertThat(take(turns, MOMO)).isEqualTo(TOO_LATE);
        assertThat(take(turns, SAKURA)).isEqualTo(TOO_LATE);

        turns.give(SAKURA);
        assertThat(take(turns, MOMO)).isEqualTo(GRANTED);
    }

    @Test
    void an_agency_that_is_stuck_stops_no_other() {
        Turns turns = turns(4, 2, 10, LONG);
        take(turns, SAKURA);
        take(turns, SAKURA);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(take(turns, SAKURA)).isEqualTo(TOO_LATE);
        assertThat(take(turns, MOMO)).isEqualTo(GRANTED);
    }

    @Test
    void with_many_at_once_the_limits_hold_and_every_turn_comes_back() {
        Turns turns = turns(4, 2, 1000, Duration.ofMillis(5));
        List<UUID> agencies = List.of(SAKURA, MOMO, new UUID(0, 3));
        List<AtomicInteger> running = List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        AtomicInteger all = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger mostOfOne = new AtomicInteger();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int client = 0; client < 60; client++) {
            Random random = new Random(client);
            clients.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 100; i++) {
                            int agency = random.nextInt(3);
                            if (take(turns, agencies.get(agency)) == GRANTED) {
                                int own = running.get(agency).incrementAndGet();
                                mostOfOne.accumulateAndGet(own, Math::max);
                                most.accumulateAndGet(all.incrementAndGet(), Math::max);
                                Thread.yield();
                                all.decrementAndGet();
                                running.get(agency).decrementAndGet();
                                turns.give(agencies.get(agency));
                            }
                        }
                    },
                    Thread::startVirtualThread));
        }
        clients.forEach(CompletableFuture::join);

        assertThat(mostOfOne.get()).isLessThanOrEqualTo(2);
        assertThat(most.get()).isLessThanOrEqualTo(4);
        agencies.forEach(agency -> assertThat(take(turns, agency)).isEqualTo(GRANTED));
    }
}
