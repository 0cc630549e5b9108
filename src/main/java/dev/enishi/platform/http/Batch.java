package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /**
     * Looks at those that are not yet refused, one after the other.
     *
     * @param check throws what speaks against an item, with pointers into it
     */
    public void check(Consumer<I> check) {
        for (int i = 0; i < items.size(); i++) {
            if (refusals.get(i) == null) {
                refusals.set(i, refusal(check, i));
            }
        }
    }

    private @Nullable ProblemException refusal(Consumer<I> check, int i) {
        try {
            check.accept(items.get(i));
            return null;
        } catch (ProblemException refusal) {
            return refusal.under(pointer(i));
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

    /** Whether nothing is to be done at all. */
    public boolean isOff() {
        return atomic && refusals.stream().anyMatch(refusal -> refusal != null);
    }

    /** What has become of all items, in their order, when those that were accepted are done. */
    public List<ItemOutcome> outcomes(Function<I, ItemOutcome.Done> done) {
        boolean off = isOff();
        return IntStream.range(0, items.size())
                .<ItemOutcome>mapToObj(i -> {
                    ProblemException refusal = refusals.get(i);
                    if (refusal != null) {
                        return new ItemOutcome.Refused(refusal);
                    }
                    return off
                            ? new ItemOutcome.Refused(ProblemException.of(CommonProblem.FAILED_DEPENDENCY))
                            : done.apply(items.get(i)).at(pointer(i));
                })
                .toList();
    }

    private static String pointer(int i) {
        return "/items/" + i;
    }
}
