package dev.enishi.access;

import dev.enishi.platform.data.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A performer as lists show her. */
@Schema(description = "A performer, as shown in lists.")
public record PerformerName(
        @Schema(description = "Id of the performer.") UUID id,

        @Schema(description = "What the performer is called.", examples = "みお")
        String name) {

    /** Reads the columns {@code id} and {@code name}. */
    public static PerformerName of(Row row) {
        return new PerformerName(row.uuid("id"), row.text("name"));
    }

    /** The columns about the performer of {@code customer c} that {@link #beside} reads. */
    public static final String BESIDE = """
            c.performer_id,
                   (select p.name from performer p where p.agency_id = c.agency_id and p.id = c.performer_id) as performer_name
            """;

    /** Reads {@link #BESIDE}. */
    public static PerformerName beside(Row row) {
        return new PerformerName(row.uuid("performer_id"), row.text("performer_name"));
    }
}
