package dev.enishi.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What does not count in a report, so that nobody takes it for everything. */
@Schema(description = "What does not count in a report.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Excluded(
        @Schema(description = "Why not.") Exclusion code,

        @Schema(
                description = "How many chats, customers or whatever else the code is about, of the whole range.",
                minimum = "1",
                maximum = "2147483647",
                examples = "3")
        int count,

        @Schema(description = "Whole minutes that do not count; absent where nobody can know.", examples = "42")
        @Nullable Long minutes,

        @Schema(
                description = "The first day of the month that does not count, of `INCOMPLETE_MONTH`.",
                examples = "2026-11-01")
        @Nullable LocalDate at) {
    /** Of no month alone. */
    public Excluded(Exclusion code, int count, @Nullable Long minutes) {
        this(code, count, minutes, null);
    }
}
