package dev.enishi.platform.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement in the form that it has for the values at hand: its {@code :names} have become question marks; but null, true and
 * false are constants, so that the planner knows them. What stands in double brackets is left out unless everything that it names
 * has a value. So each form is a fixed text, whose plan is the same whatever the values are, and every parameter has a type.
 *
 * @param text the JDBC text
 * @param names the parameter names in the order of the question marks
 */
record NamedSql(String text, List<String> names) {
    /** A colon and a name, but not the second colon of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]\\w*)");

    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    /** The constant of a parameter without a value. */
    static final String MISSING = "null";

    /**
     * The form of a statement.
     *
     * @param constants by the names of the parameters that are some
     */
    static NamedSql of(String sql, Map<String, String> constants) {
        String whole = OPTIONAL.matcher(sql)
                .replaceAll(part -> isMissing(part.group(1), constants) ? "" : Matcher.quoteReplacement(part.group(1)));
        List<String> names = new ArrayList<>();
        String text = NAME.matcher(whole).replaceAll(found -> {
            String constant = constants.get(found.group(1));
            if (constant == null) {
                names.add(found.group(1));
                return "?";
            }
            return constant;
        });
        return new NamedSql(text, List.copyOf(names));
    }

    private static boolean isMissing(String part, Map<String, String> constants) {
        return NAME.matcher(part).results().anyMatch(found -> MISSING.equals(constants.get(found.group(1))));
    }
}
