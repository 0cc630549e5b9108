package dev.enishi.platform.contract;

import dev.enishi.platform.problem.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * The codes that each operation can give: those of {@code problems-of-operations.txt}, which is what tests have seen
 * ({@code .ci/codes}).
 */
final class OperationProblems {
    private static final String EVERY = "(every)";
    private static final String WITH_BODY = "(with a body)";
    private static final String IDEMPOTENT = "(idempotent)";

    private final Map<String, List<String>> named = read();
    private final List<ProblemCode> all;
    private final CodeIndex code;

    /**
     * Reads the file.
     *
     * @param all in the order in which they are named
     */
    OperationProblems(List<ProblemCode> all, CodeIndex code) {
        this.all = all;
        this.code = code;
    }

    /** Whether the file names the operation: a new one has not been seen yet. */
    boolean knows(Operation operation) {
        return named.containsKey(operation.getOperationId());
    }

    /** The codes of an operation, in the order in which they are named. */
    List<ProblemCode> of(Operation operation) {
        Set<String> codes = new HashSet<>(named(EVERY));
        if (operation.getRequestBody() != null) {
            codes.addAll(named(WITH_BODY));
        }
        if (code.isIdempotent(operation)) {
            codes.addAll(named(IDEMPOTENT));
        }
        codes.addAll(named(operation.getOperationId()));
        return all.stream().filter(known -> codes.contains(known.code())).toList();
    }

    private List<String> named(String name) {
        return named.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = OperationProblems.class.getResourceAsStream("/problems-of-operations.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            Map<String, List<String>> named = new TreeMap<>();
            for (String line :
                    lines.lines().filter(text -> !text.startsWith("#")).toList()) {
                String[] parts = line.split(": ", 2);
                named.computeIfAbsent(parts[0], none -> new ArrayList<>())
                        .addAll(Stream.of(parts[1].split(" ", -1)).toList());
            }
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
