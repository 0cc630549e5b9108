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

    void write(Acquaintance guest) {
        List<Chat> stays = guest.stays();
        for (int i = 0; i < stays.size(); i++) {
            boolean last = i == stays.size() - 1;
            if (!last || guest.story != Story.LAST_NIGHT) {
                afterChat(guest, stays.get(i), last);
            }
            if (!last) {
                betweenChats(guest, guest.visitDays.get(i), guest.visitDays.get(i + 1));
            }
        }
        ending(guest);
    }

    private void afterChat(Acquaintance guest, Chat chat, boolean last) {
        if (dice.chance(habit.thanks)) {
            guest.mail(OUT, Purpose.THANK_YOU, dice.after(chat.end(), 2, 15), phrases.thankYou());
            if (!last && dice.chance(0.5)) {
                guest.mail(IN, Purpose.OTHER, dice.after(chat.end(), 10 * 60, 13 * 60), phrases.thanksIn());
            }
        }
        boolean reviewedByNote = last && guest.story == Story.REVIEW && chat.log() == null;
        if (dice.chance(habit.notes) || reviewedByNote) {
            boolean pinned = guest.story == Story.REGULAR && guest.notes.isEmpty();
            String note = guest.fresh(
                    pinned ? phrases.pinned() : guest.persona.topic().notes());
            Instant createdAt = dice.after(chat.end(), 1, 10);
            guest.notes.add(new Note(chat, createdAt, pinned, guest.persona.say(note)));
        }
    }

    /** Both chats are told by how many days ago they were. */
    private void betweenChats(Acquaintance guest, int former, int next) {
        int gap = former - next;
        if (gap >= 4 && dice.chance(0.06)) {
            guest.mail(IN, Purpose.OTHER, dice.at(former - 2, 9, 12), phrases.declineIn());
            guest.mail(OUT, Purpose.DECLINE, dice.at(former - 2, 13, 17), phrases.declineOut());
        }
        if (gap >= CADENCE_DAYS && dice.chance(habit.followUps)) {
            guest.mail(OUT, Purpose.FOLLOW_UP, dice.at(former - CADENCE_DAYS, 10, 13), phrases.followUp());
            guest.mail(IN, Purpose.OTHER, dice.at(former - CADENCE_DAYS, 13, 17), phrases.smallTalkIn());
        } else if (gap >= 4 && dice.chance(0.2)) {
            guest.mail(OUT, Purpose.INVITATION, dice.at(next + 1, 12, 17), phrases.invitation());
        } else if (gap >= 4 && dice.chance(0.3)) {
            guest.mail(IN, Purpose.RESERVATION, dice.at(next + 1, 10, 13), phrases.reservationIn());
            guest.mail(OUT, Purpose.RESERVATION, dice.at(next + 1, 13, 17), phrases.reservationOut());
        }
    }

    /** What brought him where his story leaves him. */
    private void ending(Acquaintance guest) {
        switch (guest.story) {
            case AWAITING_REPLY ->
                guest.mail(IN, Purpose.OTHER, dice.at(dice.between(1, 4), 8, 17), phrases.smallTalkIn());
            case DORMANT -> {
                guest.mail(OUT, Purpose.FOLLOW_UP, dice.at(dice.between(40, 48), 12, 17), phrases.followUp());
                guest.mail(OUT, Purpose.INVITATION, dice.at(dice.between(30, 35), 12, 17), phrases.invitation());
                guest.mail(OUT, Purpose.FOLLOW_UP, dice.at(dice.between(15, 20), 12, 17), phrases.followUp());
            }
            case LAPSED -> {
                if (dice.chance(habit.followUps)) {
                    int day = guest.visitDays.getLast() - CADENCE_DAYS;
                    guest.mail(OUT, Purpose.FOLLOW_UP, dice.at(day, 12, 17), phrases.followUp());
                }
            }
            case PROSPECT -> {
                int day = dice.between(3, 28);
                guest.mail(IN, Purpose.OTHER, dice.at(day, 8, 12), phrases.prospectIn());
                guest.mail(OUT, Purpose.OTHER, dice.at(day, 13, 17), phrases.prospectOut());
                if (dice.chance(0.4)) {
                    guest.mail(OUT, Purpose.INVITATION, dice.at(day - 2, 12, 17), phrases.invitation());
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
