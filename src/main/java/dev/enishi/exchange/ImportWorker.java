package dev.enishi.exchange;

import dev.enishi.exchange.CsvRows.CsvRow;
import dev.enishi.platform.Edge;
import dev.enishi.platform.Stopping;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.DatabaseException;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.data.WorkItems.Leased;
import dev.enishi.platform.data.Worker;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Carries imports out, one at a time on each pod, in batches of one transaction each: a batch stores its rows and how far
 * the job has come, so that any pod can go on after a crash and no row is counted twice. A dry run is one transaction
 * that writes to temporary tables only.
 */
@Edge
@ApplicationScoped
class ImportWorker implements Worker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int BATCH_ROWS = 10_000;
    private static final int MOST_ATTEMPTS = 5;
    private static final int BATCH_SECONDS = 300;
    private static final int DRY_RUN_SECONDS = 3600;

    private final Imports imports;
    private final List<Importer> importers;
    private final RehearsalProgressJob rehearsal;
    private final WorkItems work;
    private final CurrentTenant tenant;
    private final Stopping stopping;
    private final Clock clock;

    ImportWorker(
            Imports imports,
            @All List<Importer> importers,
            RehearsalProgressJob rehearsal,
            WorkItems work,
            CurrentTenant tenant,
            Stopping stopping,
            Clock clock) {
        this.imports = imports;
        this.importers = importers;
        this.rehearsal = rehearsal;
        this.work = work;
        this.tenant = tenant;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** Another pod has taken over. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** This process stops: another pod goes on after the last batch, or begins a dry run anew. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String kind() {
        return AcceptingImport.WORK;
    }

    /** One import each time, because a request context has one tenant. */
    @Override
    @ActivateRequestContext
    public void workOff() {
        lease().ifPresent(this::carryOut);
    }

    private Optional<Leased> lease() {
        return QuarkusTransaction.requiringNew().call(() -> work.lease(AcceptingImport.WORK, clock.instant()));
    }

    /** Needs a request context of its own, and with it a tenant. */
    void carryOut(Leased item) {
        tenant.set(Tenant.agency(item.agencyId()));
        try {
            ImportJob job = imports.find(item.id()).orElseThrow();
            ImportJob done = job.dryRun() ? rehearse(job, item) : carryOut(job, item);
            finish(done, ImportState.DONE, item);
        } catch (LeaseLost e) {
            LOG.infof("Import %s goes on elsewhere", item.id());
        } catch (Stopped e) {
            QuarkusTransaction.requiringNew().run(() -> work.giveBack(item));
            LOG.infof("Import %s is given back", item.id());
        } catch (Exception e) {
            LOG.errorf("Import %s failed in attempt %d: %s", item.id(), item.attempt(), DatabaseException.nameOf(e));
            // What fails because the process ends is no fault of the file.
            if (item.attempt() >= MOST_ATTEMPTS && !stopping.hasBegun()) {
                finish(imports.find(item.id()).orElseThrow(), ImportState.FAILED, item);
            }
        }
    }

    private ImportJob carryOut(ImportJob start, Leased item) throws IOException {
        ImportJob job = start;
        try (Batches file = new Batches(job)) {
            file.skip(job.rowsRead());
            for (FileRows batch = file.next(); !batch.rows().isEmpty(); batch = file.next()) {
                goOnUnlessStopping();
                ImportJob before = job;
                FileRows rows = batch;
                job = QuarkusTransaction.requiringNew().timeout(BATCH_SECONDS).call(() -> {
                    ImportJob after = importer(before).store(before, rows, clock.instant());
                    save(after, item);
                    return after;
                });
            }
        }
        return job;
    }

    private ImportJob rehearse(ImportJob start, Leased item) throws IOException {
        ImportJob job = start.rewound();
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(DRY_RUN_SECONDS));
        rehearsal.begins(item, job);
        try (Batches file = new Batches(job)) {
            for (FileRows batch = file.next(); !batch.rows().isEmpty(); batch = file.next()) {
                goOnUnlessStopping();
                job = importer(job).rehearse(job, batch, clock.instant());
                if (!rehearsal.reached(item, job)) {
                    throw new LeaseLost();
                }
            }
        } finally {
            rehearsal.ends(item);
            QuarkusTransaction.rollback();
        }
        return job;
    }

    private Importer importer(ImportJob job) {
        return importers.stream()
                .filter(one -> one.kind() == job.kind())
                .findFirst()
                .orElseThrow();
    }

    private void goOnUnlessStopping() {
        if (stopping.hasBegun()) {
            throw new Stopped();
        }
    }

    private void save(ImportJob job, Leased item) {
        Instant now = clock.instant();
        if (!work.renew(item, now)) {
            throw new LeaseLost();
        }
        imports.save(job, ImportState.RUNNING, now);
    }

    private void finish(ImportJob job, ImportState state, Leased item) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (work.finish(item)) {
                imports.save(job, state, clock.instant());
                imports.deleteChunks(job.id());
            }
        });
    }

    /** The file of a job in batches. */
    private final class Batches implements AutoCloseable {
        private final CsvRows file;

        Batches(ImportJob job) throws IOException {
            file = CsvRows.open(new ChunkStream(imports, job.id()), job.charset(), job.mapping());
        }

        void skip(int rows) {
            for (int i = 0; i < rows; i++) {
                file.next();
            }
        }

        FileRows next() {
            List<CsvRow> rows = new ArrayList<>();
            for (CsvRow row = file.next(); row != null; row = rows.size() < BATCH_ROWS ? file.next() : null) {
                rows.add(row);
            }
            return new FileRows(rows, file.has("mic"));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
