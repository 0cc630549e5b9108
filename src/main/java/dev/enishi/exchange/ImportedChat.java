package dev.enishi.exchange;

import dev.enishi.exchange.CsvRows.CsvRow;
import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a chat history.
 *
 * @param line the line of the file on which it starts
 * @param handle the member
 * @param kind {@code TWO_SHOT}, {@code PARTY} or {@code PEEK}
 * @param startedAt when it started
 * @param endedAt when it ended
 * @param earnings whole yen, or null
 * @param mic whether they spoke; false where the file does not say
 * @param log what was said, as it is to be stored, or null
 * @param toldLog the same as the file has it
 * @param externalId the site's own id, or null
 */
record ImportedChat(
        long line,
        String handle,
        String kind,
        Instant startedAt,
        Instant endedAt,
        @Nullable Integer earnings,
        boolean mic,
        @Nullable String log,
        @Nullable String toldLog,
        @Nullable String externalId) {

    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
    private static final int MAX_NAME = 100;
    private static final int MAX_LOG = 200_000;
    private static final int MAX_MINUTES = 24 * 60;
    private static final int MAX_EARNINGS = 10_000_000;

    /**
     * Reads a row.
     *
     * @param zone what local times mean
     * @param now nothing recorded lies after it
     * @throws Refused with all that is wrong with it
     */
    static ImportedChat of(CsvRow row, ZoneId zone, Instant now) throws Refused {
        if (row.fields() == null) {
            throw new Refused(List.of(RefusedRow.of(row.line(), ImportProblem.RAGGED_ROW, "")));
        }
        RowReader cells = new RowReader(row.line(), row.fields());
        cells.require("started_at", "handle", "minutes");
        Instant startedAt = cells.instant("started_at", zone, FIRST, now);
        String handle = cells.text("handle", MAX_NAME);
        String kind = cells.kind("kind");
        Instant endedAt = ended(startedAt, cells.number("minutes", CsvCells::minutes, MAX_MINUTES));
        if (endedAt != null && OtherClocks.isToCome(endedAt, now)) {
            cells.fault(CommonProblem.IN_THE_FUTURE, "minutes");
        }
        Integer earnings = cells.number("earnings", CsvCells::yen, MAX_EARNINGS);
        boolean mic = cells.yes("mic");
        String log = cells.text("log", MAX_LOG);
        String externalId = cells.text("external_id", MAX_NAME);
        boolean faulty = !cells.refusals().isEmpty();
        if (faulty || startedAt == null || handle == null || kind == null || endedAt == null) {
            throw new Refused(cells.refusals());
        }
        return new ImportedChat(row.line(), handle, kind, startedAt, endedAt, earnings, mic, log, log, externalId);
    }

    private static @Nullable Instant ended(@Nullable Instant startedAt, @Nullable Integer minutes) {
        return startedAt == null || minutes == null ? null : startedAt.plus(Duration.ofMinutes(minutes));
    }

    /** The same with another log to be stored. */
    ImportedChat with(String otherLog) {
        return new ImportedChat(line, handle, kind, startedAt, endedAt, earnings, mic, otherLog, toldLog, externalId);
    }

    /** What tells it from the other chats of the performer on the site. */
    String identity() {
        return externalId == null ? "start " + startedAt + " " + handle : "id " + externalId;
    }

    /** Why a row is refused: all that is wrong with it, at least one thing. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<RefusedRow> faults;

        Refused(List<RefusedRow> faults) {
            super("Refused for " + faults.size(), null, false, false);
            this.faults = List.copyOf(faults);
        }

        List<RefusedRow> faults() {
            return faults;
        }
    }
}
