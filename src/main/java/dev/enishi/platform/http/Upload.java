package dev.enishi.platform.http;

import dev.enishi.platform.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;

/** The file that a request brings. It lies on disk until the request ends, whatever its end. */
@RequestScoped
public class Upload {
    private final Receiving receiving;
    private final Spool spool;
    private final Deque<AutoCloseable> held = new ArrayDeque<>();

    Upload(Receiving receiving, Spool spool) {
        this.receiving = receiving;
        this.spool = spool;
    }

    /**
     * Makes room for the file, before anything of it is read.
     *
     * @throws ProblemException 429 when too many files are being received, 409 when one is with the same
     *     {@code Idempotency-Key}, 503 when there is no room
     */
    public SpooledFile begin() {
        Places.Place onlyOne = receiving.onlyOne();
        if (onlyOne != null) {
            held.push(onlyOne);
        }
        held.push(receiving.file());
        SpooledFile file = spool.open();
        held.push(file);
        return file;
    }

    /** One that cannot be closed keeps none of the others. */
    @PreDestroy
    void end() throws Exception {
        AutoCloseable newest = held.poll();
        if (newest != null) {
            try {
                newest.close();
            } finally {
                end();
            }
        }
    }
}
