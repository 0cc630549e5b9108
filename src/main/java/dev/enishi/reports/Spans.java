package dev.enishi.reports;

import dev.enishi.platform.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Time in which something was so, each instant once: stretches that neither meet nor overlap, oldest first. */
@Rule
public final class Spans {
    private final List<Span> spans;

    private Spans(List<Span> spans) {
        this.spans = spans;
    }

    /** Their union; empty ones are left out. */
    public static Spans union(Collection<Span> all) {
        List<Span> merged = new ArrayList<>();
        all.stream()
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> add(merged, span));
        return new Spans(merged);
    }

    private static void add(List<Span> merged, Span span) {
        if (merged.isEmpty() || merged.getLast().until().isBefore(span.from())) {
            merged.add(span);
        } else if (merged.getLast().until().isBefore(span.until())) {
            merged.set(merged.size() - 1, new Span(merged.getLast().from(), span.until()));
        }
    }

    /** What they are. */
    public List<Span> all() {
        return List.copyOf(spans);
    }

    /** The time in which both are so. */
    public Spans and(Spans other) {
        List<Span> both = new ArrayList<>();
        other.spans.forEach(span -> addWithin(span, both));
        return new Spans(both);
    }

    /** How much of a stretch lies in this time. */
    public long microsecondsOf(Span span) {
        List<Span> shared = new ArrayList<>();
        addWithin(span, shared);
        return shared.stream().mapToLong(Span::microseconds).sum();
    }

    private void addWithin(Span span, List<Span> shared) {
        for (int i = firstEndingAfter(span); i < spans.size(); i++) {
            Span part = spans.get(i).within(span);
            if (part.isEmpty()) {
                return;
            }
            shared.add(part);
        }
    }

    /** By halves, because there may be thousands. */
    private int firstEndingAfter(Span span) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).until().isAfter(span.from())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
