package dev.enishi.audit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What an operation was about.
 *
 * @param resourceId what was created, else the id in the path
 * @param customerId the customer, as far as path and answer tell
 */
record AuditSubject(@Nullable UUID resourceId, @Nullable UUID customerId) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String CUSTOMERS = "/v1/customers";

    /** The accessors of a record by the names of its components; none of anything else. */
    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return !type.isRecord()
                    ? Map.of()
                    : Stream.of(type.getRecordComponents())
                            .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    /** As far as the path tells, for what was refused. */
    static AuditSubject of(UriInfo uri) {
        return of(uri, null);
    }

    /** As far as path and answer tell. */
    static AuditSubject of(UriInfo uri, @Nullable Object answer) {
        UUID inPath = uuid(uri.getPathParameters().getFirst("id"));
        UUID created = null;
        Object shown = answer;
        if (answer instanceof RestResponse<?> response) {
            String location = response.getHeaderString(HttpHeaders.LOCATION);
            created = location == null ? null : uuid(location.substring(location.lastIndexOf('/') + 1));
            shown = response.getEntity();
        }
        UUID customerId = shown == null ? null : customerId(shown);
        if (customerId == null && uri.getPath().startsWith(CUSTOMERS)) {
            customerId = inPath == null ? created : inPath;
        }
        return new AuditSubject(created == null ? inPath : created, customerId);
    }

    /** Whom a view is about: its {@code customerId}, the id of its {@code customer}, or that of its only item. */
    private static @Nullable UUID customerId(Object shown) {
        if (component(shown, "customerId") instanceof UUID id) {
            return id;
        }
        if (component(shown, "customer") instanceof Record customer) {
            return component(customer, "id") instanceof UUID id ? id : null;
        }
        return component(shown, "items") instanceof List<?> items && items.size() == 1
                ? customerId(items.getFirst())
                : null;
    }

    private static @Nullable Object component(Object shown, String name) {
        Method accessor = COMPONENTS.get(shown.getClass()).get(name);
        try {
            return accessor == null ? null : accessor.invoke(shown);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Views are public records", e);
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = UUID_TEXT.matcher(text);
        return matcher.matches() ? UUID.fromString(text) : null;
    }
}
