package dev.enishi.exchange;

import dev.enishi.platform.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a row was refused, as it is stored: nothing of the row itself.
 *
 * @param line the line of the file on which the row starts
 * @param code the name of the {@link ProblemCode}
 * @param column the column, or the empty text
 * @param arguments what the sentence of the code mentions
 */
record RefusedRow(long line, String code, String column, List<String> arguments) {
    static RefusedRow of(long line, ProblemCode code, String column, Object... arguments) {
        return new RefusedRow(
                line,
                code.name(),
                column,
                Stream.of(arguments).map(String::valueOf).toList());
    }
}
