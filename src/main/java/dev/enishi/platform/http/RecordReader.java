package dev.enishi.platform.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a JSON object and finds everything that is wrong with it at once: unknown fields, wrong types,
 * unwritable text, violated constraints and what the record's own constructor refuses. Jackson's binding stops at the
 * first mistake, which is why this is ours.
 */
@ApplicationScoped
public class RecordReader {
    private static final int MAX_VIOLATIONS = 100;

    private final Validator validator;
    private final ObjectMapper json;

    RecordReader(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /**
     * Reads a record.
     *
     * @throws ProblemException naming all violations
     */
    public <R extends Record> R read(JsonNode body, Class<R> type) {
        List<Violation> violations = new ArrayList<>();
        R read = read(body, type, "", violations);
        if (!violations.isEmpty() || read == null) {
            throw ProblemException.of(violations.stream().limit(MAX_VIOLATIONS).toList());
        }
        return read;
    }

    /** The current values of a record as JSON, for a merge patch to change. */
    JsonNode write(Record current) {
        return json.valueToTree(current);
    }

    private <R extends Record> @Nullable R read(
            JsonNode body, Class<R> type, String pointer, List<Violation> violations) {
        if (!body.isObject()) {
            violations.add(Violation.at(pointer, CommonProblem.INVALID_TYPE).worded("object"));
            return null;
        }
        List<Violation> own = new ArrayList<>();
        unknownFields(body, type, pointer, own);
        R read = fields(body, type, pointer, own);
        violations.addAll(own);
        return read;
    }

    /** Reads the components of a record from an object; what is unwrapped has its fields in the same object. */
    private <R extends Record> @Nullable R fields(JsonNode body, Class<R> type, String pointer, List<Violation> own) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            if (isUnwrapped(component)) {
                values[i] = fields(body, component.getType().asSubclass(Record.class), pointer, own);
                continue;
            }
            String field = pointer + "/" + component.getName();
            int before = own.size();
            values[i] = value(body.get(component.getName()), component.getGenericType(), field, own);
            if (own.size() == before) {
                validator.validateValue(type, component.getName(), values[i]).stream()
                        .filter(broken -> !Constraints.isKept(broken))
                        .map(broken -> Constraints.violation(broken, field))
                        .forEach(own::add);
            }
        }
        return construct(type, components, values, pointer, own);
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static Stream<String> names(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component ->
                        isUnwrapped(component) ? names(component.getType()) : Stream.of(component.getName()));
    }

    private static void unknownFields(JsonNode body, Class<?> type, String pointer, List<Violation> violations) {
        Set<String> known = names(type).collect(Collectors.toSet());
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                violations.add(Violation.at(pointer + "/" + escaped(name), CommonProblem.UNKNOWN_FIELD));
            }
        }
    }

    /** A name as it stands in a JSON pointer; long names are cut, so that an answer stays small. */
    private static String escaped(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        return WritableText.isWritable(shown) ? shown.replace("~", "~0").replace("/", "~1") : "?";
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String pointer, List<Violation> violations) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType collection) {
            return elements(node, collection, pointer, violations);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return read(node, plain.asSubclass(Record.class), pointer, violations);
        }
        return Scalars.read(node, plain, pointer, violations);
    }

    private @Nullable Object elements(
            JsonNode node, ParameterizedType type, String pointer, List<Violation> violations) {
        if (!node.isArray()) {
            violations.add(Violation.at(pointer, CommonProblem.INVALID_TYPE).worded("array"));
            return null;
        }
        boolean set = type.getRawType() == Set.class;
        Collection<Object> elements = set ? new LinkedHashSet<>() : new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object element = value(node.get(i), type.getActualTypeArguments()[0], pointer + "/" + i, violations);
            if (element != null) {
                elements.add(element);
            } else if (node.get(i).isNull()) {
                violations.add(Violation.at(pointer + "/" + i, CommonProblem.REQUIRED));
            }
        }
        return elements;
    }

    /**
     * The constructor's own checks come last and see absent values for what was already refused: what they say of such a
     * value is not true of the request.
     */
    private static <R extends Record> @Nullable R construct(
            Class<R> type,
            RecordComponent[] components,
            @Nullable Object[] values,
            String pointer,
            List<Violation> violations) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ViolatedRules rules) {
                rules.violations().stream()
                        .map(rule -> rule.under(pointer))
                        .filter(rule -> violations.stream()
                                .noneMatch(before -> Objects.equals(before.pointer(), rule.pointer())))
                        .toList()
                        .forEach(violations::add);
                return null;
            }
            throw new IllegalStateException("The constructor of " + type.getSimpleName() + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No canonical constructor of " + type.getSimpleName(), e);
        }
    }
}
