package dev.enishi.access;

import dev.enishi.platform.data.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who is asking in this request. */
@RequestScoped
public class CurrentPrincipal {
    private final CurrentTenant tenant;
    private @Nullable Principal principal;

    CurrentPrincipal(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    void set(Principal signedIn) {
        tenant.set(signedIn.tenant());
        principal = signedIn;
    }

    /** Who is asking. */
    public Principal get() {
        if (principal == null) {
            throw new IllegalStateException("Nobody has signed in");
        }
        return principal;
    }
}
