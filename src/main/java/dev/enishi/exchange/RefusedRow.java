package dev.enishi.exchange;

import dev.enishi.platform.http.WritableText;
import dev.enishi.platform.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing for which a row was refused, as it is stored: nothing personal of the row itself.
 *
 * @param line the line of the file on which the row starts
 * @param code the name of the {@link ProblemCode}
 * @param column the column, or the empty text
 * @param arguments what the sentence of the code mentions
 * @param value what the cell says, at most 40 characters of it, or null where it is not to be shown
 */
record RefusedRow(
        long line,
        String code,
        String column,
        List<String> arguments,
        @Nullable String value) {
    private static final int LONGEST_VALUE = 40;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Columns of times and numbers: another one may be anything, when the columns of a file are mistaken. */
    private static final Set<String> QUOTED = Set.of("started_at", "ended_at", "minutes", "earnings");

    static RefusedRow of(long line, ProblemCode code, String column, Object... arguments) {
        return new RefusedRow(
                line,
                code.name(),
                column,
                Stream.of(arguments).map(String::valueOf).toList(),
                null);
    }

    /** The same with what the cell says, where that can be shown. */
    RefusedRow quoting(String cell) {
        return QUOTED.contains(column) && !cell.isEmpty() && WritableText.isWritable(cell)
                ? new RefusedRow(line, code, column, arguments, start(cell))
                : this;
    }

    /** What the sentence mentions, days as such: they are said otherwise than they are stored. */
    List<Object> mentioned() {
        return arguments.stream().map(RefusedRow::mentioned).toList();
    }

    private static Object mentioned(String argument) {
        return DAY.matcher(argument).matches() ? LocalDate.parse(argument) : argument;
    }

    private static String start(String cell) {
        int characters = Math.min(LONGEST_VALUE, cell.codePointCount(0, cell.length()));
        return cell.substring(0, cell.offsetByCodePoints(0, characters));
    }
}
