package dev.enishi.demo;

import dev.enishi.demo.Phrases.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and how he and his performer talk.
 *
 * @param site place of his site in the plan
 * @param topics what they talk about, one or two
 * @param birthday month and day, {@code MM-DD}
 */
record Persona(
        String performer,
        int site,
        String handle,
        @Nullable String callName,
        @Nullable String kana,
        @Nullable String birthday,
        List<Topic> topics,
        Dice dice) {

    /** What she calls him, as long as she knows no name his handle. */
    String name() {
        return callName == null ? handle + "さん" : callName;
    }

    Topic topic() {
        return dice.one(topics);
    }

    /** A phrase with its gaps filled. */
    String say(String phrase) {
        Topic topic = topic();
        return phrase.replace("{ask}", dice.one(topic.ask()))
                .replace("{tell}", dice.one(topic.tell()))
                .replace("{topic}", topic.tag())
                .replace("{name}", name())
                .replace("{her}", performer);
    }
}
