package dev.enishi.exchange;

import dev.enishi.platform.Ids;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored.
 *
 * @param rowsTotal rows of the file, known before it is acknowledged
 * @param rowsRead rows dealt with so far: created + completed + unchanged + refused
 * @param refusals all that is wrong with the first 100 refused rows
 * @param contactDetails in how many logs they were found
 */
record ImportJob(
        UUID id,
        UUID performerId,
        UUID siteId,
        ImportKind kind,
        ImportState state,
        boolean dryRun,
        Charset charset,
        ColumnMapping mapping,
        int rowsTotal,
        int rowsRead,
        int created,
        int completed,
        int unchanged,
        int refused,
        List<RefusedRow> refusals,
        LogFindings contactDetails,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    private static final int MOST_REFUSED_ROWS = 100;

    /** A file that has been received, for a performer's customers: nothing of it is read yet. */
    static ImportJob queued(UUID performerId, ImportParameters parameters, HistoryFile file, Instant now) {
        return new ImportJob(
                Ids.next(),
                performerId,
                parameters.siteId(),
                parameters.kind(),
                ImportState.QUEUED,
                parameters.isDryRun(),
                file.charset(),
                file.mapping(),
                file.rows(),
                0,
                0,
                0,
                0,
                0,
                List.of(),
                LogFindings.NONE,
                now,
                null,
                null);
    }

    /** The job after some more rows, in whose logs nothing was found. */
    ImportJob after(BatchResult batch) {
        return after(batch, LogFindings.NONE);
    }

    /** The job after some more rows. */
    ImportJob after(BatchResult batch, LogFindings found) {
        return new ImportJob(
                id,
                performerId,
                siteId,
                kind,
                state,
                dryRun,
                charset,
                mapping,
                rowsTotal,
                rowsRead + batch.rows(),
                created + batch.created(),
                completed + batch.completed(),
                unchanged + batch.unchanged(),
                refused + batch.refused(),
                ofFirstRows(batch.refusals()),
                contactDetails.plus(found),
                createdAt,
                startedAt,
                finishedAt);
    }

    /** What is wrong with the first refused rows, all of it. */
    private List<RefusedRow> ofFirstRows(List<RefusedRow> more) {
        List<RefusedRow> all = Stream.concat(refusals.stream(), more.stream()).toList();
        Set<Long> lines = all.stream()
                .map(RefusedRow::line)
                .distinct()
                .limit(MOST_REFUSED_ROWS)
                .collect(Collectors.toSet());
        return all.stream().filter(fault -> lines.contains(fault.line())).toList();
    }

    /** The job before its first row: an interrupted dry run starts again. */
    ImportJob rewound() {
        return new ImportJob(
                id,
                performerId,
                siteId,
                kind,
                state,
                dryRun,
                charset,
                mapping,
                rowsTotal,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                LogFindings.NONE,
                createdAt,
                startedAt,
                finishedAt);
    }

    /** What became of some rows, and all that is wrong with those that were refused. */
    record BatchResult(int created, int completed, int unchanged, List<RefusedRow> refusals) {
        int rows() {
            return created + completed + unchanged + refused();
        }

        /** How many rows were refused. */
        int refused() {
            return (int)
                    refusals.stream().mapToLong(RefusedRow::line).distinct().count();
        }

        /** The same with rows that were refused before they came near the database, in the order of the file. */
        BatchResult with(List<RefusedRow> refused) {
            List<RefusedRow> all = Stream.concat(refusals.stream(), refused.stream())
                    .sorted(Comparator.comparingLong(RefusedRow::line))
                    .toList();
            return new BatchResult(created, completed, unchanged, all);
        }
    }
}
