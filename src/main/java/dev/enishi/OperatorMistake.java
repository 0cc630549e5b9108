package dev.enishi;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that whoever starts the process has to mend: one sentence for the standard error, and an exit code. */
final class OperatorMistake extends RuntimeException {
    /** A command, an option or its value is wrong. */
    static final int WRONG_ARGUMENT = 2;

    /** The database cannot be reached or lacks something, or a setting is missing. */
    static final int WRONG_SURROUNDINGS = 3;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private OperatorMistake(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    static OperatorMistake inArguments(String sentence) {
        return new OperatorMistake(WRONG_ARGUMENT, sentence);
    }

    static OperatorMistake inSurroundings(String sentence) {
        return new OperatorMistake(WRONG_SURROUNDINGS, sentence);
    }

    /** What to tell an operator of a failure, or nothing where it is a defect of ours. */
    static Optional<OperatorMistake> in(Throwable failure) {
        return causes(failure).reversed().stream()
                .filter(OperatorMistake::isOfSurroundings)
                .findFirst()
                .map(cause -> cause instanceof OperatorMistake told ? told : described(cause));
    }

    /** The same of any failure of a command: whoever typed it can do nothing with a stack trace. */
    static OperatorMistake ofCommand(Throwable failure) {
        return in(failure).orElseGet(() -> described(causes(failure).getLast()));
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static boolean isOfSurroundings(Throwable cause) {
        return cause instanceof OperatorMistake
                || cause instanceof SQLException
                || cause instanceof ConfigValidationException
                || cause instanceof QuarkusBindException
                || (cause instanceof IllegalStateException && isOurs(cause));
    }

    private static boolean isOurs(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().startsWith("dev.enishi."));
    }

    private static OperatorMistake described(Throwable cause) {
        List<String> lines = String.valueOf(cause.getMessage()).lines().toList();
        if (cause instanceof ConfigValidationException) {
            // A heading, and then a line for each setting that is wrong.
            return inSurroundings(lines.getLast().strip());
        }
        String first = lines.isEmpty() ? "" : lines.getFirst();
        // The messages of these are sentences; that of, say, AccessDeniedException is a path.
        boolean sentence = cause instanceof IllegalStateException || cause instanceof SQLException;
        return inSurroundings(sentence ? first : cause.getClass().getSimpleName() + ": " + first);
    }

    int exitCode() {
        return exitCode;
    }

    /** Says it. */
    @SuppressWarnings("SystemOut") // An operator is told on the standard error, without a logger around it.
    void tell() {
        System.err.println("enishi: " + getMessage());
    }
}
