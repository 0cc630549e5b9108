package dev.enishi.booking.slot;

import dev.enishi.agency.AgencySettings;
import dev.enishi.booking.BookingProblem;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What decides whether a customer may reserve, and for whom time is looked for. */
@Rule
public record BookingEligibility(
        @Nullable LocalDate firstChatDay,
        @Nullable LocalDate lastChatDay,
        int chatDays,
        boolean blocked,
        boolean hasMailed,
        @Nullable LocalDate quietUntil) {
    static BookingEligibility of(Row row) {
        return new BookingEligibility(
                row.dayOrNull("first_chat_day"),
                row.dayOrNull("last_chat_day"),
                row.integer("chat_days"),
                row.bool("blocked"),
                row.bool("has_mailed"),
                row.dayOrNull("quiet_until"));
    }

    /** Why he can reserve nothing; empty when he can. */
    public Optional<BookingProblem> refusal(AgencySettings settings, Instant now) {
        if (blocked) {
            return Optional.of(BookingProblem.CUSTOMER_BLOCKED);
        }
        boolean mailsFirst = settings.policies().reservations().prospectsMailFirst()
                && stage(settings, now) == Stage.PROSPECT
                && !hasMailed;
        return mailsFirst ? Optional.of(BookingProblem.MAILS_FIRST) : Optional.empty();
    }

    /** Why what he has cannot be moved; empty when it can. */
    public Optional<BookingProblem> refusalToMove() {
        return blocked ? Optional.of(BookingProblem.CUSTOMER_BLOCKED) : Optional.empty();
    }

    /** For whom time is looked for: who was refused earns no time that is kept for newcomers. */
    public Audience audience(AgencySettings settings, Instant now) {
        boolean quiet = quietUntil != null && settings.dayOf(now).isBefore(quietUntil);
        return quiet ? Audience.REGULAR : Audience.of(stage(settings, now));
    }

    /** How far he has come. */
    public Stage stage(AgencySettings settings, Instant now) {
        return Stage.of(firstChatDay, lastChatDay, chatDays, settings.policies(), settings.dayOf(now));
    }
}
