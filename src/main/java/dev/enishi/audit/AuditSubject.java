package dev.enishi.audit;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.platform.http.BatchResult;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param resourceId what was created, else the id in the path, else what the answer shows
 * @param customerId the customer, as far as path, query, answer or the operation itself tell
 * @param relatedId what else it was about: the colleague of a handover, the successor of a rotated key
 */
record AuditSubject(
        @Nullable UUID resourceId,
        @Nullable UUID customerId,
        @Nullable UUID relatedId) {
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

    /** As far as the request tells, for what was refused. */
    static AuditSubject of(UriInfo uri, ConcernedCustomer concerned) {
        return of(uri, concerned, null);
    }

    /** As far as request and answer tell. */
    static AuditSubject of(UriInfo uri, ConcernedCustomer concerned, @Nullable Object answer) {
        UUID inPath = uuid(uri.getPathParameters().getFirst("id"));
        UUID created = created(answer);
        Object shown = shown(answer);
        boolean ofCustomer = uri.getPath().startsWith(CUSTOMERS);
        boolean succeeds = created != null && inPath != null && !ofCustomer;
        UUID named = inPath == null && shown != null ? uuid(component(shown, "id")) : inPath;
        return new AuditSubject(
                created == null || succeeds ? named : created,
                Stream.of(
                                shown == null ? null : customerId(shown, ofCustomer),
                                concerned.get(),
                                uuid(uri.getQueryParameters().getFirst("customerId")),
                                ofCustomer ? inPath : null,
                                ofCustomer ? created : null)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                succeeds ? created : shown == null ? null : uuid(component(shown, "handedOverTo")));
    }

    /** Each thing that a batch has done; of one that has done nothing, and of all else, what it was about. */
    static List<AuditSubject> each(UriInfo uri, ConcernedCustomer concerned, @Nullable Object answer) {
        List<AuditSubject> done = shown(answer) instanceof BatchResult batch
                ? batch.items().stream()
                        .filter(item -> item.id() != null)
                        .map(item -> new AuditSubject(
                                item.id(), uri.getPath().startsWith(CUSTOMERS) ? item.id() : item.customerId(), null))
                        .toList()
                : List.of();
        return done.isEmpty() ? List.of(of(uri, concerned, answer)) : done;
    }

    private static @Nullable Object shown(@Nullable Object answer) {
        return answer instanceof RestResponse<?> response ? response.getEntity() : answer;
    }

    private static @Nullable UUID created(@Nullable Object answer) {
        String location =
                answer instanceof RestResponse<?> response ? response.getHeaderString(HttpHeaders.LOCATION) : null;
        return location == null ? null : uuid(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Whom a view is about: its {@code customerId}, the id of its {@code customer}, or that of its only item. */
    private static @Nullable UUID customerId(Object shown, boolean ofCustomer) {
        if (component(shown, "customerId") instanceof UUID id) {
            return id;
        }
        if (component(shown, "customer") instanceof Record customer) {
            return uuid(component(customer, "id"));
        }
        if (component(shown, "items") instanceof List<?> items && items.size() == 1) {
            UUID id = customerId(items.getFirst(), ofCustomer);
            return id == null && ofCustomer ? uuid(component(items.getFirst(), "id")) : id;
        }
        return null;
    }

    private static @Nullable UUID uuid(@Nullable Object component) {
        return component instanceof UUID id ? id : null;
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
