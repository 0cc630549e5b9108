package dev.enishi.platform.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.enishi.platform.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A language that the service speaks, named as in {@code Accept-Language}. */
@Rule
@Schema(description = "A language that the service speaks: `ja` Japanese, `en` English.")
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ROOT);

    private static final int MOST_CHARACTERS = 1000;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The one of this name, if the service speaks it. */
    public static Optional<Language> of(String name) {
        return Arrays.stream(values())
                .filter(language -> language.toString().equals(name))
                .findFirst();
    }

    /** The first by weight in {@code Accept-Language}; none of a header that is broken. */
    public static Optional<Language> preferredBy(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .flatMap(name -> of(name).stream())
                .findFirst();
    }

    /** None of a header that is broken, or so long that reading it would be work. */
    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > MOST_CHARACTERS) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException broken) {
            return List.of();
        }
    }

    /** The locale of its bundles. */
    Locale locale() {
        return locale;
    }

    /** {@code ja} or {@code en}. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
