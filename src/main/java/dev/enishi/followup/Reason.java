package dev.enishi.followup;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a customer is due, before it is put into words.
 *
 * @param code which
 * @param since the business day since which it holds, before days off move it
 * @param text which sentence explains it
 * @param arguments what the sentence mentions
 * @param promiseId of the promise that it is about, where it is about one
 */
@Rule
record Reason(
        ReasonCode code,
        LocalDate since,
        String text,
        List<Object> arguments,
        @Nullable UUID promiseId) {
    Reason(ReasonCode code, LocalDate since, String text, List<Object> arguments) {
        this(code, since, text, arguments, null);
    }

    static Reason of(ReasonCode code, LocalDate since, Object... arguments) {
        return new Reason(code, since, "reason." + code.name(), List.of(arguments));
    }

    /** Whether it reminds of what is agreed. */
    boolean isAppointmentToCome() {
        return text.equals(AppointmentReasons.COMING);
    }

    /** Whether it is about somebody who did not come. */
    boolean isNoShow() {
        return text.equals(AppointmentReasons.NO_SHOW);
    }

    /** The same since another day. */
    Reason since(LocalDate day) {
        return new Reason(code, day, text, arguments, promiseId);
    }
}
