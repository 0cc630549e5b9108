package dev.enishi.reports.episode;

import dev.enishi.activity.message.Purpose;
import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a history said of a customer at an instant, as far as follow-ups depend on it. The facts of now are derived by
 * {@code SharedFacts}; a test holds both together.
 *
 * @param firstChatDay the day of the first chat
 * @param lastChatDay the day of the last chat
 * @param chatDays number of days with a chat
 * @param lastTouchDay the day of the last touch
 * @param steps days with a mail since the last chat, thank-yous and replies apart
 * @param unanswered days with a follow-up since the customer last stirred
 * @param refusedDay the day of the last refusal since the last chat
 */
@Rule
record Standing(
        @Nullable LocalDate firstChatDay,
        @Nullable LocalDate lastChatDay,
        int chatDays,
        @Nullable LocalDate lastTouchDay,
        MailDays steps,
        MailDays unanswered,
        @Nullable LocalDate refusedDay) {
    /** From which day after a chat on the expanding cadence counts mails as unanswered. */
    private static final int EXPANDED_DAYS = 15;

    /** Before the look-back nothing is known but on how many days there was a chat, and the first; the last counts as just before it. */
    static Standing before(LocalDate lookBack, @Nullable LocalDate firstChatDay, int chatDays) {
        LocalDate last = chatDays > 0 ? lookBack.minusDays(1) : null;
        return new Standing(
                chatDays > 0 ? firstChatDay : null, last, chatDays, last, MailDays.NONE, MailDays.NONE, null);
    }

    /** After one more contact. */
    Standing after(Contact contact, LocalDate day, boolean expands) {
        return switch (contact.kind()) {
            case CHAT ->
                new Standing(
                        firstChatDay == null ? day : firstChatDay,
                        day,
                        day.equals(lastChatDay) ? chatDays : chatDays + 1,
                        day,
                        MailDays.NONE,
                        MailDays.NONE,
                        null);
            case FROM_CUSTOMER -> touched(day, steps, MailDays.NONE, refusedDay);
            case SECRET -> touched(day, steps, unanswered, refusedDay);
            case MAIL ->
                touched(
                        day,
                        contact.isStep() && lastChatDay != null ? steps.and(day) : steps,
                        contact.isFollowUp() && countsUnanswered(day, expands) ? unanswered.and(day) : unanswered,
                        contact.purpose() == Purpose.DECLINE ? day : refusedDay);
            case REFUSAL -> new Standing(firstChatDay, lastChatDay, chatDays, lastTouchDay, steps, unanswered, day);
        };
    }

    private Standing touched(LocalDate day, MailDays steps, MailDays unanswered, @Nullable LocalDate refusedDay) {
        return new Standing(firstChatDay, lastChatDay, chatDays, day, steps, unanswered, refusedDay);
    }

    private boolean countsUnanswered(LocalDate day, boolean expands) {
        return !expands || lastChatDay == null || !day.isBefore(lastChatDay.plusDays(EXPANDED_DAYS));
    }

    /** The day on which the customer is due, unless there is another touch before; after a touch. */
    LocalDate dueOn(History history, Policies policies) {
        LocalDate touched = Objects.requireNonNull(lastTouchDay);
        if (history.expands(policies) && lastChatDay != null) {
            LocalDate step = lastChatDay.plusDays(stepDays());
            return step.isAfter(touched) ? step : touched.plusDays(1);
        }
        return touched.plusDays(history.cadenceDays(policies));
    }

    /** Days after the chat: 1, 3, 7, 15, 30, 45 and so on. */
    private int stepDays() {
        return switch (steps.count()) {
            case 0 -> 1;
            case 1 -> 3;
            case 2 -> 7;
            default -> 15 * (steps.count() - 2);
        };
    }

    boolean isDormant(Policies policies) {
        return unanswered.count() >= policies.unansweredLimit();
    }

    /** Whether the customer is left in peace on a day because of a refusal. */
    boolean isQuiet(LocalDate on, Policies policies) {
        return refusedDay != null
                && on.isBefore(refusedDay.plusDays(policies.boundaries().refusalQuietDays()));
    }

    Stage stage(Policies policies, LocalDate on) {
        return Stage.of(firstChatDay, lastChatDay, chatDays, policies, on);
    }
}
