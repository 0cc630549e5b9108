package dev.enishi.exchange;

import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.http.WritableText;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row, without the blanks around them, and remembers all that is wrong with them. A cell that says
 * nothing, or nothing that can be read, is null.
 */
public final class RowReader {
    private static final Set<String> YES = Set.of("true", "1", "yes");
    private static final Set<String> NO = Set.of("false", "0", "no", "");

    private final long line;
    private final Map<String, String> cells;
    private final List<RefusedRow> faults = new ArrayList<>();

    RowReader(long line, Map<String, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    /** All that is wrong so far. */
    List<RefusedRow> refusals() {
        return faults;
    }

    /** Whether anything is wrong so far. */
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** Cells that have to say something. */
    public void require(String... columns) {
        for (String column : columns) {
            if (cell(column).isEmpty()) {
                fault(CommonProblem.REQUIRED, column);
            }
        }
    }

    /** An instant from the first one on, which is not to come; without an offset it is a local time of the zone. */
    public @Nullable Instant instant(String column, ZoneId zone, Instant first, Instant now) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Instant> instant = CsvCells.instant(text, zone);
        if (instant.isEmpty()) {
            fault(CommonProblem.INVALID_FORMAT, column, "YYYY-MM-DDTHH:MM:SS");
        } else if (OtherClocks.isToCome(instant.get(), now)) {
            fault(CommonProblem.IN_THE_FUTURE, column);
        } else if (instant.get().isBefore(first)) {
            fault(CommonProblem.OUT_OF_RANGE, column, LocalDate.ofInstant(first, zone), LocalDate.ofInstant(now, zone));
        } else {
            return instant.get();
        }
        return null;
    }

    /** A whole number from 0 to the greatest. */
    @Nullable Integer number(String column, Function<String, Optional<Integer>> form, int greatest) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Integer> number = form.apply(text);
        if (number.isEmpty()) {
            fault(CommonProblem.INVALID_FORMAT, column, "123");
        } else if (number.get() < 0 || number.get() > greatest) {
            fault(CommonProblem.OUT_OF_RANGE, column, 0, greatest);
        } else {
            return number.get();
        }
        return null;
    }

    /** {@code TWO_SHOT}, {@code PARTY} or {@code PEEK}. */
    @Nullable String kind(String column) {
        Optional<String> kind = CsvCells.kind(cell(column));
        if (kind.isEmpty()) {
            fault(CommonProblem.INVALID_VALUE, column);
        }
        return kind.orElse(null);
    }

    /** Whether it says yes; an empty cell does not. */
    boolean yes(String column) {
        String text = cell(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(CommonProblem.INVALID_VALUE, column);
        }
        return YES.contains(text);
    }

    @Nullable String text(String column, int longest) {
        String text = cell(column);
        if (!WritableText.isWritable(text)) {
            fault(CommonProblem.INVALID_TEXT, column);
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(CommonProblem.TOO_LONG, column, longest);
        } else {
            return text.isEmpty() ? null : text;
        }
        return null;
    }

    /** Remembers that the same is recorded with other values. */
    public void recordedDifferently() {
        faults.add(RefusedRow.of(line, ImportProblem.ALREADY_RECORDED_DIFFERENTLY, ""));
    }

    /** Remembers that something is wrong with a cell. */
    public void fault(ProblemCode code, String column, Object... arguments) {
        faults.add(RefusedRow.of(line, code, column, arguments).quoting(cell(column)));
    }

    /** What a cell says, or the empty text. */
    public String cell(String column) {
        return OuterBlanks.strip(cells.getOrDefault(column, ""));
    }
}
