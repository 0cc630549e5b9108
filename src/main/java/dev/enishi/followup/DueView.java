package dev.enishi.followup;

import dev.enishi.platform.problem.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a customer must hear from her. */
@Schema(description = "That a customer must hear from the performer, and why.")
public record DueView(
        @Schema(description = "The earliest day among the reasons.", examples = "2026-11-21")
        LocalDate dueOn,

        @Schema(description = "Days since then.", examples = "1")
        int overdueDays,

        @Schema(description = "Why, at least one.") List<ReasonView> reasons) {

    static DueView of(Decision.Due due, LocalDate on, Texts texts) {
        return new DueView(
                due.dueOn(),
                (int) ChronoUnit.DAYS.between(due.dueOn(), on),
                due.reasons().stream()
                        .map(reason -> ReasonView.of(reason, texts.on(on)))
                        .toList());
    }
}
