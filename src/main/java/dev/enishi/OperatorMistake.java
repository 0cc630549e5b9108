package dev.enishi;

import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
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
        List<Throwable> causes = causes(failure);
        Optional<OperatorMistake> told = causes.stream()
                .filter(OperatorMistake.class::isInstance)
                .map(OperatorMistake.class::cast)
                .findFirst();
        return told.isPresent()
                ? told
                : Optional.of(causes.getLast())
                        .filter(OperatorMistake::isOfSurroundings)
                        .map(OperatorMistake::described);
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

    private static boolean isOfSurroundings(Throwable root) {
        boolean ours = root instanceof IllegalStateException
                && Stream.of(root.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> frame.getClassName().startsWith("dev.enishi."));
        return ours
                || root instanceof SQLException
                || root instanceof NoSuchElementException
                || root.getClass().getSimpleName().equals("QuarkusBindException");
    }

    private static OperatorMistake described(Throwable root) {
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        // The messages of these are sentences; that of, say, AccessDeniedException is a path.
        boolean sentence = root instanceof IllegalStateException || root instanceof SQLException;
        return inSurroundings(sentence ? message : root.getClass().getSimpleName() + ": " + message);
    }

    int exitCode() {
        return exitCode;
    }

    /** Says it and ends the process. */
    @SuppressWarnings("SystemOut") // An operator is told on the standard error, without a logger around it.
    void end() {
        System.err.println("enishi: " + getMessage());
        System.exit(exitCode);
    }
}
