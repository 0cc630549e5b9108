package dev.enishi.platform.data;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Refuses to serve as a role for which row-level security does not hold. */
@ApplicationScoped
class ServingRole {
    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));

    private final Database database;

    ServingRole(Database database) {
        this.database = database;
    }

    void check(@Observes StartupEvent start) {
        boolean confined =
                database.sql("""
                        select not rolsuper and not rolbypassrls
                               and not exists (select 1 from pg_class
                                                where relowner = r.oid and relnamespace = 'public'::regnamespace)
                               as confined
                          from pg_roles r
                         where rolname = current_user
                        """, NOBODY).one(row -> row.bool("confined")).orElse(false);
        if (!confined) {
            throw new IllegalStateException(
                    "The database role could bypass row-level security: serve as enishi_app (docs/operations.md)");
        }
    }
}
