package dev.enishi.platform.data;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * The tenant of this request or job, set once by whoever found out who is asking. Everything that speaks to the
 * database takes it from here, so that no statement can forget it; without it no row is visible.
 */
@RequestScoped
public class CurrentTenant {
    private @Nullable Tenant tenant;

    /** Names the tenant; a second, different one in the same request is a defect. */
    public void set(Tenant newTenant) {
        if (tenant != null && !tenant.equals(newTenant)) {
            throw new IllegalStateException("A request has one tenant");
        }
        tenant = newTenant;
    }

    /** The tenant. */
    public Tenant get() {
        if (tenant == null) {
            throw new IllegalStateException("No tenant: nobody has signed in");
        }
        return tenant;
    }

    boolean isSet() {
        return tenant != null;
    }
}
