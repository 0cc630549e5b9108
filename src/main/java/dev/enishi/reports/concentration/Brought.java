package dev.enishi.reports.concentration;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.Buckets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer brought.
 *
 * @param seconds in chats, peeks included
 * @param chats peeks apart
 * @param starts of these chats, where anybody asks for them
 */
@Rule
record Brought(
        CustomerSummary customer,
        PerformerName performer,
        long earnings,
        double seconds,
        int chats,
        @Nullable List<Instant> starts) {

    /** What part of everything that is. */
    CustomerShare of(PartSums whole, Buckets hours) {
        return new CustomerShare(
                customer,
                performer,
                Shares.rounded(whole.earnings().share((double) earnings), 1_000_000),
                earnings,
                Shares.rounded(whole.seconds().share(seconds), 1_000_000),
                minutes(),
                chats,
                starts == null ? null : RegularHours.of(hours, starts));
    }

    private long minutes() {
        return Math.round(seconds / 60);
    }

    /** Reads the columns of the statement of {@link Concentrations}. */
    static Brought of(Row row, Policies policies, LocalDate today) {
        return new Brought(
                CustomerSummary.beside(row, policies, today),
                PerformerName.beside(row),
                row.big("earnings"),
                row.real("seconds"),
                row.integer("chats"),
                row.bool("is_big") ? row.instants("starts") : null);
    }
}
