package dev.enishi.booking.icalendar;

import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar feed to be made. */
@Schema(description = "A calendar feed to be made.")
public record NewCalendarFeed(
        @Schema(description = "What it shows.", examples = "NAMES") @NotNull
        FeedContent content,

        @Schema(
                description =
                        "What the calendar is called where it is subscribed to, 1 to 100 characters; absent: a general "
                                + "word.",
                pattern = "\\S",
                examples = "みゆの予約")
        @Size(min = 1, max = 100)
        @Nullable String name) {

    /** A name says something. */
    public NewCalendarFeed {
        ViolatedRules.check()
                .that(name == null || name.isEmpty() || !name.isBlank(), "/name", CommonProblem.REQUIRED)
                .done();
    }
}
