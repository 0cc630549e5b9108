package dev.enishi.outlook;

import dev.enishi.outlook.model.Visits;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;

/**
 * A customer of a sample, whose days with a chat are counted.
 *
 * @param first the first day
 * @param last the last one of the calibration
 * @param days those of the calibration
 * @param before those of its last part, as long as what is compared
 * @param later those after it
 */
@Rule
record SampledCustomer(LocalDate first, LocalDate last, int days, int before, int later) {
    static SampledCustomer of(Row row) {
        return new SampledCustomer(
                row.day("first"), row.day("last"), row.integer("days"), row.integer("before"), row.integer("later"));
    }

    Visits visits(LocalDate on) {
        return Visits.of(first, last, days, on);
    }
}
