package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is sent to a page that is not there. */
class DocLinksTest {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "data");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern SPAN = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern NAMED_PAGE = Pattern.compile("\\bdocs/[\\w./-]+\\.md\\b");

    @Test
    void every_relative_link_leads_to_a_file_and_to_a_heading_in_it() {
        List<Link> links = files(Path.of("")).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .flatMap(DocLinksTest::links)
                .toList();

        assertThat(links).isNotEmpty();
        assertThat(links.stream().filter(link -> !leadsSomewhere(link))).isEmpty();
    }

    @Test
    void every_page_that_a_source_names_exists() {
        List<Link> names = Stream.of("src", "k8s", "openapi", ".ci")
                .flatMap(folder -> files(Path.of(folder)).stream())
                .flatMap(DocLinksTest::names)
                .toList();

        assertThat(names).isNotEmpty();
        assertThat(names.stream().filter(name -> !Files.exists(Path.of(name.target()))))
                .isEmpty();
    }

    private record Link(Path from, String target, String heading) {}

    private static Stream<Link> links(Path page) {
        return LINK.matcher(SPAN.matcher(prose(page)).replaceAll(""))
                .results()
                .map(link -> new Link(page, link.group(1), link.group(2) == null ? "" : link.group(2)));
    }

    private static Stream<Link> names(Path source) {
        return NAMED_PAGE.matcher(text(source)).results().map(name -> new Link(source, name.group(), ""));
    }

    private static boolean leadsSomewhere(Link link) {
        Path target = link.target().isEmpty()
                ? link.from()
                : link.from().resolveSibling(link.target()).normalize();
        return Files.exists(target)
                && (link.heading().isEmpty() || headings(target).contains(link.heading()));
    }

    /** As the usual hosts name them: small letters, no punctuation, hyphens for blanks. */
    private static Set<String> headings(Path page) {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String prose(Path page) {
        return BLOCK.matcher(text(page)).replaceAll("");
    }

    /** Not every source is text in UTF-8. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the repository: not what was built, fetched or stored. */
    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return NOT_OURS.contains(visited.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, visitor);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
