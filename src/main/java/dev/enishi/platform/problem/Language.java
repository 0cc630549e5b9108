package dev.enishi.platform.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.enishi.platform.Rule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language that the service speaks, named as in {@code Accept-Language}. */
@Rule
@Schema(description = "A language that the service speaks: `ja` Japanese, `en` English.")
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ROOT);

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
