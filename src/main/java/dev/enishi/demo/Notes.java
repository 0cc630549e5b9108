package dev.enishi.demo;

import dev.enishi.demo.Phrases.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a performer writes down about her customers, as somebody does between two chats: something of his life, what they
 * talked about, how he was, when he will come again. No two of her notes are the same.
 */
final class Notes {
    private final Dice dice;
    private final Phrases phrases;
    private final Set<String> written = new HashSet<>();

    Notes(Dice dice, Phrases phrases) {
        this.dice = dice;
        this.phrases = phrases;
    }

    /** How to talk with him at all. */
    String pinned(Acquaintance customer) {
        return unwritten(() -> customer.persona.say(customer.fresh(phrases.pinned())));
    }

    String about(Acquaintance customer) {
        return unwritten(() -> made(customer));
    }

    private String unwritten(Supplier<String> notes) {
        String note;
        do {
            note = notes.get();
        } while (!written.add(note));
        return note;
    }

    private String made(Acquaintance customer) {
        return Stream.of(
                        life(customer),
                        talk(customer),
                        dice.chance(0.4) ? customer.fresh(phrases.moods()) : null,
                        dice.chance(0.4) ? customer.fresh(phrases.plans()) : null)
                .filter(Objects::nonNull)
                .map(customer.persona::say)
                .collect(Collectors.joining());
    }

    /** One more thing about him, as long as there is one that she does not know yet. */
    private @Nullable String life(Acquaintance customer) {
        List<String> life = customer.persona.life();
        int known = customer.notes.size();
        return known < life.size() ? life.get(known) : null;
    }

    /** Every other time his topic, as long as there is something new to it. */
    private String talk(Acquaintance customer) {
        Topic topic = customer.persona.topic();
        int former = customer.notes.size();
        boolean topical = former % 2 == 0 && former < 2 * topic.notes().size();
        return customer.fresh(topical ? topic.notes() : phrases.everyday());
    }
}
