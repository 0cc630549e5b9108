package dev.enishi.platform.data;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/** Refuses to serve as a role for which row-level security does not hold. One command needs the owner, and does not serve. */
@ApplicationScoped
class ServingRole {
    /** Deletes audit entries, which the serving role must never be able to. */
    private static final String OWNERS_COMMAND = "drop-audit";

    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));

    private final Database database;
    private final List<String> command;

    ServingRole(Database database, @CommandLineArguments String[] arguments) {
        this.database = database;
        command = List.of(arguments);
    }

    void check(@Observes StartupEvent start) {
        if (command.equals(List.of(OWNERS_COMMAND))) {
            return;
        }
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
