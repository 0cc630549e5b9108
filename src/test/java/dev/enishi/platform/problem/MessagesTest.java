package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences that the wings contribute. */
@QuarkusTest
class MessagesTest {
    @Inject
    Messages messages;

    @Inject
    Vocabularies vocabularies;

    @Test
    void every_code_has_a_title_and_a_sentence_in_both_languages() {
        for (ProblemCode code : vocabularies.codes()) {
            for (Language language : Language.values()) {
                assertThat(messages.keys(language))
                        .contains("problem." + code.code() + ".title", "problem." + code.code() + ".detail");
            }
        }
    }

    @Test
    void what_is_said_of_problems_is_said_of_a_code() {
        assertThat(messages.keys(Language.EN))
                .filteredOn(key -> key.startsWith("problem."))
                .allSatisfy(key ->
                        assertThat(vocabularies.code(key.split("\\.")[1])).isPresent());
    }

    @Test
    void both_languages_say_the_same() {
        assertThat(messages.keys(Language.JA)).isEqualTo(messages.keys(Language.EN));
        assertThat(messages.keys(Language.EN))
                .allSatisfy(key -> assertThat(messages.sentence(key, Language.JA))
                        .as(key)
                        .matches(".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*"));
    }

    @Test
    void every_bundle_is_contributed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            List<String> keys = files.filter(file -> !file.toString().contains("_ja."))
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .flatMap(name -> Messages.bundle(name, Locale.ROOT).keySet().stream())
                    .toList();

            assertThat(messages.keys(Language.EN)).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void no_sentence_is_contributed_twice() {
        Vocabulary vocabulary = () -> "platform";

        assertThatThrownBy(() -> new Messages(List.of(vocabulary, vocabulary)))
                .hasMessageStartingWith("Contributed twice: problem.");
    }
}
