package dev.enishi.platform.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The order in which codes are named: as in {@code problem-order.txt}, and after those by name. */
public final class NamingOrder implements Comparator<ProblemCode> {
    private final List<String> first = read();

    /** Reads the file. */
    public NamingOrder() {}

    @Override
    public int compare(ProblemCode one, ProblemCode other) {
        return Comparator.comparingInt(this::place)
                .thenComparing(ProblemCode::code)
                .compare(one, other);
    }

    private int place(ProblemCode code) {
        int place = first.indexOf(code.code());
        return place < 0 ? first.size() : place;
    }

    private static List<String> read() {
        try (InputStream file = NamingOrder.class.getResourceAsStream("/problem-order.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
