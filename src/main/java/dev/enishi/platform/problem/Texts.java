package dev.enishi.platform.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sentences for people, in the language that the client prefers, else in that of the agency, else in English. */
@RequestScoped
public class Texts {
    private static final int MAX_CHARACTERS = 1000;

    private final Messages messages;
    private final TenantLanguage tenant;
    private final Optional<Language> preferred;

    /** Takes the language from {@code Accept-Language}; a broken one is as none. */
    @Inject
    Texts(Messages messages, TenantLanguage tenant, HttpHeaders headers) {
        this.messages = messages;
        this.tenant = tenant;
        preferred = preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language of the sentences. */
    public Language language() {
        return preferred.or(tenant::get).orElse(Language.EN);
    }

    /** The sentence of a key with its arguments. Days are said with their year, as nobody knows what day it is. */
    public String get(String key, Object... arguments) {
        return messages.sentence(key, language(), arguments);
    }

    /**
     * The sentences as they are said on a day.
     *
     * @param today the agency's business day, or the one that a list is for
     */
    public DayTexts on(LocalDate today) {
        return new DayTexts(messages, language(), today);
    }

    /** The first by weight that the service speaks. */
    private static Optional<Language> preferred(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .flatMap(name -> Language.of(name).stream())
                .findFirst();
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
