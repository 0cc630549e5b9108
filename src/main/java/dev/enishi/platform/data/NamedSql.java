package dev.enishi.platform.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose {@code :names} have become question marks.
 *
 * @param text the JDBC text
 * @param names the parameter names in the order of the question marks
 */
record NamedSql(String text, List<String> names) {
    /** A colon and a name, but not the second colon of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]\\w*)");

    static NamedSql parse(String sql) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(sql);
        String text = matcher.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new NamedSql(text, List.copyOf(names));
    }
}
