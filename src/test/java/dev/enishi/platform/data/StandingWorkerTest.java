package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestClock;
import dev.enishi.TestSql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingWorkerTest {
    private static final String KIND = "TEST";

    @Inject
    StandingWorker worker;

    private final TestAgency agency = TestAgency.create();

    @Test
    void what_fails_is_left_alone_for_half_a_minute_and_then_done() throws Exception {
        try (TestSql sql = TestSql.as(agency.id)) {
            sql.update(
                    "insert into work_item (agency_id, kind, id, due_at) values (?, 'TEST', ?, now())",
                    agency.id,
                    agency.id);
        }
        AtomicInteger attempts = new AtomicInteger();
        StandingTask task = new Task(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("The first attempt fails");
            }
        });

        workOff(task);
        workOff(task);
        TestClock.after(Duration.ofSeconds(29), () -> workOff(task));
        assertThat(attempts).hasValue(1);

        TestClock.after(Duration.ofSeconds(31), () -> workOff(task));
        assertThat(attempts).hasValue(2);
    }

    private void workOff(StandingTask task) {
        CompletableFuture.runAsync(() -> worker.workOff(task), Thread::startVirtualThread)
                .join();
    }

    private record Task(Runnable act) implements StandingTask {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Duration ahead() {
            return Duration.ZERO;
        }

        @Override
        public Optional<Instant> carryOut(UUID agencyId, Instant now) {
            act.run();
            return Optional.empty();
        }
    }
}
