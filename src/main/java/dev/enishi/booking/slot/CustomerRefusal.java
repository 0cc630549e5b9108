package dev.enishi.booking.slot;

import dev.enishi.activity.TemplateName;
import dev.enishi.booking.BookingProblem;
import dev.enishi.platform.problem.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer cannot reserve, whatever the time. */
@Schema(description = "Why the customer cannot reserve now, whatever the time.")
public record CustomerRefusal(
        @Schema(
                description =
                        "The code with which a reservation would be refused: `mails-first` (the slots are listed, and "
                                + "can be reserved once a mail from the customer is recorded), `customer-blocked` (none is "
                                + "listed).",
                ref = "ProblemCode",
                examples = "mails-first")
        String code,

        @Schema(
                description = "The same in a sentence.",
                examples = "A prospect has to mail the performer before reserving.")
        String detail,

        @Schema(
                description =
                        "Templates with which the performer can answer the customer, the performer's own first, at "
                                + "most 3.",
                maxItems = 3)
        List<TemplateName> templates) {

    static CustomerRefusal of(BookingProblem problem, List<TemplateName> templates, Texts texts) {
        return new CustomerRefusal(problem.code(), texts.get("problem." + problem.code() + ".detail"), templates);
    }
}
