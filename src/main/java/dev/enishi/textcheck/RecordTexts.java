package dev.enishi.textcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a record that are {@link Screened}, those of the records in it among them. */
final class RecordTexts {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private RecordTexts() {}

    /** Says what is to stand in place of a text. */
    interface Review {
        String review(TextField field, String pointer, String text);
    }

    /**
     * A component of a record.
     *
     * @param name of its field in JSON, or the empty text where it has its fields in the same object
     * @param field what it is where it is a text
     * @param inner the record that it is or consists of, if that has texts
     */
    private record Part(
            Method accessor,
            String name,
            @Nullable TextField field,
            @Nullable Class<? extends Record> inner) {
        static Part of(RecordComponent component) {
            Screened screened = component.getAnnotation(Screened.class);
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            boolean unwrapped = accessor.isAnnotationPresent(JsonUnwrapped.class);
            return new Part(
                    accessor,
                    unwrapped ? "" : "/" + component.getName(),
                    screened == null ? null : screened.value(),
                    inner(component.getGenericType()));
        }

        private static @Nullable Class<? extends Record> inner(Type type) {
            Type one = type instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : type;
            return one instanceof Class<?> plain && plain.isRecord() && areIn(plain)
                    ? plain.asSubclass(Record.class)
                    : null;
        }

        @Nullable Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Components of requests can be read", e);
            }
        }
    }

    /** Whether a record has any. */
    static boolean areIn(Class<?> type) {
        return type.isRecord()
                && PARTS.get(type).stream().anyMatch(part -> part.field() != null || part.inner() != null);
    }

    /**
     * The record with its texts as they are to be.
     *
     * @param before the record that it changes, whose texts are left alone; null where it is new
     * @param pointer where the record stands in the request
     */
    static <R extends Record> R reviewed(R record, @Nullable Record before, String pointer, Review review) {
        List<Part> parts = PARTS.get(record.getClass());
        @Nullable Object[] values = new Object[parts.size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            Object value = part.of(record);
            Object former = before == null ? null : part.of(before);
            values[i] = value == null || value.equals(former)
                    ? value
                    : reviewed(part, value, former, pointer + part.name(), review);
            changed |= !Objects.equals(values[i], value);
        }
        return changed ? made(record, values) : record;
    }

    private static Object reviewed(Part part, Object value, @Nullable Object former, String pointer, Review review) {
        if (value instanceof String text && part.field() != null) {
            return review.review(part.field(), pointer, text);
        }
        if (value instanceof Record inner && part.inner() != null) {
            return reviewed(inner, (Record) former, pointer, review);
        }
        if (value instanceof Collection<?> all && (part.field() != null || part.inner() != null)) {
            Collection<?> known = former instanceof Collection<?> before ? before : List.of();
            return each(part, all, known, pointer, review);
        }
        return value;
    }

    private static Collection<Object> each(
            Part part, Collection<?> all, Collection<?> known, String pointer, Review review) {
        Collection<Object> reviewed = all instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
        int place = 0;
        for (Object one : all) {
            reviewed.add(known.contains(one) ? one : reviewed(part, one, null, pointer + "/" + place, review));
            place++;
        }
        return reviewed;
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R made(R record, @Nullable Object[] values) {
        Class<?>[] types = Stream.of(record.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record with masked texts is one like before", e);
        }
    }
}
