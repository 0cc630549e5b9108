package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in the one form in which contact details are looked for, and where each of its characters comes from.
 *
 * @param text lower case, hiragana for katakana, spelled-out signs as signs; one {@code char} for each sign
 * @param script the same with katakana as it was, which tells where words begin
 * @param starts for each character, of which code point of the original it is
 * @param ends where what it comes from ends
 */
@Rule
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Folded(String text, String script, int[] starts, int[] ends) {
    private static final int LONGEST_SENTENCE = 44;

    /** Where a part of the folded text begins in the original, in code points. */
    int start(int from) {
        return starts[from];
    }

    /** Where a part of the folded text ends in the original, in code points; its end is exclusive in both. */
    int end(int to) {
        return ends[to - 1];
    }

    int length() {
        return text.length();
    }

    /** The character of {@link #script} there, or a blank beyond the text. */
    char scriptAt(int index) {
        return index < 0 || index >= script.length() ? ' ' : script.charAt(index);
    }

    /** The character of {@link #text} there, or a blank beyond the text. */
    char at(int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    /** A matcher of some characters from a position on. */
    Matcher matcher(Pattern pattern, int from, int most) {
        return pattern.matcher(text).region(Math.min(from, text.length()), Math.min(text.length(), from + most));
    }

    /** Whether a pattern matches from a position on, in some characters at most. */
    boolean looksAt(Pattern pattern, int from, int most) {
        return matcher(pattern, from, most).lookingAt();
    }

    /** The end of the sentence, at most some words on. */
    int sentenceEnd(int from) {
        int most = Math.min(text.length(), from + LONGEST_SENTENCE);
        for (int i = from; i < most; i++) {
            if ("。!?\n".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return most;
    }

    /** Puts a folded text together. */
    static final class Builder {
        private final StringBuilder text;
        private final StringBuilder script;
        private int[] starts;
        private int[] ends;

        Builder(int length) {
            text = new StringBuilder(length);
            script = new StringBuilder(length);
            starts = new int[Math.max(16, length)];
            ends = new int[Math.max(16, length)];
        }

        int length() {
            return text.length();
        }

        void add(char letter, char asWritten, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(letter);
            script.append(asWritten);
        }

        /** A character of another folded text, as it stands there. */
        void add(Folded other, int index) {
            add(other.text.charAt(index), other.script.charAt(index), other.starts[index], other.ends[index]);
        }

        /** The last character is this one instead, and comes from one code point more. */
        void amend(char letter, char asWritten, int end) {
            int last = text.length() - 1;
            text.setCharAt(last, letter);
            script.setCharAt(last, asWritten);
            ends[last] = end;
        }

        /** The last character has a mark that is not kept. */
        void extend(int end) {
            if (!text.isEmpty()) {
                ends[text.length() - 1] = end;
            }
        }

        char lastAsWritten() {
            return script.isEmpty() ? ' ' : script.charAt(script.length() - 1);
        }

        Folded build() {
            return new Folded(text.toString(), script.toString(), starts, ends);
        }
    }
}
