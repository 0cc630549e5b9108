package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a page that a test writes, between two comments; {@code -Denishi.docs.update} writes it anew.
 *
 * @param part which of the parts that it writes on this page, or nothing
 */
public record WrittenBlock(Path page, String writer, String part) {
    private static final String END = "<!-- end -->\n";

    /** The only one on its page. */
    WrittenBlock(Path page, String writer) {
        this(page, writer, "");
    }

    /** What stands there. */
    String text() {
        String all = read();
        return all.substring(begin(all), all.indexOf(END, begin(all)));
    }

    /** Compares it with what the code says. */
    public void mustBe(String wanted) {
        if (System.getProperty("enishi.docs.update") != null) {
            write(wanted);
        }
        List<String> written = text().lines().toList();
        List<String> right = wanted.lines().toList();
        assertThat(written)
                .withFailMessage(() -> """
                        %s is not what the code says. If it is the code that is right, ./mvnw test -Dtest=%s -Denishi.docs.update
                        writes these lines
                        %s
                        in place of
                        %s""".formatted(page, writer, without(right, written), without(written, right)))
                .isEqualTo(right);
    }

    private static String without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
    }

    private void write(String wanted) {
        String all = read();
        int begin = begin(all);
        try {
            Files.writeString(page, all.substring(0, begin) + wanted + all.substring(all.indexOf(END, begin)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int begin(String all) {
        String mark = "<!-- written by " + writer + (part.isEmpty() ? "" : ": " + part) + " -->\n";
        assertThat(all).contains(mark);
        return all.indexOf(mark) + mark.length();
    }

    private String read() {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
