package dev.enishi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A command as it was typed: {@code create-key --agency ID}.
 *
 * @param name its first word
 * @param options its options with their values, by name
 */
record CommandLine(String name, Map<String, String> options) {

    /** Reads the words of a command, or nothing when an option is no option, comes twice or lacks its value. */
    static Optional<CommandLine> parse(List<String> words) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            boolean complete = words.get(i).startsWith("--") && i + 1 < words.size();
            if (!complete || options.put(words.get(i), words.get(i + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new CommandLine(words.getFirst(), options));
    }

    /** The command with the names of its options in alphabetical order: what a switch can tell apart. */
    String shape() {
        return name + options.keySet().stream().map(option -> " " + option).collect(Collectors.joining());
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
