package dev.enishi.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Values in lines of text, with {@code ¦} between them. */
final class Listed {
    private Listed() {}

    /** Those of the text, and more that cannot be written there. */
    static List<String> values(String text, String... more) {
        return Stream.concat(text.lines().flatMap(line -> Stream.of(line.split(" ¦ "))), Stream.of(more))
                .toList();
    }
}
