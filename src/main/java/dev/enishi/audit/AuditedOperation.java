package dev.enishi.audit;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The one place that decides what is audited: every operation but reads that show nothing about customers, and what needs no scope. */
final class AuditedOperation {
    private static final Set<Scope> IMPERSONAL = Set.of(Scope.AGENCY_READ, Scope.IMPORTS_READ);

    private static final Map<Method, Optional<String>> IDS = new ConcurrentHashMap<>();

    private AuditedOperation() {}

    /** The operationId of a resource method, or nothing when its use is not recorded. */
    static Optional<String> id(Method method) {
        return IDS.computeIfAbsent(method, AuditedOperation::find);
    }

    private static Optional<String> find(Method method) {
        Requires rule = method.getAnnotation(Requires.class);
        boolean impersonal = rule == null
                || rule.value().length == 0
                || (method.isAnnotationPresent(GET.class) && IMPERSONAL.containsAll(List.of(rule.value())));
        return impersonal
                ? Optional.empty()
                : Optional.of(method.getAnnotation(Operation.class).operationId());
    }
}
