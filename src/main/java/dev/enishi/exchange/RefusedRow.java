package dev.enishi.exchange;

import dev.enishi.platform.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a row was refused, as it is stored: nothing of the row itself.
 *
 * @param line the line of the file on which the row starts
 * @param code what is wrong
 * @param column the column, or the empty text
 * @param arguments what the sentence of the code mentions
 */
record RefusedRow(long line, ProblemCode code, String column, List<String> arguments) {
    static RefusedRow of(long line, ProblemCode code, String column, Object... arguments) {
        return new RefusedRow(
                line, code, column, Stream.of(arguments).map(String::valueOf).toList());
    }
}
