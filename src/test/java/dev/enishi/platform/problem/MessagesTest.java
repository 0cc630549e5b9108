package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences that the wings contribute. */
@QuarkusTest
class MessagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);
    private static final String JAPANESE = "[\\u3000-\\u30FF\\u3400-\\u9FFF\\uFF00-\\uFFEF]";
    private static final Pattern GAP = Pattern.compile(JAPANESE + " | " + JAPANESE + "|[0-9] | [0-9]");
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

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
                        .matches(".*[、\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*"));
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
    void no_japanese_sentence_has_a_half_width_gap() throws IOException {
        assertThat(said(Language.JA))
                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(GAP));
    }

    @Test
    void no_sentence_has_a_day_as_in_json() throws IOException {
        for (Language language : Language.values()) {
            assertThat(said(language))
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(ISO_DAY));
        }
    }

    /** Every sentence, on a day and at no day in particular, with whatever may stand in it. */
    private List<String> said(Language language) throws IOException {
        List<Object> arguments = List.of(
                TODAY, TODAY.minusDays(1), TODAY.minusDays(40), TODAY.plusYears(5), LocalTime.of(21, 0), 16L, "from");
        return patterns(language).entrySet().stream()
                .flatMap(pattern -> arguments.stream().flatMap(argument -> {
                    Object[] given = arguments(pattern.getValue(), argument);
                    return Stream.of(
                            new DayTexts(messages, language, TODAY).get(pattern.getKey(), given),
                            messages.sentence(pattern.getKey(), language, given));
                }))
                .toList();
    }

    /** The same one everywhere, but for numbers and days by which a sentence chooses. */
    private static Object[] arguments(String pattern, Object argument) {
        Format[] parts = Arrays.copyOf(new MessageFormat(pattern).getFormatsByArgumentIndex(), 20);
        return IntStream.range(0, 10)
                .mapToObj(i -> parts[i] != null ? 16L : parts[10 + i] != null ? TODAY.minusDays(16) : argument)
                .toArray();
    }

    private static Map<String, String> patterns(Language language) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_ja"))
                    .map(name -> Messages.bundle(name, language.locale()))
                    .flatMap(bundle -> bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    @Test
    void no_sentence_is_contributed_twice() {
        Vocabulary vocabulary = () -> "platform";

        assertThatThrownBy(() -> new Messages(List.of(vocabulary, vocabulary)))
                .hasMessageStartingWith("Contributed twice: problem.");
    }
}
