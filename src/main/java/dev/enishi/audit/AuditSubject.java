package dev.enishi.audit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The accessor of a record's {@code customerId}. */
    private static final ClassValue<Optional<Method>> CUSTOMER_ID = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return !type.isRecord()
                    ? Optional.empty()
                    : Stream.of(type.getRecordComponents())
                            .filter(component ->
                                    component.getName().equals("customerId") && component.getType() == UUID.class)
                            .map(RecordComponent::getAccessor)
                            .findFirst();
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

    private static @Nullable UUID customerId(Object shown) {
        Optional<Method> accessor = CUSTOMER_ID.get(shown.getClass());
        try {
            return accessor.isEmpty() ? null : (UUID) accessor.get().invoke(shown);
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
