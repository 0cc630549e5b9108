package dev.enishi.platform;

/** What cannot be seen at the ends of a text, and so tells nobody apart: white space of any width, and what has no width. */
public final class OuterBlanks {
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private OuterBlanks() {}

    /** The text without blanks at its ends: {@link String#strip()} leaves some that do not break a line. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || WITHOUT_WIDTH.indexOf(c) >= 0;
    }
}
