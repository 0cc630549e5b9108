package dev.enishi.reports.cohort;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;

/**
 * What a cohort did in a month in which it did anything.
 *
 * @param cohort index of the month of the first chats
 * @param month index of the month
 * @param customers who chatted, peeks apart
 * @param earnings whole yen
 */
@Rule
record MonthOfCohort(int cohort, int month, int customers, long earnings) {
    /** Reads the columns of the statement of {@link Cohorts}. */
    static MonthOfCohort of(Row row) {
        return new MonthOfCohort(
                row.integer("cohort"), row.integer("month"), row.integer("customers"), row.big("earnings"));
    }
}
