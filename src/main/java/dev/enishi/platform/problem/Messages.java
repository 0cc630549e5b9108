package dev.enishi.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;

/** The sentences of all wings, in English ({@link Locale#ROOT}) and Japanese. No two may contribute the same key. */
@ApplicationScoped
class Messages {
    private final Map<String, String> english;
    private final Map<String, String> japanese;

    Messages(@All List<Vocabulary> all) {
        english = together(all, Locale.ROOT);
        japanese = together(all, Locale.JAPANESE);
    }

    private static Map<String, String> together(List<Vocabulary> all, Locale locale) {
        Map<String, String> together = new TreeMap<>();
        for (Vocabulary vocabulary : all) {
            ResourceBundle bundle = bundle(vocabulary.bundle(), locale);
            for (String key : bundle.keySet()) {
                if (together.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("Contributed twice: " + key);
                }
            }
        }
        return together;
    }

    /** The sentences of one wing. */
    static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "messages." + name,
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The keys of one language. */
    Set<String> keys(Locale locale) {
        return in(locale).keySet();
    }

    /** The pattern of a sentence. */
    String pattern(String key, Locale locale) {
        String pattern = in(locale).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No sentence: " + key);
        }
        return pattern;
    }

    private Map<String, String> in(Locale locale) {
        return locale.equals(Locale.JAPANESE) ? japanese : english;
    }
}
