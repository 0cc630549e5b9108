package dev.enishi.exchange;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.Performers;
import dev.enishi.exchange.CsvRows.CsvRow;
import dev.enishi.exchange.ImportJob.BatchResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Stores online sessions row by row: a performer has one or two a day. */
@ApplicationScoped
class SessionImporter implements Importer {
    private final SessionRows sessions;
    private final Agencies agencies;
    private final Performers performers;

    SessionImporter(SessionRows sessions, Agencies agencies, Performers performers) {
        this.sessions = sessions;
        this.agencies = agencies;
        this.performers = performers;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SESSIONS;
    }

    @Override
    public ImportJob store(ImportJob job, FileRows rows, Instant now) {
        performers.lockSharedIfAny(job.performerId());
        SessionRows.Owner owner = new SessionRows.Owner(
                job.performerId(), job.siteId(), agencies.settings().calendar().zone(), now);
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        List<RefusedRow> refusals = new ArrayList<>();
        for (CsvRow row : rows.rows()) {
            if (row.fields() == null) {
                refusals.add(RefusedRow.of(row.line(), ImportProblem.RAGGED_ROW, ""));
            } else {
                RowReader cells = new RowReader(row.line(), row.fields());
                counts.merge(sessions.store(cells, owner), 1, Integer::sum);
                refusals.addAll(cells.refusals());
            }
        }
        return job.after(new BatchResult(
                counts.getOrDefault(RowOutcome.CREATED, 0),
                counts.getOrDefault(RowOutcome.COMPLETED, 0),
                counts.getOrDefault(RowOutcome.UNCHANGED, 0),
                refusals));
    }

    /** The same, as the transaction is rolled back. */
    @Override
    public ImportJob rehearse(ImportJob job, FileRows rows, Instant now) {
        return store(job, rows, now);
    }
}
