package dev.enishi.activity;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;

/**
 * Between whom a chat, message or note was: each row names both, so that a list is shown as it comes. Performer and site are always
 * those of the customer, because what was recorded follows a customer who is handed over.
 */
public record Parties(CustomerSummary customer, PerformerName performer) {
    /** The columns of {@code customer c}, {@code relationship r} and {@code performer p} that {@link #of} reads. */
    public static final String COLUMNS = CustomerSummary.BESIDE + ", p.id as performer_id, p.name as performer_name";

    /** Finds both for what happened, {@code h}: by their keys, for the rows of a page only where that is cut before. */
    public static final String OF_WHAT_HAPPENED = """
              join customer c on c.agency_id = :agency and c.id = h.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
              join performer p on p.agency_id = :agency and p.id = c.performer_id
            """;

    /** Reads {@link #COLUMNS}. */
    public static Parties of(Row row, AgencySettings settings, LocalDate today) {
        return new Parties(
                CustomerSummary.beside(row, settings.policies(), today),
                new PerformerName(row.uuid("performer_id"), row.text("performer_name")));
    }
}
