package dev.enishi.exchange;

import dev.enishi.agency.PerformerOnSite;
import dev.enishi.agency.Performers;
import dev.enishi.agency.Sites;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a file that has been received into the database, in chunks. */
@ApplicationScoped
class AcceptingImport {
    static final String WORK = "IMPORT";
    private static final int CHUNK_BYTES = 1 << 20;

    private final Imports imports;
    private final WorkItems work;
    private final Performers performers;
    private final Sites sites;

    AcceptingImport(Imports imports, WorkItems work, Performers performers, Sites sites) {
        this.imports = imports;
        this.work = work;
        this.performers = performers;
        this.sites = sites;
    }

    /**
     * Takes a file.
     *
     * @param asking the performer who is asking, or null: whose history it is where the request does not say
     * @return the id of the job
     * @throws ProblemException 400 or 422 naming all that is wrong with performer and site
     */
    UUID accept(ImportParameters parameters, HistoryFile file, @Nullable UUID asking, Instant now) throws IOException {
        PerformerOnSite wanted = PerformerOnSite.of(parameters.performerId(), asking, parameters.siteId());
        ProblemCode refusal = Optional.ofNullable(wanted.performerId())
                .flatMap(performers::refusal)
                .orElse(null);
        UUID performerId = wanted.checked(refusal, sites.exists(wanted.siteId()), Violation::in);
        ImportJob job = ImportJob.queued(performerId, parameters, file, now);
        store(job, file.bytes().content(), now);
        return job.id();
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
