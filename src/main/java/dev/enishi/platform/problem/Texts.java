package dev.enishi.platform.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Optional;

/** Sentences for people, in the language that the client prefers, else in that of the agency, else in English. */
@RequestScoped
public class Texts {
    private final Messages messages;
    private final TenantLanguage tenant;
    private final Optional<Language> preferred;

    /** Takes the language from {@code Accept-Language}; a broken one is as none. */
    @Inject
    Texts(Messages messages, TenantLanguage tenant, HttpHeaders headers) {
        this.messages = messages;
        this.tenant = tenant;
        preferred = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language of the sentences. */
    public Language language() {
        return preferred.or(tenant::get).orElse(Language.EN);
    }

    /** The sentence of a key with its arguments. Days are said with their year, as nobody knows what day it is. */
    public String get(String key, Object... arguments) {
        return messages.sentence(key, language(), arguments);
    }

    /** The sentence of a key that only some have. */
    public Optional<String> find(String key) {
        return messages.has(key, language()) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * The sentences as they are said on a day.
     *
     * @param today the agency's business day, or the one that a list is for
     */
    public DayTexts on(LocalDate today) {
        return new DayTexts(messages, language(), today);
    }

    /** The same in a language, whatever the client prefers: what is said to somebody else. */
    public DayTexts on(LocalDate today, Language spoken) {
        return new DayTexts(messages, spoken, today);
    }
}
