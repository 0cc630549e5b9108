package dev.enishi.demo;

import static dev.enishi.activity.message.Direction.IN;
import static dev.enishi.activity.message.Direction.OUT;

import dev.enishi.activity.message.Purpose;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Note;
import java.time.Instant;
import java.util.List;

/**
 * The mails and notes between and after the chats of a customer. A mail of hers has the purpose that the rules would tell,
 * unless she would choose one herself: an invitation, a word about a reservation, a refusal.
 */
final class Correspondence {
    private static final int CADENCE_DAYS = 15;

    private final Habit habit;
    private final Dice dice;
    private final Phrases phrases;
    private final Instant now;
    private final Notes notes;

    Correspondence(Habit habit, Dice dice, Phrases phrases, Instant now) {
        this.habit = habit;
        this.dice = dice;
        this.phrases = phrases;
        this.now = now;
        this.notes = new Notes(dice, phrases);
    }

    void write(Acquaintance customer) {
        List<Chat> stays = customer.stays();
        for (int i = 0; i < stays.size() - 1; i++) {
            int silentSince = customer.visitDays.get(i);
            note(customer, stays.get(i), dice.chance(habit.notes));
            if (thanks(customer, stays.get(i)) && dice.chance(0.5)) {
                nextMorning(customer, stays.get(i));
                silentSince--;
            }
            betweenChats(customer, silentSince, customer.visitDays.get(i + 1));
        }
        if (!stays.isEmpty() && customer.story != Story.LAST_NIGHT) {
            Chat last = stays.getLast();
            boolean reviewedByNote = customer.story == Story.REVIEW && last.log() == null;
            note(customer, last, dice.chance(habit.notes) || reviewedByNote);
            thanks(customer, last);
        }
        ending(customer);
    }

    private void note(Acquaintance customer, Chat chat, boolean written) {
        if (written) {
            boolean pinned = customer.story == Story.REGULAR && customer.notes.isEmpty();
            String body = pinned ? notes.pinned(customer) : notes.about(customer);
            customer.notes.add(new Note(chat, dice.after(chat.end(), 1, 10), pinned, body));
        }
    }

    private boolean thanks(Acquaintance customer, Chat chat) {
        boolean thanks = dice.chance(habit.thanks);
        if (thanks) {
            customer.mail(OUT, Purpose.THANK_YOU, dice.after(chat.end(), 2, 15), phrases.thankYou());
        }
        return thanks;
    }

    /** He thanks for her thanks, and she answers. */
    private void nextMorning(Acquaintance customer, Chat chat) {
        Instant written = dice.after(chat.end(), 10 * 60, 13 * 60);
        customer.mail(IN, Purpose.OTHER, written, phrases.thanksIn());
        customer.mail(OUT, Purpose.REPLY, dice.after(written, 60, 240), phrases.reply());
    }

    /**
     * One of the things that happen until he comes again, or nothing.
     *
     * @param silentSince how many days ago they last chatted or wrote
     * @param next how many days ago he came again
     */
    private void betweenChats(Acquaintance customer, int silentSince, int next) {
        int gap = silentSince - next;
        if (gap < 4) {
            return;
        }
        if (dice.chance(0.06)) {
            customer.mail(IN, Purpose.OTHER, dice.at(silentSince - 2, 9, 12), phrases.declineIn());
            customer.mail(OUT, Purpose.DECLINE, dice.at(silentSince - 2, 13, 17), phrases.declineOut());
        } else if (gap >= CADENCE_DAYS && dice.chance(habit.followUps)) {
            int day = silentSince - CADENCE_DAYS;
            customer.mail(OUT, Purpose.FOLLOW_UP, dice.at(day, 10, 13), phrases.followUp());
            customer.mail(IN, Purpose.OTHER, dice.at(day, 13, 16), phrases.smallTalkIn());
            customer.mail(OUT, Purpose.REPLY, dice.at(day, 16, 18), phrases.reply());
        } else if (dice.chance(0.2)) {
            customer.mail(OUT, Purpose.INVITATION, dice.at(next + 1, 12, 17), phrases.invitation());
        } else if (dice.chance(0.3)) {
            customer.mail(IN, Purpose.OTHER, dice.at(next + 1, 8, 10), phrases.reservationIn());
            customer.mail(OUT, Purpose.REPLY, dice.at(next + 1, 10, 13), phrases.replyToWish());
            customer.mail(OUT, Purpose.RESERVATION, dice.at(next + 1, 18, 20), phrases.reservationOut());
        }
    }

    /** What brought him where his story leaves him. */
    private void ending(Acquaintance customer) {
        switch (customer.story) {
            case AWAITING_REPLY ->
                customer.mail(IN, Purpose.OTHER, awaitingSince(customer.number), phrases.smallTalkIn());
            case DORMANT -> {
                customer.mail(OUT, Purpose.FOLLOW_UP, dice.at(dice.between(46, 50), 12, 17), phrases.followUp());
                customer.mail(OUT, Purpose.INVITATION, dice.at(dice.between(33, 36), 12, 17), phrases.invitation());
                customer.mail(OUT, Purpose.FOLLOW_UP, dice.at(dice.between(15, 18), 12, 17), phrases.followUp());
            }
            case LAPSED -> {
                if (dice.chance(habit.followUps)) {
                    int day = customer.visitDays.getLast() - CADENCE_DAYS;
                    customer.mail(OUT, Purpose.FOLLOW_UP, dice.at(day, 12, 17), phrases.followUp());
                }
            }
            case PROSPECT -> {
                int day = dice.between(3, 28);
                customer.mail(IN, Purpose.OTHER, dice.at(day, 8, 12), phrases.prospectIn());
                customer.mail(OUT, Purpose.REPLY, dice.at(day, 13, 17), phrases.prospectOut());
                if (dice.chance(0.4)) {
                    customer.mail(OUT, Purpose.INVITATION, dice.at(day - 2, 12, 17), phrases.invitation());
                }
            }
            case REGULAR,
                    REPEATER,
                    NEWCOMER,
                    OVERDUE,
                    LAST_NIGHT,
                    IDLE_FAVORITE,
                    BIRTHDAY,
                    REVIEW,
                    BLOCKED,
                    NO_MAIL,
                    SNOOZED,
                    APPOINTED,
                    ASKING,
                    RAN_OUT,
                    JUST_LEFT,
                    LIVE -> {}
        }
    }

    /** The first has written within the hour, the others in the last days. */
    private Instant awaitingSince(int number) {
        return number == 0 ? now.minusSeconds(dice.between(25 * 60, 55 * 60)) : dice.at(dice.between(1, 4), 8, 17);
    }
}
