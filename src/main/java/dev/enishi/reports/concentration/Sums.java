package dev.enishi.reports.concentration;

import dev.enishi.platform.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What some customers brought of something, in a time, added up: enough to say on how many of them it rests.
 *
 * @param total of all
 * @param squares the sum of the squares of what each brought
 * @param top1 what the customer brought who brought most
 * @param top3 what the three brought who brought most
 */
@Rule
record Sums(double total, double squares, double top1, double top3) {
    static final Sums NONE = new Sums(0, 0, 0, 0);

    /** How many equal customers would be as concentrated: 1 / HHI (Herfindahl and Hirschman). Absent where nobody brought anything. */
    @Nullable Double effectiveNumber() {
        return total == 0 ? null : total * total / squares;
    }

    /** The sum of the squared shares. */
    @Nullable Double hhi() {
        return total == 0 ? null : squares / (total * total);
    }

    /** What part of all some of it is. */
    @Nullable Double share(double part) {
        return total == 0 ? null : part / total;
    }
}
