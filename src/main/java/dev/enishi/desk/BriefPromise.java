package dev.enishi.desk;

import dev.enishi.activity.promise.OpenPromises;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise in a brief. */
@Schema(description = "A promise that is open, as the brief shows it.")
public record BriefPromise(
        @Schema(description = "Id of the promise.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "What was promised.", examples = "面接の結果を聞く")
        String text,

        @Schema(
                description = "The business day on which it is to be kept; absent where it is for the next chat.",
                examples = "2026-12-01")
        @Nullable LocalDate askOn,

        @Schema(description = "Whether it is to be kept at the next chat.")
        boolean nextChat,

        @Schema(description = "The note that it stands in.") @Nullable
        UUID noteId,

        @Schema(description = "Whether a colleague made it, before the customer was handed over to this performer.")
        boolean handedOver) {

    /** First what is for now, and of it what was said last, then what is for days to come, by day. */
    public static final String ORDER =
            "coalesce(ask_on > :today, false), case when ask_on > :today then ask_on end, created_at desc, id desc";

    /**
     * Those of one customer that a brief shows.
     *
     * @param customer the id of the customer, as the statement names it
     */
    public static String ofCustomer(String customer) {
        return """
            select customer_id, id, created_at, version, text, ask_on, note_id, made_by_id <> performer_id as handed_over
              from promise o
             where o.agency_id = :agency and o.customer_id = %s and %s
             order by %s
             limit 10
            """.formatted(customer, OpenPromises.OPEN, ORDER);
    }

    /** Binds what it depends on. */
    public static Sql bind(Sql sql, AgencySettings settings, LocalDate today) {
        return sql.bind("zone", settings.calendar().zone().getId())
                .bind("dayStart", settings.calendar().dayStart())
                .bind("today", today);
    }

    /** Reads a row. */
    public static BriefPromise of(Row row) {
        LocalDate askOn = row.dayOrNull("ask_on");
        return new BriefPromise(
                row.uuid("id"),
                row.integer("version"),
                row.text("text"),
                askOn,
                askOn == null,
                row.uuidOrNull("note_id"),
                row.bool("handed_over"));
    }
}
