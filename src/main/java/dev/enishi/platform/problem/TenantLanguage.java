package dev.enishi.platform.problem;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of the tenant, for requests that name none: known from when somebody has signed in. */
@RequestScoped
public class TenantLanguage {
    private @Nullable Language language;

    /** Names it. */
    public void set(Language spoken) {
        language = spoken;
    }

    Optional<Language> get() {
        return Optional.ofNullable(language);
    }
}
