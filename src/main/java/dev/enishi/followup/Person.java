package dev.enishi.followup;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the lists show him: enough to write to him.
 *
 * @param customer who he is
 * @param chat the last chat with him, or the one that is reviewed
 * @param performer whose customer he is
 * @param note what was written down about him, usually last
 * @param lastMessage the last message with him
 * @param lastLoginAt his last login on the site
 * @param cadence how often he hears from her
 * @param focusMotive why he is one of her focus people
 */
public record Person(
        CustomerSummary customer,
        @Nullable LastChat chat,
        PerformerName performer,
        @Nullable NoteBrief note,
        @Nullable MessageBrief lastMessage,
        @Nullable Instant lastLoginAt,
        CadenceView cadence,
        @Nullable String focusMotive) {

    /**
     * Of {@code customer c}, {@code performer p}, a chat {@code h}, a note {@code n} and {@link MessageBrief#NEWEST} as
     * {@code m}.
     */
    public static final String COLUMNS = LastChat.COLUMNS
            + ", n.id as note_id, n.version as note_version, n.body as note_body, n.created_at as note_created_at, "
            + MessageBrief.COLUMNS
            + ", c.last_login_at, coalesce(c.cadence_days, p.cadence_days) as own_cadence, "
            + "c.focus_motive, p.id as performer_id, p.name as performer_name, " + CustomerSummary.COLUMNS;

    /** Finds the last chat of {@code customer c}, {@code h}. */
    static final String LAST_CHAT = """
              left join lateral (
                   select id, version, kind, started_at, ended_at from chat
                    where agency_id = :agency and customer_id = c.id and kind <> 'PEEK'
                    order by started_at desc, id desc limit 1) h on true
            """;

    /** Reads {@link #COLUMNS}. */
    public static Person of(Row row, RelationshipFacts facts, Policies policies, LocalDate on) {
        return new Person(
                CustomerSummary.of(row, facts, policies, on),
                LastChat.of(row),
                new PerformerName(row.uuid("performer_id"), row.text("performer_name")),
                NoteBrief.of(row),
                MessageBrief.of(row),
                row.instantOrNull("last_login_at"),
                CadenceView.of(facts, row.integerOrNull("own_cadence"), policies),
                row.textOrNull("focus_motive"));
    }
}
