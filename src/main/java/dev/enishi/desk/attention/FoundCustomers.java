package dev.enishi.desk.attention;

import dev.enishi.desk.attention.AttentionRange.Days;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.Paging;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list names.
 *
 * @param days that were looked at
 * @param customers one more than a page has, where there are more
 */
record FoundCustomers<T>(Days days, List<T> customers) {
    /** The page of them; later pages are about the same days. */
    Page<T> page(Paging paging, Function<T, List<@Nullable String>> sortKey) {
        return paging.page(customers, sortKey, days.resolved());
    }
}
