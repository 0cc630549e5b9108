package dev.enishi.platform.data;

import dev.enishi.TestAgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** Does standing work of one agency as a pod does in its turn, without waiting until it is due. */
@ApplicationScoped
public class StandingWorkFixture {
    private final StandingWorker worker;

    StandingWorkFixture(StandingWorker worker) {
        this.worker = worker;
    }

    /** All of it, piece by piece. */
    public void workOff(StandingTask task, TestAgency agency) {
        boolean more = true;
        while (more) {
            more = piece(task, agency);
        }
    }

    /** A piece of it, in a thread and with it a request context of its own; whether there is more. */
    public boolean piece(StandingTask task, TestAgency agency) {
        return CompletableFuture.supplyAsync(() -> worker.carryOut(task, agency.id), Thread::startVirtualThread)
                .join();
    }
}
