package dev.enishi.frontdesk;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the page must know of the settings: its {@code settings.json}.
 *
 * @param oidc where people sign in; absent: with an API key alone
 */
record PageSettings(@Nullable Oidc oidc) {
    /** The provider and what the page is for it. */
    record Oidc(URI issuer, String clientId, String scope) {}

    static PageSettings of(FrontDeskSettings settings) {
        return new PageSettings(settings.oidc()
                .map(provider -> new Oidc(
                        provider.issuer(), provider.clientId(), provider.scope().orElse("openid")))
                .orElse(null));
    }
}
