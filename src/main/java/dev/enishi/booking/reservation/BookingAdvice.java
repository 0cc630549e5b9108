package dev.enishi.booking.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.activity.TemplateName;
import dev.enishi.platform.problem.ExtensionMembers;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the refusal of a reservation tells the client to go on with.
 *
 * @param conflict the period that is in the way, or null
 * @param alternatives instants that would do, or null
 * @param templates with which she can tell him, or null
 * @param allowed what can be done instead, or null
 */
@Schema(description = "What can be done instead.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BookingAdvice(
        @Schema(description = "`reservation-overlap`: the reservation that is in the way, without the buffer after it.")
        @Nullable Period conflict,

        @Schema(
                description =
                        "Refused reservations: the nearest starts that are free for the customer, nearest " + "first.",
                maxItems = 3)
        @Nullable List<Instant> alternatives,

        @Schema(
                description = "Refused reservations: templates with which the performer can answer the customer, the "
                        + "performer's own first.",
                maxItems = 3)
        @Nullable List<TemplateName> templates,

        @Schema(
                description = "`illegal-transition`: the sub-resources that can be put now.",
                maxItems = 10,
                examples = "[\"completion\", \"no-show\"]")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<ReservationAction> allowed)
        implements ExtensionMembers {

    /** What can be said to somebody who can have no time at all. */
    static BookingAdvice templates(List<TemplateName> templates) {
        return new BookingAdvice(null, null, templates, null);
    }

    /** What is in the way, or null, what would do, and what can be said. */
    static BookingAdvice alternatives(
            @Nullable Period conflict, List<Instant> alternatives, List<TemplateName> templates) {
        return new BookingAdvice(conflict, alternatives, templates, null);
    }

    /** What can be done instead. */
    public static BookingAdvice allowed(List<ReservationAction> allowed) {
        return new BookingAdvice(null, null, null, allowed);
    }
}
