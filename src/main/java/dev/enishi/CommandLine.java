package dev.enishi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command as it was typed, {@code create-key --agency ID}, with every value of the form it must have.
 *
 * @param name its first word
 * @param options its options with their values, by name
 */
record CommandLine(String name, Map<String, String> options) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ISSUER = 300;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The shapes that a command can have, and how they are written. */
    private static final Map<String, String> SHAPES = Map.of(
            "migrate", "migrate",
            "create-agency --name", "create-agency --name NAME",
            "create-key --agency", "create-key --agency ID [--performer ID]",
            "create-key --agency --performer", "create-key --agency ID [--performer ID]",
            "allow-issuer --agency --issuer", "allow-issuer --agency ID --issuer URL",
            "disallow-issuer --agency --issuer", "disallow-issuer --agency ID --issuer URL",
            "verify-audit", "verify-audit [--agency ID]",
            "verify-audit --agency", "verify-audit [--agency ID]",
            "drop-audit", "drop-audit");

    /**
     * Reads the words of a command.
     *
     * @throws OperatorMistake when there is no such command, or an option or value is wrong
     */
    static CommandLine parse(List<String> words) {
        String name = words.getFirst();
        List<String> forms = SHAPES.entrySet().stream()
                .filter(shape -> shape.getKey().split(" ", 2)[0].equals(name))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (forms.isEmpty()) {
            throw OperatorMistake.inArguments("There is no such command; there are " + all() + ".");
        }
        CommandLine line = new CommandLine(name, options(words, forms.getFirst()));
        if (!SHAPES.containsKey(line.shape())) {
            throw unlike(forms.getFirst());
        }
        line.options.forEach(CommandLine::check);
        return line;
    }

    private static String all() {
        return SHAPES.values().stream().distinct().sorted().collect(Collectors.joining(", "));
    }

    private static OperatorMistake unlike(String form) {
        return OperatorMistake.inArguments("Write it like this: " + form + ".");
    }

    private static Map<String, String> options(List<String> words, String form) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            boolean complete = words.get(i).startsWith("--") && i + 1 < words.size();
            if (!complete || options.put(words.get(i), words.get(i + 1)) != null) {
                throw unlike(form);
            }
        }
        return options;
    }

    private static void check(String option, String value) {
        switch (option) {
            case "--name" ->
                require(
                        isName(value),
                        "--name has 1 to " + LONGEST_NAME
                                + " characters, not all of them blank and no control characters.");
            case "--issuer" ->
                require(
                        isIssuer(value),
                        "--issuer is an http or https address of at most " + LONGEST_ISSUER
                                + " characters, without query and fragment.");
            default -> require(ID.matcher(value).matches(), option + " is a UUID.");
        }
    }

    private static void require(boolean kept, String sentence) {
        if (!kept) {
            throw OperatorMistake.inArguments(sentence);
        }
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isIssuer(String issuer) {
        try {
            URI uri = new URI(issuer);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && issuer.length() <= LONGEST_ISSUER;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The command with the names of its options in alphabetical order: what a switch can tell apart. */
    String shape() {
        return name + options.keySet().stream().map(option -> " " + option).collect(Collectors.joining());
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option that the shape has. */
    String text(String option) {
        return Objects.requireNonNull(options.get(option));
    }

    /** The same as an id. */
    UUID id(String option) {
        return UUID.fromString(text(option));
    }
}
