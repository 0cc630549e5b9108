package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How the Japanese sentences are written. */
class JapaneseSentencesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final String JAPANESE = "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー、。「」（）]";
    private static final Pattern GAP = Pattern.compile(JAPANESE + " \\p{ASCII}|\\p{ASCII} " + JAPANESE);
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}");

    /** Names of types, and words that people do not use for what they mean. */
    private static final Pattern WRONG_WORDS =
            Pattern.compile("\\b(integer|string|boolean|object|array)\\b|接客中|休み時間|ハンドル(?!ネーム)|サイトのルール|先すぎ|新規のお客");

    @TestFactory
    Stream<DynamicTest> a_sentence_is_written_as_people_write() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .filter(file -> file.toString().endsWith("_ja.properties"))
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(sentences(file))
                                    .isNotEmpty()
                                    .noneMatch(sentence -> GAP.matcher(sentence).find())
                                    .noneMatch(sentence ->
                                            ISO_DATE.matcher(sentence).find())
                                    .noneMatch(sentence ->
                                            WRONG_WORDS.matcher(sentence).find())))
                    .toList()
                    .stream();
        }
    }

    private static List<String> sentences(Path bundle) {
        try {
            return Files.readAllLines(bundle).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
