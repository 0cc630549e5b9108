package dev.enishi.desk;

import org.jspecify.annotations.Nullable;

/** What a text is about, at a glance: its first line. */
public final class Gist {
    private static final int LONGEST = 200;

    private Gist() {}

    /** The first line that has something in it, at most 200 characters of it; null where there is none. */
    public static @Nullable String of(@Nullable String text) {
        return text == null
                ? null
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .map(line -> line.codePointCount(0, line.length()) <= LONGEST
                                ? line
                                : line.substring(0, line.offsetByCodePoints(0, LONGEST)))
                        .orElse(null);
    }
}
