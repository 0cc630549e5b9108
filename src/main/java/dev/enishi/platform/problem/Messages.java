package dev.enishi.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;

/** The sentences of all wings, in English ({@link Locale#ROOT}) and Japanese. No two may contribute the same key. */
@ApplicationScoped
class Messages {
    private final Map<String, MessageFormat> english;
    private final Map<String, MessageFormat> japanese;

    Messages(@All List<Vocabulary> all) {
        english = together(all, Locale.ROOT);
        japanese = together(all, Locale.JAPANESE);
    }

    private static Map<String, MessageFormat> together(List<Vocabulary> all, Locale locale) {
        Map<String, MessageFormat> together = new TreeMap<>();
        for (Vocabulary vocabulary : all) {
            ResourceBundle bundle = bundle(vocabulary.bundle(), locale);
            for (String key : bundle.keySet()) {
                if (together.put(key, new MessageFormat(bundle.getString(key), locale)) != null) {
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

    /** The sentence of a key with its arguments. */
    String sentence(String key, Locale locale, Object... arguments) {
        MessageFormat format = in(locale).get(key);
        if (format == null) {
            throw new IllegalArgumentException("No sentence: " + key);
        }
        return ((MessageFormat) format.clone()).format(arguments); // The parsed one belongs to all threads.
    }

    private Map<String, MessageFormat> in(Locale locale) {
        return locale.equals(Locale.JAPANESE) ? japanese : english;
    }
}
