package dev.enishi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for the processes that tests start. None of those that the system hands out by itself: between the moment in which such a
 * port is seen to be free and that in which the process listens, any outgoing connection can take it.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int OF_EACH_PROCESS = 100;

    /** Two processes of tests run at once: each looks in a range of its own. */
    private static final int OURS = FIRST + (int) (ProcessHandle.current().pid() % 100) * OF_EACH_PROCESS;

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private FreePorts() {}

    /** One that nobody listens on, and that was not given out lately. */
    public static int next() {
        for (int tries = 0; tries < OF_EACH_PROCESS; tries++) {
            int port = OURS + TAKEN.getAndIncrement() % OF_EACH_PROCESS;
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
        throw new IllegalStateException("Somebody listens on each port from %d on".formatted(OURS));
    }
}
