package dev.enishi.demo;

import dev.enishi.activity.message.Direction;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.Phrases.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chats of a performer's evenings. She is in one session at a time: two-shots one after another, at last a party on
 * each site. Peeks and secret messages lie within those.
 */
final class Evenings {
    private static final LocalTime OPENS = LocalTime.of(18, 30);
    /** She is done by 23:40, so that what she writes afterwards still belongs to the day. */
    private static final int MINUTES = 310;

    private static final Duration SHORTEST_FOR_SECRETS = Duration.ofMinutes(8);

    private final Habit habit;
    private final Dice dice;
    private final Phrases phrases;

    Evenings(Habit habit, Dice dice, Phrases phrases) {
        this.habit = habit;
        this.dice = dice;
        this.phrases = phrases;
    }

    private record Session(ChatKind kind, int minutes, List<Acquaintance> customers) {}

    /** Lets the customers come, and those who only look in. */
    void hold(int daysAgo, List<Acquaintance> customers, List<Acquaintance> peeking) {
        List<Session> sessions = sessions(customers);
        int wanted = sessions.stream().mapToInt(Session::minutes).sum();
        Instant start = dice.after(dice.at(daysAgo, OPENS), 0, Math.max(0, MINUTES - wanted));
        for (Session session : sessions) {
            int minutes = session.minutes() * Math.min(wanted, MINUTES) / wanted;
            Instant end = start.plus(Duration.ofMinutes(minutes));
            for (Acquaintance customer : session.customers()) {
                stay(customer, session.kind(), start, end);
            }
            start = end;
        }
        for (Acquaintance peeker : peeking) {
            customers.stream()
                    .filter(customer -> customer.persona.site() == peeker.persona.site())
                    .findFirst()
                    .ifPresent(customer -> peek(peeker, customer.chats.getLast()));
        }
    }

    /** Somebody is in the room right now, in a party several, the last of whom only looks in; and somebody has left before. */
    void now(List<Acquaintance> live, Acquaintance left, Instant now) {
        ChatKind kind = habit.party > 0.5 ? ChatKind.PARTY : ChatKind.TWO_SHOT;
        Instant start = now.minusSeconds(dice.between(7 * 60, 20 * 60));
        comes(live.getFirst(), kind, start, now);
        for (Acquaintance other : live.subList(1, live.size())) {
            boolean peeks = other.equals(live.getLast());
            comes(other, peeks ? ChatKind.PEEK : kind, start.plusSeconds(dice.between(10, 60)), now);
        }
        Instant formerEnd = start.minusSeconds(dice.between(60, 4 * 60));
        Instant formerStart = formerEnd.minusSeconds(dice.between(15 * 60, 30 * 60));
        if (formerStart.isAfter(dice.at(0, LocalTime.MIDNIGHT))) {
            int earnings = earnings(kind, formerStart, formerEnd);
            left.chats.add(new Chat(kind, formerStart, formerEnd, earnings, false, log(left.persona)));
        }
    }

    private void comes(Acquaintance live, ChatKind kind, Instant start, Instant now) {
        live.chats.add(new Chat(kind, start, null, earnings(kind, start, now), false, null));
        if (kind == ChatKind.PARTY) {
            live.secret(Direction.IN, dice.after(start, 1, 5), phrases.secretIn());
        }
    }

    private List<Session> sessions(List<Acquaintance> customers) {
        List<Session> sessions = new ArrayList<>();
        List<Acquaintance> partying = new ArrayList<>();
        for (Acquaintance customer : customers) {
            if (dice.chance(habit.party)) {
                partying.add(customer);
            } else {
                sessions.add(new Session(ChatKind.TWO_SHOT, dice.between(12, 50), List.of(customer)));
            }
        }
        partying.stream().collect(Collectors.partitioningBy(customer -> customer.persona.site() == 0)).values().stream()
                .filter(together -> !together.isEmpty())
                .forEach(together -> sessions.add(new Session(ChatKind.PARTY, dice.between(40, 110), together)));
        return sessions;
    }

    private void stay(Acquaintance customer, ChatKind kind, Instant sessionStart, Instant sessionEnd) {
        int third = kind == ChatKind.PARTY
                ? (int) Duration.between(sessionStart, sessionEnd).toSeconds() / 3
                : 60;
        Instant start = sessionStart.plusSeconds(dice.between(0, third));
        Instant end = sessionEnd.minusSeconds(dice.between(0, third));
        boolean mic = dice.chance(habit.mic);
        String log = !mic && dice.chance(habit.logs) ? log(customer.persona) : null;
        customer.chats.add(new Chat(kind, start, end, earnings(kind, start, end), mic, log));
        if (kind == ChatKind.PARTY && dice.chance(0.6)) {
            secrets(customer, start, end, dice.between(1, 3));
        }
    }

    private void peek(Acquaintance peeker, Chat chat) {
        int quarter = (int) Duration.between(chat.startedAt(), chat.end()).toSeconds() / 4;
        Instant start = chat.startedAt().plusSeconds(dice.between(0, quarter));
        Instant end = chat.end().minusSeconds(dice.between(0, quarter));
        peeker.chats.add(new Chat(ChatKind.PEEK, start, end, earnings(ChatKind.PEEK, start, end), false, null));
        if (chat.kind() == ChatKind.PARTY && dice.chance(0.5)) {
            secrets(peeker, start, end, 1);
        }
    }

    /** Secret messages and her answers within a stay. */
    private void secrets(Acquaintance customer, Instant start, Instant end, int count) {
        Duration stay = Duration.between(start, end);
        if (stay.compareTo(SHORTEST_FOR_SECRETS) < 0) {
            return;
        }
        int slot = (int) stay.toSeconds() / (count + 1);
        for (int i = 0; i < count; i++) {
            Instant asked = start.plusSeconds((long) slot * i + dice.between(0, slot / 2));
            customer.secret(Direction.IN, asked, phrases.secretIn());
            customer.secret(Direction.OUT, asked.plusSeconds(dice.between(20, 60)), phrases.secretOut());
        }
    }

    private int earnings(ChatKind kind, Instant start, Instant end) {
        int yenPerMinute = switch (kind) {
            case TWO_SHOT -> dice.between(75, 100);
            case PARTY -> dice.between(35, 45);
            case PEEK -> dice.between(15, 20);
        };
        return yenPerMinute * (int) Duration.between(start, end).toMinutes();
    }

    private String log(Persona persona) {
        Topic topic = persona.topic();
        return Stream.of(dice.one(phrases.chatOpening()), dice.one(topic.talk()), dice.one(phrases.chatClosing()))
                .map(said ->
                        persona.name() + ": " + said.getFirst() + "\n" + persona.performer() + ": " + said.getLast())
                .map(persona::say)
                .collect(Collectors.joining("\n"));
    }
}
