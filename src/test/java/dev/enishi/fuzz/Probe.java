package dev.enishi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Sends requests and keeps what is wrong with their answers: a status of 500 or more, a refusal without a problem document, a
 * line in the log of errors, fifteen seconds without an answer, and whatever else its user finds.
 */
final class Probe implements AutoCloseable {
    private static final int SHOWN = 40;

    private final Wire wire;
    private final BiFunction<FuzzRequest, FuzzAnswer, List<String>> also;
    private final ErrorLines errors = new ErrorLines();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long slowestMillis;

    Probe(URI service) {
        this(service, (request, answer) -> List.of());
    }

    Probe(URI service, BiFunction<FuzzRequest, FuzzAnswer, List<String>> also) {
        wire = new Wire(service);
        this.also = also;
    }

    void send(String name, FuzzRequest request) {
        List<String> found = new ArrayList<>();
        long start = System.nanoTime();
        try {
            FuzzAnswer answer = wire.send(request);
            answers.merge(answer.status(), 1, Integer::sum);
            String refusal = RefusalForm.fault(request, answer);
            if (refusal != null) {
                found.add(refusal);
            }
            found.addAll(also.apply(request, answer));
        } catch (IOException e) {
            found.add(e.toString());
        }
        slowestMillis = Math.max(slowestMillis, (System.nanoTime() - start) / 1_000_000);
        found.addAll(errors.written);
        errors.written.clear();
        if (!found.isEmpty()) {
            faults.add(name + ": " + String.join("; ", found) + "\n  " + request.curl());
        }
    }

    /** Says how many answers there were, and fails when anything was wrong. */
    void judge(String what) {
        System.out.println(what + ", answers by status: " + answers + ", the slowest after " + slowestMillis + " ms");
        assertThat(faults.stream().limit(SHOWN))
                .as(faults.size() + " faults of " + what)
                .isEmpty();
    }

    @Override
    public void close() {
        wire.close();
        errors.close();
    }
}
