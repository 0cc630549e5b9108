package dev.enishi.demo;

import dev.enishi.activity.message.Channel;
import dev.enishi.activity.message.Direction;
import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Message;
import dev.enishi.demo.DemoPlan.Note;
import dev.enishi.demo.DemoPlan.Reservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer whose history is being made up. */
final class Acquaintance {
    static final int NEVER = -1;

    final Story story;
    /** His place among the performer's customers of the same story, from 0. */
    final int number;

    final Persona persona;
    /** How many days ago he came to chat, oldest first. */
    final List<Integer> visitDays;
    /** How many days ago he looked in, or {@link #NEVER}. */
    final int peekDay;

    final List<Chat> chats = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();

    @Nullable Reservation reservation;

    private final Map<List<String>, Deck<String>> phrases = new HashMap<>();

    Acquaintance(Story story, int number, Persona persona, List<Integer> visitDays, int peekDay) {
        this.story = story;
        this.number = number;
        this.persona = persona;
        this.visitDays = visitDays;
        this.peekDay = peekDay;
    }

    /** A phrase that was not used between them before, as long as there is one. */
    String fresh(List<String> of) {
        return phrases.computeIfAbsent(of, all -> new Deck<>(persona.dice(), all))
                .draw();
    }

    void mail(Direction direction, Purpose purpose, Instant sentAt, List<String> phrases) {
        messages.add(new Message(Channel.MAIL, direction, purpose, sentAt, persona.say(fresh(phrases))));
    }

    void secret(Direction direction, Instant sentAt, List<String> phrases) {
        messages.add(new Message(Channel.SECRET, direction, Purpose.OTHER, sentAt, persona.say(fresh(phrases))));
    }

    /** His ended chats, oldest first; looking in is not one. */
    List<Chat> stays() {
        return chats.stream()
                .filter(chat -> chat.kind() != ChatKind.PEEK && chat.endedAt() != null)
                .toList();
    }
}
