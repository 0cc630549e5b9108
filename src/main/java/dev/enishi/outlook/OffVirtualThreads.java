package dev.enishi.outlook;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Computes for seconds. A virtual thread gives way only where it waits, and there are as many of their carriers as processors: the
 * requests of all others would wait for it.
 */
final class OffVirtualThreads {
    private static final int SECONDS = 10;

    private OffVirtualThreads() {}

    /** Does it in a thread of the platform, and waits for that; meanwhile does something else every ten seconds. */
    static <T> T call(String name, Supplier<T> work, Runnable meanwhile) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            while (true) {
                try {
                    return task.get(SECONDS, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    meanwhile.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
