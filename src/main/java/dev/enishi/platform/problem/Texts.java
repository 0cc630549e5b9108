package dev.enishi.platform.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences for people, in the language the client prefers: Japanese, else English. */
@RequestScoped
public class Texts {
    private static final int MAX_CHARACTERS = 1000;

    private final Messages messages;
    private final Locale locale;

    /** Takes the language from {@code Accept-Language}; a broken one is as none. */
    @Inject
    Texts(Messages messages, HttpHeaders headers) {
        this.messages = messages;
        locale = preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language of the sentences. */
    public Locale locale() {
        return locale;
    }

    /** The sentence of a key with its arguments; numbers and days are written as they are in JSON. */
    public String get(String key, Object... arguments) {
        return messages.sentence(
                key, locale, Stream.of(arguments).map(String::valueOf).toArray());
    }

    /** By weight; whatever else is accepted, a text is given in English. */
    private static Locale preferred(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .filter(language -> language.equals("ja") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("ja") ? Locale.JAPANESE : Locale.ROOT)
                .orElse(Locale.ROOT);
    }

    /** None of a header that is broken, or so long that reading it would be work. */
    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > MAX_CHARACTERS) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException broken) {
            return List.of();
        }
    }
}
