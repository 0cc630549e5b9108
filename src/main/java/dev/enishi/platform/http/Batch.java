package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The items of a batch, while it is found out which of them can be done. Each is done or refused by itself; of an atomic
 * batch all are done, or none.
 *
 * @param <I> an item
 */
public final class Batch<I> {
    /** The most items of a batch. */
    public static final int MOST = 1000;

    private final List<I> items;
    private final boolean atomic;
    private final List<@Nullable ProblemException> refusals;

    /** Starts with none refused. */
    public Batch(List<I> items, @Nullable Boolean atomic) {
        this.items = List.copyOf(items);
        this.atomic = atomic != null && atomic;
        refusals = new ArrayList<>(IntStream.range(0, items.size())
                .<@Nullable ProblemException>mapToObj(any -> null)
                .toList());
    }

    /** Refuses those of which something can be said; all of it, where that was not done before. */
    public void check(Function<I, List<Violation>> violations) {
        for (int i = 0; i < items.size(); i++) {
            String item = pointer(i);
            List<Violation> found = refusals.get(i) == null ? violations.apply(items.get(i)) : List.<Violation>of();
            if (!found.isEmpty()) {
                refusals.set(
                        i,
                        ProblemException.of(found.stream()
                                .map(violation -> violation.under(item))
                                .toList()));
            }
        }
    }

    /** Those that are to be done: none of an atomic batch of which one was refused. */
    public List<I> accepted() {
        return isOff()
                ? List.of()
                : IntStream.range(0, items.size())
                        .filter(i -> refusals.get(i) == null)
                        .mapToObj(items::get)
                        .toList();
    }

    private boolean isOff() {
        return atomic && refusals.stream().anyMatch(refusal -> refusal != null);
    }

    /** What has become of all items, in their order, when those that were accepted are done. */
    public List<ItemOutcome> outcomes(Function<I, ItemOutcome.Done> done) {
        List<ItemOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ProblemException refusal = refusals.get(i);
            outcomes.add(
                    refusal != null
                            ? new ItemOutcome.Refused(refusal)
                            : isOff()
                                    ? new ItemOutcome.Refused(ProblemException.of(CommonProblem.FAILED_DEPENDENCY))
                                    : done.apply(items.get(i)).at(pointer(i)));
        }
        return outcomes;
    }

    private static String pointer(int i) {
        return "/items/" + i;
    }
}
