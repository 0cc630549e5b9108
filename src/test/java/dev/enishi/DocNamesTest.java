package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of the code that the docs use are names of the code. Files go by their simple names: packages may move. */
class DocNamesTest {
    private static final List<Path> PAGES = List.of(
            Path.of("CONTRIBUTING.md"),
            Path.of("docs/add-a-resource.md"),
            Path.of("docs/architecture.md"),
            Path.of("docs/testing.md"),
            Path.of("src/test/benchmark/README.md"));
    private static final Pattern FILE = Pattern.compile("\\b\\w+\\.(?:java|sql|properties)\\b");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)+");
    private static final Pattern WORD = Pattern.compile("\\w+");

    @Test
    void files_that_a_page_names_exist() {
        Set<String> files = files("").map(file -> file.getFileName().toString()).collect(Collectors.toSet());

        assertThat(PAGES.stream()
                        .flatMap(page -> FILE.matcher(text(page)).results())
                        .map(MatchResult::group)
                        .filter(name -> !files.contains(name)))
                .isEmpty();
    }

    @Test
    void classes_that_a_page_names_exist() {
        Set<String> classes = files(".java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(PAGES.stream()
                        .flatMap(page -> CODE.matcher(text(page)).results())
                        .map(code -> code.group(1))
                        .filter(CLASS.asMatchPredicate())
                        .filter(name -> !classes.contains(name)))
                .isEmpty();
    }

    @Test
    void the_glossary_spells_what_the_code_and_the_schema_spell() {
        Set<String> words = new TreeSet<>();
        Stream.concat(files(".java"), files(".sql"))
                .filter(file -> file.startsWith("src/main"))
                .forEach(file -> WORD.matcher(text(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(words::add));

        List<String> names = CODE.matcher(text(Path.of("docs/glossary.md")))
                .results()
                .map(code -> code.group(1))
                .toList();

        assertThat(names).isNotEmpty();
        assertThat(names.stream().filter(name -> !words.contains(name))).isEmpty();
    }

    @Test
    void the_page_of_the_tests_lists_all_slow_classes_but_those_of_chance() {
        Path sources = Path.of("src/test/java");
        String line = text(Path.of("docs/testing.md"))
                .lines()
                .filter(row -> row.startsWith("| Slow:"))
                .findFirst()
                .orElseThrow();

        assertThat(CODE.matcher(line).results().map(code -> code.group(1)).filter(name -> name.endsWith("Test")))
                .containsExactlyInAnyOrderElementsOf(files(".java")
                        .filter(file -> file.startsWith(sources))
                        .map(file -> sources.relativize(file).toString())
                        .map(file -> file.replace(".java", "").replace('/', '.'))
                        .filter(name -> name.matches(SlowSuite.CLASSES) && !name.contains(".fuzz."))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .toList());
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
