package dev.enishi.access;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who of all requests in this process uses the database next. Some run at once, and of one agency no more than its share; the others wait, each
 * in the line of its agency, and the lines are served in turn, so that nobody waits for the line of another agency.
 */
@ApplicationScoped
class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STUCK = Duration.ofSeconds(2);

    private final Limits limits;
    private final TimeMeter time;
    private final ReentrantLock lock = new ReentrantLock();

    /** Those of agencies of which somebody runs or waits. */
    private final Map<UUID, Line> lines = new HashMap<>();

    /** The lines in which somebody waits, the one that was served longest ago first. */
    private final Queue<Line> order = new ArrayDeque<>();

    private int running;
    private long movedAt;

    /**
     * What the turns are held to.
     *
     * @param running requests that run at once
     * @param share those of them that may belong to one agency
     * @param waiting requests of one agency that may wait
     * @param patience how long each of them waits
     * @param stuck a request behind others none of which has begun or ended for so long is not kept waiting
     */
    record Limits(int running, int share, int waiting, Duration patience, Duration stuck) {}

    /** What became of a request for a turn. */
    enum Outcome {
        /** It is its turn, which has to be given back. */
        GRANTED,
        /** Too many of its agency wait already. */
        LINE_FULL,
        /** It did not come to its turn in time, or would not. */
        TOO_LATE
    }

    private static final class Line {
        private final Queue<CountDownLatch> waiting = new ArrayDeque<>();
        private int running;
        private long movedAt;
    }

    /**
     * Takes its limits from the pool of connections, a fifth of which is left to jobs, to the audit log and to signing in.
     *
     * @param connections of the pool
     * @param share if it is not a third of what runs at once, or two
     */
    @Inject
    Turns(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "enishi.requests.share") Optional<Integer> share,
            @ConfigProperty(name = "enishi.requests.waiting") int waiting) {
        int running = Math.max(1, connections - Math.max(1, connections / 5));
        this(
                new Limits(running, share.orElse(Math.max(2, running / 3)), waiting, PATIENCE, STUCK),
                TimeMeter.SYSTEM_NANOTIME);
    }

    Turns(Limits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
    }

    /** How many requests of one agency may wait. */
    int waiting() {
        return limits.waiting();
    }

    /** Waits for the turn of a request. */
    Outcome take(UUID agency) {
        CountDownLatch granted = new CountDownLatch(1);
        lock.lock();
        try {
            Line line = lines.computeIfAbsent(agency, nobody -> new Line());
            if (line.waiting.isEmpty() && mayRun(line)) {
                begin(line);
                return Outcome.GRANTED;
            }
            if (line.waiting.size() >= limits.waiting()) {
                forget(agency, line);
                return Outcome.LINE_FULL;
            }
            if (isStuck(line)) {
                forget(agency, line);
                return Outcome.TOO_LATE;
            }
            if (line.waiting.isEmpty()) {
                order.add(line);
            }
            line.waiting.add(granted);
        } finally {
            lock.unlock();
        }
        return await(granted) || !leave(agency, granted) ? Outcome.GRANTED : Outcome.TOO_LATE;
    }

    /** Who is interrupted has waited long enough. */
    private boolean await(CountDownLatch granted) {
        try {
            return granted.await(limits.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives the turn back that was granted to a request. */
    void give(UUID agency) {
        lock.lock();
        try {
            Line line = Objects.requireNonNull(lines.get(agency));
            running--;
            line.running--;
            moved(line);
            serve();
            forget(agency, line);
        } finally {
            lock.unlock();
        }
    }

    /** Each line once: the one whose share is used up keeps its place for the next time. */
    private void serve() {
        for (int looked = order.size(); looked > 0 && running < limits.running(); looked--) {
            Line line = order.remove();
            if (mayRun(line)) {
                begin(line);
                line.waiting.remove().countDown();
            }
            if (!line.waiting.isEmpty()) {
                order.add(line);
            }
        }
    }

    private boolean mayRun(Line line) {
        return running < limits.running() && line.running < limits.share();
    }

    private void begin(Line line) {
        running++;
        line.running++;
        moved(line);
    }

    private void moved(Line line) {
        movedAt = time.currentTimeNanos();
        line.movedAt = movedAt;
    }

    private boolean isStuck(Line line) {
        long since = running < limits.running() ? line.movedAt : movedAt;
        return time.currentTimeNanos() - since > limits.stuck().toNanos();
    }

    /** False when the turn was granted at the last moment. */
    private boolean leave(UUID agency, CountDownLatch granted) {
        lock.lock();
        try {
            Line line = lines.get(agency);
            if (line == null || !line.waiting.remove(granted)) {
                return false;
            }
            if (line.waiting.isEmpty()) {
                order.remove(line);
                forget(agency, line);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void forget(UUID agency, Line line) {
        if (line.running == 0 && line.waiting.isEmpty()) {
            lines.remove(agency);
        }
    }
}
