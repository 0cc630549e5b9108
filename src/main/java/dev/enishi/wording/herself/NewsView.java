package dev.enishi.wording.herself;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a performer has to tell, as she put it. */
@Schema(description = "What the performer has to tell; nothing before the first time.")
public record NewsView(
        @Schema(description = "Counts the changes, 0 before the first; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "The news, as they stand in a mail.", examples = "髪を少し短くしました") @Nullable
        String text,

        @Schema(description = "The last business day on which it is news.", examples = "2026-11-30") @Nullable
        LocalDate until,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    static NewsView of(Row row) {
        return new NewsView(row.integer("version"), row.textOrNull("text"), row.dayOrNull("until_day"), null);
    }
}
