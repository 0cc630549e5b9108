package dev.enishi.demo;

import dev.enishi.demo.Phrases.Topic;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and how he and his performer talk.
 *
 * @param site place of his site in the plan
 * @param birthday month and day, {@code MM-DD}
 * @param topics what they talk about, one or two
 * @param life sentences about his work, his family and his pets
 * @param petName how his pet is called, where he has one
 */
record Persona(
        String performer,
        int site,
        String handle,
        @Nullable String callName,
        @Nullable String kana,
        @Nullable String birthday,
        List<Topic> topics,
        List<String> life,
        String petName,
        Dice dice) {
    private static final Pattern CHOICE = Pattern.compile("\\[([^]]*)]");
    private static final Pattern EMOJI_AT_END = Pattern.compile("\\p{So}\\p{M}*$");

    /** What she calls him, as long as she knows no name his handle. */
    String name() {
        return callName == null ? EMOJI_AT_END.matcher(handle).replaceFirst("") + "さん" : callName;
    }

    Topic topic() {
        return dice.one(topics);
    }

    /** A phrase with its gaps filled and its choices made. */
    String say(String phrase) {
        Topic topic = topic();
        String filled = phrase.replace("{ask}", dice.one(topic.ask()))
                .replace("{tell}", dice.one(topic.tell()))
                .replace("{topic}", topic.tag())
                .replace("{name}", name())
                .replace("{pet}", petName)
                .replace("{her}", performer);
        return CHOICE.matcher(filled)
                .replaceAll(choice -> dice.one(List.of(choice.group(1).split("\\|"))));
    }
}
