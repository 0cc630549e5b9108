package dev.enishi.demo;

import dev.enishi.demo.Phrases.FirstName;
import dev.enishi.demo.Phrases.Nickname;
import dev.enishi.demo.Phrases.Surname;
import dev.enishi.demo.Phrases.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How customers are called. No two of all have the same handle, and no two of one performer the same name with her. */
final class Naming {
    private final Dice dice;
    private final Phrases phrases;
    private final Deck<Nickname> nicknames;
    private final Deck<String> firstNameHandles;
    private final Deck<String> surnameHandles;
    private final Set<String> handles = new HashSet<>();

    Naming(Dice dice, Phrases phrases) {
        this.dice = dice;
        this.phrases = phrases;
        this.nicknames = new Deck<>(dice, phrases.nicknames());
        this.firstNameHandles = new Deck<>(dice, phrases.firstNameHandles());
        this.surnameHandles = new Deck<>(dice, phrases.surnameHandles());
    }

    /** His handle, and what she calls him once she knows a name. */
    record Called(String handle, String callName, String kana) {}

    private enum Kind {
        FIRST_NAME,
        SURNAME,
        NICKNAME
    }

    /** The customers of one performer. */
    final class OfPerformer {
        private final Deck<Kind> kinds = new Deck<>(
                dice,
                List.of(
                        Kind.FIRST_NAME,
                        Kind.FIRST_NAME,
                        Kind.FIRST_NAME,
                        Kind.SURNAME,
                        Kind.SURNAME,
                        Kind.SURNAME,
                        Kind.NICKNAME,
                        Kind.NICKNAME));
        private final Deck<FirstName> firstNames = new Deck<>(dice, phrases.firstNames());
        private final Deck<Surname> surnames = new Deck<>(dice, phrases.surnames());
        private final Deck<String> firstNameForms = new Deck<>(dice, phrases.firstNameForms());
        private final Deck<String> surnameForms = new Deck<>(dice, phrases.surnameForms());

        Called next(Topic topic) {
            return switch (kinds.draw()) {
                case FIRST_NAME -> byFirstName(topic);
                case SURNAME -> bySurname(topic);
                case NICKNAME -> byNickname();
            };
        }

        private Called byFirstName(Topic topic) {
            FirstName name = firstNames.draw();
            String handle = firstNameHandles
                    .draw()
                    .replace("{name}", name.hiragana())
                    .replace("{short}", name.brief())
                    .replace("{kana}", name.katakana())
                    .replace("{halfWidth}", name.halfWidth());
            String callName =
                    firstNameForms.draw().replace("{name}", name.hiragana()).replace("{short}", name.brief());
            return new Called(unused(filled(handle, name.latin(), topic)), callName, name.katakana());
        }

        private Called bySurname(Topic topic) {
            Surname name = surnames.draw();
            String handle = surnameHandles.draw().replace("{name}", name.kanji());
            String callName = surnameForms.draw().replace("{name}", name.kanji());
            return new Called(unused(filled(handle, name.latin(), topic)), callName, name.katakana());
        }

        private Called byNickname() {
            Nickname nickname = nicknames.draw();
            return new Called(unused(nickname.handle()), nickname.callName(), nickname.kana());
        }
    }

    private String filled(String handle, String latin, Topic topic) {
        return handle.replace("{latin}", latin)
                .replace("{two}", String.valueOf(dice.between(10, 59)))
                .replace("{year}", String.valueOf(dice.between(60, 99)))
                .replace("{town}", dice.one(phrases.towns()))
                .replace("{emoji}", topic.emoji());
    }

    private String unused(String handle) {
        String candidate = handle;
        while (!handles.add(candidate)) {
            candidate = handle + dice.between(2, 99);
        }
        return candidate;
    }
}
