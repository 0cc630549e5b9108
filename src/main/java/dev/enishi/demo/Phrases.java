package dev.enishi.demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The Japanese of the demo ({@code demo/phrases.json}). In its sentences {@code {name}} is the customer, {@code {her}} the
 * performer, {@code {topic}} what they talk about, {@code {ask}} her question about it and {@code {tell}} his news of it.
 */
record Phrases(
        List<Name> names,
        List<String> handles,
        List<String> honorifics,
        List<Topic> topics,
        List<List<String>> chatOpening,
        List<List<String>> chatClosing,
        List<String> thankYou,
        List<String> followUp,
        List<String> invitation,
        List<String> reservationIn,
        List<String> reservationOut,
        List<String> declineIn,
        List<String> declineOut,
        List<String> thanksIn,
        List<String> smallTalkIn,
        List<String> smallTalkOut,
        List<String> prospectIn,
        List<String> prospectOut,
        List<String> secretIn,
        List<String> secretOut,
        List<String> motives,
        List<String> pinned,
        List<String> blockReasons) {

    /** A first name in hiragana, katakana, Latin letters and half-width katakana. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"hiragana", "katakana", "latin", "halfWidth"})
    record Name(String hiragana, String katakana, String latin, String halfWidth) {}

    /** What a customer likes to talk about; {@code talk} holds pairs of what he and she say. */
    record Topic(
            String tag,
            String emoji,
            List<String> notes,
            List<List<String>> talk,
            List<String> ask,
            List<String> tell) {}

    static Phrases read() {
        try (InputStream file = Phrases.class.getResourceAsStream("/demo/phrases.json")) {
            return new ObjectMapper().readValue(file, Phrases.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
