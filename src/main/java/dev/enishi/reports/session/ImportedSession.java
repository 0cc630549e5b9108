package dev.enishi.reports.session;

import dev.enishi.exchange.RowOutcome;
import dev.enishi.exchange.RowReader;
import dev.enishi.exchange.SessionRows;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.reports.ReportsProblem;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of online sessions.
 *
 * @param mode what the site showed, or null where the file does not say
 */
@Rule
record ImportedSession(
        Instant startedAt, Instant endedAt, @Nullable StandbyMode mode) {
    private static final String STARTED_AT = "started_at";
    private static final String ENDED_AT = "ended_at";
    private static final String MODE = "mode";

    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

    private static final Map<String, StandbyMode> MODES = Map.of(
            "OPEN", StandbyMode.OPEN,
            "通常待機", StandbyMode.OPEN,
            "RESERVED_ONLY", StandbyMode.RESERVED_ONLY,
            "待ち合わせ待機", StandbyMode.RESERVED_ONLY,
            "NEWCOMER_ONLY", StandbyMode.NEWCOMER_ONLY,
            "新規枠", StandbyMode.NEWCOMER_ONLY);

    /** Reads a row; empty when something is wrong with it, which the row then knows. */
    static Optional<ImportedSession> of(RowReader row, SessionRows.Owner owner) {
        row.require(STARTED_AT, ENDED_AT);
        Instant startedAt = row.instant(STARTED_AT, owner.zone(), FIRST, owner.now());
        Instant endedAt = row.instant(ENDED_AT, owner.zone(), FIRST, owner.now());
        if (startedAt != null && endedAt != null) {
            if (endedAt.isBefore(startedAt)) {
                row.fault(CommonProblem.ENDS_BEFORE_START, ENDED_AT);
            } else if (endedAt.isAfter(startedAt.plus(OnlineSessionChange.LONGEST))) {
                row.fault(ReportsProblem.SESSION_TOO_LONG, ENDED_AT);
            }
        }
        StandbyMode mode = mode(row);
        return row.isFaulty() || startedAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(new ImportedSession(startedAt, endedAt, mode));
    }

    private static @Nullable StandbyMode mode(RowReader row) {
        String text = row.cell(MODE);
        if (text.isEmpty()) {
            return null;
        }
        StandbyMode mode = MODES.get(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
        if (mode == null) {
            row.fault(CommonProblem.INVALID_VALUE, MODE);
        }
        return mode;
    }

    /**
     * What becomes of it beside those that are recorded at its time: the one that starts with it is the same session.
     *
     * @param row is told why it is refused
     */
    RowOutcome beside(List<RecordedSession> others, RowReader row) {
        if (others.isEmpty()) {
            return RowOutcome.CREATED;
        }
        RecordedSession other = others.getFirst();
        if (others.size() > 1 || !other.startedAt().equals(startedAt)) {
            row.fault(ReportsProblem.SESSION_OVERLAP, STARTED_AT);
            return RowOutcome.REFUSED;
        }
        boolean sameMode = mode == null || mode == other.mode();
        if (sameMode && endedAt.equals(other.endedAt())) {
            return RowOutcome.UNCHANGED;
        }
        if (sameMode && other.endedAt() == null) {
            return RowOutcome.COMPLETED;
        }
        row.recordedDifferently();
        return RowOutcome.REFUSED;
    }
}
