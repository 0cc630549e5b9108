package dev.enishi.demo;

import dev.enishi.demo.Phrases.Name;
import dev.enishi.demo.Phrases.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents people. No two share a handle. */
final class Personas {
    private static final LocalDate LEAP_YEAR = LocalDate.of(2000, 1, 1);

    private final Dice dice;
    private final Phrases phrases;
    private final int sites;
    private final Set<String> handles = new HashSet<>();

    Personas(Dice dice, Phrases phrases, int sites) {
        this.dice = dice;
        this.phrases = phrases;
        this.sites = sites;
    }

    Persona next(String performer, Story story) {
        Name name = dice.one(phrases.names());
        List<Topic> topics = topics();
        boolean named = dice.chance(story == Story.PROSPECT ? 0.3 : 0.85);
        return new Persona(
                performer,
                dice.between(0, sites - 1),
                unused(handle(name, topics.getFirst())),
                named ? callName(name) : null,
                named ? name.katakana() : null,
                birthday(story),
                topics,
                dice);
    }

    private List<Topic> topics() {
        Set<Topic> some = new HashSet<>();
        List<Topic> topics = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            Topic topic = dice.one(phrases.topics());
            if (some.add(topic)) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private String handle(Name name, Topic topic) {
        return switch (dice.between(0, 5)) {
            case 0 -> name.latin() + "_" + dice.between(10, 99);
            case 1 -> name.latin() + dice.between(60, 99);
            case 2 -> name.halfWidth();
            case 3 -> name.hiragana() + topic.emoji();
            case 4 -> name.katakana();
            default -> dice.one(phrases.handles());
        };
    }

    private String unused(String handle) {
        String candidate = handle;
        while (!handles.add(candidate)) {
            candidate = handle + dice.between(2, 99);
        }
        return candidate;
    }

    private String callName(Name name) {
        return name.hiragana().endsWith("さん") ? name.hiragana() : name.hiragana() + dice.one(phrases.honorifics());
    }

    private @Nullable String birthday(Story story) {
        LocalDate any = LEAP_YEAR.plusDays(dice.between(0, 365));
        boolean known = dice.chance(0.45);
        LocalDate day = story == Story.BIRTHDAY ? dice.today() : any;
        return known || story == Story.BIRTHDAY
                ? "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth())
                : null;
    }
}
