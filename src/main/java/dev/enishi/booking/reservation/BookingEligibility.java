package dev.enishi.booking.reservation;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What decides whether a customer may reserve. */
record BookingEligibility(
        @Nullable LocalDate firstChatDay,
        @Nullable LocalDate lastChatDay,
        int chatDays,
        boolean blocked,
        boolean hasMailed) {
    static BookingEligibility of(Row row) {
        return new BookingEligibility(
                row.dayOrNull("first_chat_day"),
                row.dayOrNull("last_chat_day"),
                row.integer("chat_days"),
                row.bool("blocked"),
                row.bool("has_mailed"));
    }

    Stage stage(AgencySettings settings, Instant now) {
        return Stage.of(firstChatDay, lastChatDay, chatDays, settings.policies(), settings.dayOf(now));
    }
}
