package dev.enishi.exchange;

import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;

/**
 * Receives a file: while its bytes go into the database in chunks, its form is checked to the end, so that a file that is
 * not CSV, not in its character set or without rows is refused as a whole before anything is acknowledged.
 */
@ApplicationScoped
class ReceivingImport {
    static final String WORK = "IMPORT";
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int MAX_ROWS = 2_000_000;

    private final Imports imports;
    private final WorkItems work;

    ReceivingImport(Imports imports, WorkItems work) {
        this.imports = imports;
        this.work = work;
    }

    /**
     * Stores a job with its file and puts it on the list of work. Part of the caller's transaction.
     *
     * @throws ProblemException when the file as a whole cannot be read
     */
    void receive(ImportJob job, InputStream body, Instant now) throws IOException {
        imports.insert(job);
        int rows = 0;
        try (Storing bytes = new Storing(job, body);
                CsvRows file = CsvRows.open(bytes, job.charset(), job.mapping())) {
            while (file.next() != null) {
                rows++;
                if (rows > MAX_ROWS) {
                    throw ProblemException.of(Violation.at("", ProblemCode.CSV_TOO_MANY_ROWS, MAX_ROWS));
                }
            }
            bytes.flush();
        }
        if (rows == 0) {
            throw ProblemException.of(ProblemCode.CSV_EMPTY);
        }
        imports.setRowsTotal(job.id(), rows);
        work.add(WORK, job.id(), now);
    }

    /** Stores what is read through it. */
    private final class Storing extends FilterInputStream {
        private final ImportJob job;
        private final byte[] chunk = new byte[CHUNK_BYTES];
        private int filled;
        private int seq;

        Storing(ImportJob job, InputStream body) {
            super(body);
            this.job = job;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, Math.min(length, CHUNK_BYTES - filled));
            if (read > 0) {
                System.arraycopy(buffer, offset, chunk, filled, read);
                filled += read;
                if (filled == CHUNK_BYTES) {
                    flush();
                }
            }
            return read;
        }

        /** The body belongs to the request, which reads it to its end when it carries an Idempotency-Key. */
        @Override
        public void close() {}

        void flush() {
            if (filled > 0) {
                imports.insertChunk(job, seq++, Arrays.copyOf(chunk, filled));
                filled = 0;
            }
        }
    }
}
