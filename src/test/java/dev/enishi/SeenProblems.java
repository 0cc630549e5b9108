package dev.enishi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What each operation has refused a test with, in a file of each process: {@code .ci/codes} compares it with the contract. */
public final class SeenProblems {
    private static final Path FOLDER = Path.of("target", "problems-seen");
    private static final Path FILE = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private SeenProblems() {}

    /** Notes one that came over a bare connection, at whichever operation. */
    public static void anywhere(String code) {
        add("(any)", code);
    }

    static void add(String operationId, String code) {
        String line = operationId + " " + code + "\n";
        if (SEEN.add(line)) {
            write(line);
        }
    }

    private static synchronized void write(String line) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
