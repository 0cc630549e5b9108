package dev.enishi.reports.overview;

import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;

/**
 * Those whose first chat was in a part of the range, or before it (part -1).
 *
 * @param customers how many
 * @param judged of these those whose days to come again have passed
 * @param comeAgain of these those who did
 * @param asked of all those of whom the performer has said whether they are a favourite
 */
@Rule
record Newcomers(int part, int customers, int judged, int comeAgain, int asked) {
    static Newcomers of(Row row) {
        return new Newcomers(
                row.integer("part"),
                row.integer("customers"),
                row.integer("judged"),
                row.integer("come_again"),
                row.integer("asked"));
    }

    static Newcomers none(int part) {
        return new Newcomers(part, 0, 0, 0, 0);
    }

    Newcomers plus(Newcomers more) {
        return new Newcomers(
                part, customers + more.customers, judged + more.judged, comeAgain + more.comeAgain, asked + more.asked);
    }
}
