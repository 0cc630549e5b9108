package dev.enishi.exchange;

import dev.enishi.platform.data.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Takes a file that has been received into the database, in chunks. */
@ApplicationScoped
class AcceptingImport {
    static final String WORK = "IMPORT";
    private static final int CHUNK_BYTES = 1 << 20;

    private final Imports imports;
    private final WorkItems work;

    AcceptingImport(Imports imports, WorkItems work) {
        this.imports = imports;
        this.work = work;
    }

    /** Stores a job with its file and puts it on the list of work. Part of the caller's transaction. */
    void store(ImportJob job, InputStream file, Instant now) throws IOException {
        imports.insert(job);
        int seq = 0;
        for (byte[] chunk = file.readNBytes(CHUNK_BYTES); chunk.length > 0; chunk = file.readNBytes(CHUNK_BYTES)) {
            imports.insertChunk(job, seq++, chunk);
        }
        work.add(WORK, job.id(), now);
    }
}
