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
 * performer, {@code {topic}} what they talk about, {@code {ask}} her question about it, {@code {tell}} his news of it and
 * {@code {pet}} the name of his pet; of {@code [one|another]} one is taken.
 */
record Phrases(
        List<FirstName> firstNames,
        List<Surname> surnames,
        List<Nickname> nicknames,
        List<String> firstNameForms,
        List<String> surnameForms,
        List<String> firstNameHandles,
        List<String> surnameHandles,
        List<String> towns,
        List<String> petNames,
        List<String> jobs,
        List<String> families,
        List<String> pets,
        List<String> moods,
        List<String> plans,
        List<String> everyday,
        List<Topic> topics,
        List<List<String>> chatOpening,
        List<List<String>> chatClosing,
        List<String> thankYou,
        List<String> followUp,
        List<String> invitation,
        List<String> reservationIn,
        List<String> reservationOut,
        List<String> requests,
        List<String> firstRequests,
        List<String> declineIn,
        List<String> declineOut,
        List<String> thanksIn,
        List<String> smallTalkIn,
        List<String> reply,
        List<String> replyToWish,
        List<String> prospectIn,
        List<String> prospectOut,
        List<String> secretIn,
        List<String> secretOut,
        List<String> motives,
        List<String> pinned,
        List<String> promises,
        List<String> blockReasons) {

    /** A first name in hiragana, katakana, Latin letters and half-width katakana, and what is left of it among friends. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"hiragana", "katakana", "latin", "halfWidth", "brief"})
    record FirstName(String hiragana, String katakana, String latin, String halfWidth, String brief) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"kanji", "katakana", "latin"})
    record Surname(String kanji, String katakana, String latin) {}

    /** Somebody who tells no name: his handle, and what she makes of it. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"handle", "callName", "kana"})
    record Nickname(String handle, String callName, String kana) {}

    /**
     * What a customer likes to talk about.
     *
     * @param notes what she writes down of it, and what she means to ask next time
     * @param talk pairs of what he and she say
     */
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
