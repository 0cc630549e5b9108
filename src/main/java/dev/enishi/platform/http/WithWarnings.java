package dev.enishi.platform.http;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with more warnings than their operation knew of. */
public final class WithWarnings {
    private static final String COMPONENT = "warnings";

    private WithWarnings() {}

    /** The same answer with warnings: in its component {@code warnings}, or in those of the items of a batch. */
    public static @Nullable Object of(@Nullable Object answer, List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return answer;
        }
        return switch (answer) {
            case RestResponse<?> response -> of(response, warnings);
            case BatchResult result -> of(result, warnings);
            case Record view -> of(view, warnings);
            case null, default -> throw new IllegalStateException("An answer without a place for warnings");
        };
    }

    private static RestResponse<?> of(RestResponse<?> response, List<Warning> warnings) {
        RestResponse.ResponseBuilder<Object> builder = RestResponse.ResponseBuilder.create(response.getStatus());
        response.getHeaders().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.entity(of(response.getEntity(), warnings)).build();
    }

    private static BatchResult of(BatchResult result, List<Warning> warnings) {
        return new BatchResult(IntStream.range(0, result.items().size())
                .mapToObj(i -> of(
                        result.items().get(i),
                        warnings.stream()
                                .filter(warning -> Batch.itemOf(warning.pointer()) == i)
                                .toList()))
                .toList());
    }

    private static BatchItemResult of(BatchItemResult item, List<Warning> warnings) {
        return warnings.isEmpty() || item.problem() != null
                ? item
                : new BatchItemResult(
                        item.status(),
                        item.id(),
                        item.version(),
                        item.customerId(),
                        null,
                        Stream.concat(
                                        item.warnings() == null ? Stream.of() : item.warnings().stream(),
                                        warnings.stream())
                                .toList());
    }

    private static Record of(Record view, List<Warning> warnings) {
        RecordComponent[] components = view.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        boolean told = false;
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = components[i].getAccessor().invoke(view);
                if (components[i].getName().equals(COMPONENT)) {
                    values[i] = joined(values[i], warnings);
                    told = true;
                }
            }
            if (!told) {
                throw new IllegalStateException(view.getClass().getSimpleName() + " has no place for warnings");
            }
            var constructor = view.getClass()
                    .getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A view can be made of its components", e);
        }
    }

    private static List<Object> joined(@Nullable Object known, List<Warning> warnings) {
        List<Object> all = new ArrayList<>(known instanceof List<?> before ? before : List.of());
        all.addAll(warnings);
        return all;
    }
}
