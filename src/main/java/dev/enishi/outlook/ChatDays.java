package dev.enishi.outlook;

import dev.enishi.outlook.model.Visits;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The days with a chat of a customer, as the facts know them.
 *
 * @param days how many
 */
@Rule
record ChatDays(
        UUID customerId,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int days) {
    /** The columns of {@code relationship r} that {@link #of} reads. */
    static final String COLUMNS = "r.customer_id, r.first_chat_day, r.last_chat_day, r.chat_days";

    static ChatDays of(Row row) {
        return new ChatDays(
                row.uuid("customer_id"),
                row.dayOrNull("first_chat_day"),
                row.dayOrNull("last_chat_day"),
                row.integer("chat_days"));
    }

    /** As models see it on a day; null before the first chat. */
    @Nullable Visits visits(LocalDate on) {
        return first == null || last == null ? null : Visits.of(first, last, days, on);
    }
}
