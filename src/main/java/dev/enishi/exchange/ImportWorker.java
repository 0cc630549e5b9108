package dev.enishi.exchange;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.TextPolicy;
import dev.enishi.exchange.CsvRows.CsvRow;
import dev.enishi.exchange.ImportJob.BatchResult;
import dev.enishi.platform.Edge;
import dev.enishi.platform.Stopping;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.DatabaseException;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.data.WorkItems;
import dev.enishi.platform.data.WorkItems.Leased;
import dev.enishi.platform.data.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
    private final ChatBatch batches;
    private final RehearsalProgressJob rehearsal;
    private final WorkItems work;
    private final Agencies agencies;
    private final CurrentTenant tenant;
    private final Stopping stopping;
    private final Clock clock;

    ImportWorker(
            Imports imports,
            ChatBatch batches,
            RehearsalProgressJob rehearsal,
            WorkItems work,
            Agencies agencies,
            CurrentTenant tenant,
            Stopping stopping,
            Clock clock) {
        this.imports = imports;
        this.batches = batches;
        this.rehearsal = rehearsal;
        this.work = work;
        this.agencies = agencies;
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
            for (Batch batch = file.next(); !batch.isEmpty(); batch = file.next()) {
                goOnUnlessStopping();
                ImportJob before = job;
                Batch rows = batch;
                job = QuarkusTransaction.requiringNew().timeout(BATCH_SECONDS).call(() -> {
                    ImportJob after = before.after(store(before, rows), rows.contactDetails());
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
            for (Batch batch = file.next(); !batch.isEmpty(); batch = file.next()) {
                goOnUnlessStopping();
                BatchResult result = batches.rehearse(job, batch.chats(), batch.hasMic(), clock.instant());
                job = job.after(result.with(batch.refused()), batch.contactDetails());
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
        private final ZoneId zone;
        private final TextPolicy policy;

        Batches(ImportJob job) throws IOException {
            AgencySettings settings = agencies.settings();
            zone = settings.calendar().zone();
            policy = settings.policies().contactDetails().imports();
            file = CsvRows.open(new ChunkStream(imports, job.id()), job.charset(), job.mapping());
        }

        void skip(int rows) {
            for (int i = 0; i < rows; i++) {
                file.next();
            }
        }

        Batch next() {
            Batch batch = new Batch(new ArrayList<>(), new ArrayList<>(), file.has("mic"), new ScreenedLogs(policy));
            Instant now = clock.instant();
            for (int i = 0; i < BATCH_ROWS; i++) {
                CsvRow row = file.next();
                if (row == null) {
                    return batch;
                }
                try {
                    batch.chats().add(batch.logs().screened(ImportedChat.of(row, zone, now)));
                } catch (ImportedChat.Refused e) {
                    batch.refused().addAll(e.faults());
                }
            }
            return batch;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Some rows: those that can be stored, and those refused for themselves. */
    private record Batch(List<ImportedChat> chats, List<RefusedRow> refused, boolean hasMic, ScreenedLogs logs) {
        LogFindings contactDetails() {
            return logs.found();
        }

        boolean isEmpty() {
            return chats.isEmpty() && refused.isEmpty();
        }
    }

    private BatchResult store(ImportJob job, Batch batch) {
        return batches.store(job, batch.chats(), batch.hasMic(), clock.instant())
                .with(batch.refused());
    }
}
