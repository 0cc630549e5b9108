package dev.enishi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of the service's own sources, taken apart.
 *
 * @param packageName below {@code dev.enishi}, such as {@code booking.slot}; empty for {@code dev.enishi} itself
 * @param name of the file without its ending
 * @param code without comments and literals
 * @param literals strings and text blocks, as they are written
 */
record SourceFile(String packageName, String name, String code, List<String> literals) {
    private static final Path ROOT = Path.of("src/main/java/dev/enishi");

    /** What is no code, in the order in which it can begin at the same place. */
    private static final Pattern NO_CODE = Pattern.compile("""
            (?xs) ""\"(?<block>.*?)(?<!\\\\)""\" | "(?<string>(?:[^"\\\\]|\\\\.)*+)" | '(?:[^'\\\\]|\\\\.)++'
            | /\\*.*?\\*/ | //[^\\n]*+
            """);

    /** All of the service. */
    static List<SourceFile> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first part of its package; {@code enishi} for {@code dev.enishi} itself. */
    String wing() {
        return wing(packageName);
    }

    static String wing(String packageName) {
        return packageName.isEmpty() ? "enishi" : packageName.split("\\.")[0];
    }

    private static SourceFile of(Path file) {
        String packageName = ROOT.relativize(file.getParent()).toString().replace('/', '.');
        String name = file.getFileName().toString().replace(".java", "");
        List<String> literals = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        Matcher matcher = NO_CODE.matcher(read(file));
        while (matcher.find()) {
            Stream.of("block", "string")
                    .map(matcher::group)
                    .filter(literal -> literal != null)
                    .forEach(literals::add);
            matcher.appendReplacement(code, " ");
        }
        matcher.appendTail(code);
        return new SourceFile(packageName, name, code.toString(), List.copyOf(literals));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
