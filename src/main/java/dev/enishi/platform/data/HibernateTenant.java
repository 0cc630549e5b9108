package dev.enishi.platform.data;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Gives Hibernate the agency for {@code @TenantId}. */
@PersistenceUnitExtension
@RequestScoped
class HibernateTenant implements TenantResolver {
    private final CurrentTenant tenant;

    HibernateTenant(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public String getDefaultTenantId() {
        return "00000000-0000-0000-0000-000000000000";
    }

    @Override
    public String resolveTenantId() {
        return tenant.get().agencyId().toString();
    }
}
