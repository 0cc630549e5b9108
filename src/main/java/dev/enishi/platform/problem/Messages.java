package dev.enishi.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sentences of all wings in every language; {@link Texts} knows that of a request. No two may contribute the same key. */
@ApplicationScoped
public class Messages {
    private final Map<Language, Map<String, MessageFormat>> sentences = new EnumMap<>(Language.class);

    Messages(@All List<Vocabulary> all) {
        for (Language language : Language.values()) {
            sentences.put(language, together(all, language.locale()));
        }
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
    Set<String> keys(Language language) {
        return in(language).keySet();
    }

    /** The sentence of a key with its arguments: days with their year, numbers as they are in JSON. */
    public String sentence(String key, Language language, @Nullable Object... arguments) {
        MessageFormat format = in(language).get(key);
        if (format == null) {
            throw new IllegalArgumentException("No sentence: " + key);
        }
        @Nullable Format[] parts = format.getFormatsByArgumentIndex();
        @Nullable Object[] spoken = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            boolean chosenBy = i < parts.length && parts[i] != null;
            spoken[i] = chosenBy ? arguments[i] : spoken(arguments[i], language);
        }
        return ((MessageFormat) format.clone()).format(spoken); // The parsed one belongs to all threads.
    }

    /** Whether there is a sentence of this key. */
    boolean has(String key, Language language) {
        return in(language).containsKey(key);
    }

    private static String spoken(@Nullable Object argument, Language language) {
        return switch (argument) {
            case LocalDate day -> SpokenDates.day(day, language);
            case LocalTime time -> SpokenDates.time(time);
            case null, default -> String.valueOf(argument);
        };
    }

    private Map<String, MessageFormat> in(Language language) {
        return Objects.requireNonNull(sentences.get(language));
    }
}
