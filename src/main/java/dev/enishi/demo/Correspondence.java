package dev.enishi.demo;

import static dev.enishi.activity.message.Direction.IN;
import static dev.enishi.activity.message.Direction.OUT;

import dev.enishi.activity.message.Purpose;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Note;
import java.time.Instant;
import java.util.List;

/** The mails and notes between and after the chats of a customer. */
final class Correspondence {
    private static final int CADENCE_DAYS = 15;

    private final Habit habit;
    private final Dice dice;
    private final Phrases phrases;

    Correspondence(Habit habit, Dice dice, Phrases phrases) {
        this.habit = habit;
        this.dice = dice;
        this.phrases = phrases;
    }

    void write(Acquaintance customer) {
        List<Chat> stays = customer.stays();
        for (int i = 0; i < stays.size(); i++) {
            boolean last = i == stays.size() - 1;
            if (!last || customer.story != Story.LAST_NIGHT) {
                afterChat(customer, stays.get(i), last);
            }
            if (!last) {
                betweenChats(customer, customer.visitDays.get(i), customer.visitDays.get(i + 1));
            }
        }
        ending(customer);
    }

    private void afterChat(Acquaintance customer, Chat chat, boolean last) {
        if (dice.chance(habit.thanks)) {
            customer.mail(OUT, Purpose.THANK_YOU, dice.after(chat.end(), 2, 15), phrases.thankYou());
            if (!last && dice.chance(0.5)) {
                customer.mail(IN, Purpose.OTHER, dice.after(chat.end(), 10 * 60, 13 * 60), phrases.thanksIn());
            }
        }
        boolean reviewedByNote = last && customer.story == Story.REVIEW && chat.log() == null;
        if (dice.chance(habit.notes) || reviewedByNote) {
            boolean pinned = customer.story == Story.REGULAR && customer.notes.isEmpty();
            String note = customer.fresh(
                    pinned ? phrases.pinned() : customer.persona.topic().notes());
            Instant createdAt = dice.after(chat.end(), 1, 10);
            customer.notes.add(new Note(chat, createdAt, pinned, customer.persona.say(note)));
        }
    }

    /** Both chats are told by how many days ago they were. */
    private void betweenChats(Acquaintance customer, int former, int next) {
        int gap = former - next;
        if (gap >= 4 && dice.chance(0.06)) {
            customer.mail(IN, Purpose.OTHER, dice.at(former - 2, 9, 12), phrases.declineIn());
            customer.mail(OUT, Purpose.DECLINE, dice.at(former - 2, 13, 17), phrases.declineOut());
        }
        if (gap >= CADENCE_DAYS && dice.chance(habit.followUps)) {
            customer.mail(OUT, Purpose.FOLLOW_UP, dice.at(former - CADENCE_DAYS, 10, 13), phrases.followUp());
            customer.mail(IN, Purpose.OTHER, dice.at(former - CADENCE_DAYS, 13, 17), phrases.smallTalkIn());
        } else if (gap >= 4 && dice.chance(0.2)) {
            customer.mail(OUT, Purpose.INVITATION, dice.at(next + 1, 12, 17), phrases.invitation());
        } else if (gap >= 4 && dice.chance(0.3)) {
            customer.mail(IN, Purpose.RESERVATION, dice.at(next + 1, 10, 13), phrases.reservationIn());
            customer.mail(OUT, Purpose.RESERVATION, dice.at(next + 1, 13, 17), phrases.reservationOut());
        }
    }

    /** What brought him where his story leaves him. */
    private void ending(Acquaintance customer) {
        switch (customer.story) {
            case AWAITING_REPLY ->
                customer.mail(IN, Purpose.OTHER, dice.at(dice.between(1, 4), 8, 17), phrases.smallTalkIn());
            case DORMANT -> {
                customer.mail(OUT, Purpose.FOLLOW_UP, dice.at(dice.between(40, 48), 12, 17), phrases.followUp());
                customer.mail(OUT, Purpose.INVITATION, dice.at(dice.between(30, 35), 12, 17), phrases.invitation());
                customer.mail(OUT, Purpose.FOLLOW_UP, dice.at(dice.between(15, 20), 12, 17), phrases.followUp());
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
                customer.mail(OUT, Purpose.OTHER, dice.at(day, 13, 17), phrases.prospectOut());
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
                    LIVE -> {}
        }
    }
}
