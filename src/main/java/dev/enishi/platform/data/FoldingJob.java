package dev.enishi.platform.data;

import dev.enishi.platform.FoldedText;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Folds an agency's text anew when the folding has changed: all of it after the migration that says so, and what a process of the
 * release before has written since (V0034). Counted in {@code enishi.folded.anew}; the log says when an agency has none left.
 */
@ApplicationScoped
class FoldingJob implements StandingTask {
    static final String WORK = "FOLDING";

    /** Rows of each table in a transaction: a text may have thousands of characters. */
    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(FoldingJob.class);

    /** When rows that somebody has locked are tried again. */
    private static final Duration LOCKED = Duration.ofSeconds(10);

    private final List<FoldedRows> all;
    private final Database database;
    private final MeterRegistry metrics;

    FoldingJob(@All List<FoldedRows> all, Database database, MeterRegistry metrics) {
        this.all = all;
        this.database = database;
        this.metrics = metrics;
        all.forEach(rows -> count(rows, 0)); // There from the start, with 0.
    }

    @Override
    public String kind() {
        return WORK;
    }

    /** None: who writes an old row relies on an item that is due much later (V0034). */
    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> carryOut(UUID agencyId, Instant now) {
        boolean more = false;
        for (FoldedRows rows : all) {
            int folded = foldAnew(rows);
            count(rows, folded);
            more |= folded == BATCH;
        }
        if (more) {
            return Optional.of(now);
        }
        if (all.stream().anyMatch(this::anyLeft)) {
            return Optional.of(now.plus(LOCKED));
        }
        LOG.infof("Agency %s has no text left that was folded before version %d", agencyId, FoldedText.VERSION);
        return Optional.empty();
    }

    private record Folded(UUID id, String text) {}

    /** Up to {@link #BATCH} rows. */
    private int foldAnew(FoldedRows rows) {
        List<Folded> folded = database.sql(rows.outdated())
                .plannedForItsValues()
                .bind("version", FoldedText.VERSION)
                .bind("most", BATCH)
                .list(row -> new Folded(row.uuid("id"), rows.folded(row)));
        return database.sql(rows.write())
                .plannedForItsValues()
                .bind("version", FoldedText.VERSION)
                .bind("ids", folded.stream().map(Folded::id).toList())
                .bind("texts", folded.stream().map(Folded::text).toList())
                .update();
    }

    private boolean anyLeft(FoldedRows rows) {
        return database.sql(rows.anyOutdated())
                .plannedForItsValues()
                .bind("version", FoldedText.VERSION)
                .one(row -> row.uuid("id"))
                .isPresent();
    }

    private void count(FoldedRows rows, int folded) {
        metrics.counter("enishi.folded.anew", "table", rows.table()).increment(folded);
    }
}
