package dev.enishi.wording.fitting;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.wording.template.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be written to a customer.
 *
 * @param purpose what for
 * @param situation closer, or null
 * @param stage how far he has come, or null where nobody asks
 * @param day the business day on which it is
 */
@Rule
public record Moment(
        Purpose purpose,
        @Nullable Situation situation,
        @Nullable Stage stage,
        LocalDate day) {}
