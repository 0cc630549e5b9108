package dev.enishi.wording.template;

import dev.enishi.platform.Rule;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders: a name between two braces on either side, {@code {{callName}}}, full-width braces and blanks inside
 * them as well. There is no logic in it. What is filled in is not looked through again.
 *
 * @param text as it was written
 */
@Rule
public record TemplateText(String text) {
    private static final String OPEN = "[{｛]{2}";
    private static final String CLOSE = "[}｝]{2}";

    /** A placeholder's name between one brace on either side: the other two were forgotten. */
    private static final String HALF = "[{｛]\\s{0,10}[A-Za-z]{1,40}\\s{0,10}[}｝]";

    /**
     * A placeholder with the full stop behind it, or braces that are none. Each character is looked at a limited number of times.
     */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<whole>" + OPEN + "(?<name>[^{}｛｝]{0,100})" + CLOSE
            + ")(?<stop>[。.](?![。.]))?|" + OPEN + "|" + CLOSE + "|" + HALF);

    private static final String ENDS_OF_SENTENCES = "。.．！!？?…♪♡♥☆★";

    /** What became of it. */
    public sealed interface Filled {
        /** All is known. */
        record Text(String text) implements Filled {}

        /** Something is not. */
        record Missing(Set<Placeholder> placeholders) implements Filled {}
    }

    /** What stands in it for something that nobody knows, in its order, each once. */
    SequencedSet<String> unknown() {
        SequencedSet<String> unknown = new LinkedHashSet<>();
        PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found -> placeholder(found).isEmpty())
                .forEach(found -> unknown.add(found.group("whole") == null ? found.group() : found.group("whole")));
        return unknown;
    }

    /** What it needs to be filled in. */
    public Set<Placeholder> placeholders() {
        Set<Placeholder> placeholders = EnumSet.noneOf(Placeholder.class);
        PLACEHOLDER.matcher(text).results().forEach(found -> placeholder(found).ifPresent(placeholders::add));
        return placeholders;
    }

    /** Fills it in, or says which of its values are missing. */
    public Filled fill(Map<Placeholder, String> values) {
        Set<Placeholder> missing = placeholders();
        missing.removeAll(values.keySet());
        return missing.isEmpty()
                ? new Filled.Text(PLACEHOLDER.matcher(text).replaceAll(found -> value(found, values)))
                : new Filled.Missing(missing);
    }

    private static String value(MatchResult found, Map<Placeholder, String> values) {
        String value = placeholder(found)
                .map(placeholder -> ended(Objects.requireNonNull(values.get(placeholder)), found.group("stop")))
                .orElse(found.group());
        return Matcher.quoteReplacement(value);
    }

    /** A value that is a whole sentence has its full stop already. */
    private static String ended(String value, @Nullable String stop) {
        boolean whole = !value.isEmpty() && ENDS_OF_SENTENCES.indexOf(value.charAt(value.length() - 1)) >= 0;
        return whole || stop == null ? value : value + stop;
    }

    private static Optional<Placeholder> placeholder(MatchResult found) {
        return Optional.ofNullable(found.group("name")).map(String::strip).flatMap(Placeholder::of);
    }
}
