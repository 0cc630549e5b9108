package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Items that are refused before the operation sees them, by their places. */
    public static final ScopedValue<Map<Integer, ProblemException>> REFUSED_BEFOREHAND = ScopedValue.newInstance();

    /** What {@link #itemOf} says of a pointer that is not into an item. */
    public static final int NO_ITEM = -1;

    private static final Pattern ITEM = Pattern.compile("/items/(\\d{1,4})(/.*)?");

    private final List<I> items;
    private final boolean atomic;
    private final List<@Nullable ProblemException> refusals;

    /** Starts with those that were refused beforehand. */
    public Batch(List<I> items, @Nullable Boolean atomic) {
        this.items = List.copyOf(items);
        this.atomic = atomic != null && atomic;
        Map<Integer, ProblemException> refused = REFUSED_BEFOREHAND.orElse(Map.of());
        refusals = new ArrayList<>(IntStream.range(0, items.size())
                .<@Nullable ProblemException>mapToObj(refused::get)
                .toList());
    }

    /** The place of the item into which a pointer points, or {@link #NO_ITEM}. */
    public static int itemOf(@Nullable String pointer) {
        Matcher item = ITEM.matcher(pointer == null ? "" : pointer);
        return item.matches() ? Integer.parseInt(item.group(1)) : NO_ITEM;
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
