package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Room on the disk of this process for files that are being received. A file loses its name as soon as it is open, so that
 * nobody else can read it and nothing is left of it, even when the process is killed.
 */
@ApplicationScoped
class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final Set<StandardOpenOption> NAMELESS = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final Path folder;
    private final long quota;
    private final AtomicLong used = new AtomicLong();

    @Inject
    Spool(UploadSettings settings) {
        this(
                settings.folder().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))),
                settings.spoolBytes().asLongValue());
    }

    Spool(Path folder, long quotaBytes) {
        this.folder = folder;
        quota = quotaBytes;
    }

    /**
     * An empty file.
     *
     * @throws ProblemException 503 when the disk does not give one
     */
    SpooledFile open() {
        try {
            return new SpooledFile(this, FileChannel.open(folder.resolve("enishi-" + UUID.randomUUID()), NAMELESS));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Takes room for as many bytes.
     *
     * @throws ProblemException 503 when there is none
     */
    void take(int bytes) {
        if (used.addAndGet(bytes) > quota) {
            used.addAndGet(-bytes);
            LOG.warnf("The spool of uploads is full: %d bytes", quota);
            throw unavailable();
        }
    }

    void give(long bytes) {
        used.addAndGet(-bytes);
    }

    /** How much all files take. */
    long used() {
        return used.get();
    }

    /** Unchecked, so that whoever reads through it stops at once. */
    static ProblemException failed(IOException e) {
        LOG.errorf("The spool of uploads fails: %s", e);
        return unavailable();
    }

    private static ProblemException unavailable() {
        return ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "10");
    }
}
