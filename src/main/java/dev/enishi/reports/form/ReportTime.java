package dev.enishi.reports.form;

import dev.enishi.platform.data.StatementTime;
import dev.enishi.reports.Charted;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The database ends a report that takes too long: whatever answers with one has a limit of its own. */
@Provider
class ReportTime implements ContainerRequestFilter {
    private final StatementTime statements;
    private final Duration most;

    @Context
    @Nullable ResourceInfo operation;

    ReportTime(StatementTime statements, @ConfigProperty(name = "enishi.reports.statement-timeout") Duration most) {
        this.statements = statements;
        this.most = most;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (operation != null
                && operation.getResourceMethod() != null
                && Charted.class.isAssignableFrom(operation.getResourceMethod().getReturnType())) {
            statements.limitTo(most);
        }
    }
}
