package dev.enishi.demo;

import dev.enishi.demo.DemoPlan.Promise;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What she has promised at the end of a chat: something for today, something for later, something to whoever is with her now. */
final class Promised {
    private static final int LATER_DAYS = 3;

    private Promised() {}

    static @Nullable Promise to(Acquaintance customer, Phrases phrases, LocalDate today) {
        return switch (customer.story) {
            case REPEATER ->
                switch (customer.number) {
                    case 0 -> promise(customer, phrases, today);
                    case 1 -> promise(customer, phrases, today.plusDays(LATER_DAYS));
                    default -> null;
                };
            case LIVE -> promise(customer, phrases, null);
            case REGULAR,
                    NEWCOMER,
                    OVERDUE,
                    LAPSED,
                    PROSPECT,
                    LAST_NIGHT,
                    AWAITING_REPLY,
                    IDLE_FAVORITE,
                    BIRTHDAY,
                    DORMANT,
                    REVIEW,
                    BLOCKED,
                    NO_MAIL,
                    SNOOZED,
                    APPOINTED,
                    ASKING,
                    RAN_OUT,
                    JUST_LEFT -> null;
        };
    }

    /** Which phrase follows from the handle, so that no dice are needed. */
    private static Promise promise(Acquaintance customer, Phrases phrases, @Nullable LocalDate askOn) {
        int phrase = Math.floorMod(
                customer.persona.handle().hashCode(), phrases.promises().size());
        return new Promise(
                customer.stays().getLast().end(),
                customer.persona.say(phrases.promises().get(phrase)),
                askOn);
    }
}
