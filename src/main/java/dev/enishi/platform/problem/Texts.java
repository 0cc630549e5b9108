package dev.enishi.platform.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for people, in the language the client prefers: Japanese, else English. */
@RequestScoped
public class Texts {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    /** Takes the language from {@code Accept-Language}. */
    @Inject
    Texts(HttpHeaders headers) {
        locale = preferred(headers);
    }

    /** The language of the sentences. */
    public Locale locale() {
        return locale;
    }

    /** The sentence of a key with its arguments; numbers and days are written as they are in JSON. */
    public String get(String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("messages", locale, NO_DEFAULT_LOCALE).getString(key);
        Object[] plain = List.of(arguments).stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern, locale).format(plain);
    }

    /** Whether a key has a sentence. */
    public boolean has(String key) {
        return ResourceBundle.getBundle("messages", locale, NO_DEFAULT_LOCALE).containsKey(key);
    }

    private static Locale preferred(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("ja") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("ja") ? Locale.JAPANESE : Locale.ROOT)
                .orElse(Locale.ROOT);
    }
}
