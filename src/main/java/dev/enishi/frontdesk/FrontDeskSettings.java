package dev.enishi.frontdesk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Optional;

/** Whether the page is served, and how people sign in to it: {@code enishi.front-desk} and what begins with it. */
@ConfigMapping(prefix = "enishi.front-desk")
interface FrontDeskSettings {
    /** Whether it is served. With the embedded database the start says yes where nobody has said anything. */
    @WithParentName
    @WithDefault("false")
    boolean served();

    /** The OpenID Connect provider at which people sign in; absent: with an API key alone. */
    Optional<Provider> oidc();

    /** The provider, as the page has to know it. */
    interface Provider {
        /** Its address, whose discovery document the page reads. */
        URI issuer();

        /** The public client that the page is for the provider. */
        String clientId();

        /** What the page asks for; absent: {@code openid}. A default here would make a provider out of nothing. */
        Optional<String> scope();
    }
}
