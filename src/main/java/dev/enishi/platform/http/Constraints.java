package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bean Validation's constraints as our codes. */
final class Constraints {
    private Constraints() {}

    /**
     * Whether a constraint that Bean Validation found broken is kept after all: it counts UTF-16 units, we count
     * characters, as JSON Schema and the database do. An emoji is one.
     */
    static boolean isKept(ConstraintViolation<?> broken) {
        return broken.getConstraintDescriptor().getAnnotation() instanceof Size size
                && broken.getInvalidValue() instanceof String text
                && length(text) >= size.min()
                && length(text) <= size.max();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A constraint that Bean Validation found broken. */
    static Violation violation(ConstraintViolation<?> broken, String pointer) {
        Annotation constraint = broken.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = broken.getConstraintDescriptor().getAttributes();
        Object value = broken.getInvalidValue();
        return switch (constraint) {
            case NotNull required -> Violation.at(pointer, CommonProblem.REQUIRED);
            case NotBlank required -> Violation.at(pointer, CommonProblem.REQUIRED);
            case Size size
            when value instanceof Collection<?> all && all.isEmpty() -> Violation.at(pointer, CommonProblem.REQUIRED);
            case Size size
            when value instanceof Collection<?> -> Violation.at(pointer, CommonProblem.TOO_MANY, size.max());
            case Size size -> size(pointer, size, String.valueOf(value));
            case Min min -> range(min.value(), upper(broken)).under(pointer).quoting(value);
            case Max max -> range(lower(broken), max.value()).under(pointer).quoting(value);
            case Pattern pattern -> Violation.at(pointer, CommonProblem.INVALID_FORMAT, pattern.message());
            default -> throw new IllegalStateException("No code for constraint " + attributes.keySet());
        };
    }

    /** Checks the constraints of a parameter that can be written on one: size, minimum, maximum. */
    static Optional<Violation> parameter(String name, Annotation[] constraints, @Nullable Object value) {
        for (Annotation constraint : constraints) {
            switch (constraint) {
                case NotNull required
                when value == null -> {
                    return Optional.of(Violation.in(name, CommonProblem.REQUIRED));
                }
                case Size size
                when value instanceof Collection<?> all && all.size() > size.max() -> {
                    return Optional.of(Violation.in(name, CommonProblem.TOO_MANY, size.max()));
                }
                case Size size
                when value instanceof String text && length(text) > size.max() -> {
                    return Optional.of(Violation.in(name, CommonProblem.TOO_LONG, size.max()));
                }
                case Size size
                when value instanceof String text && length(text) < size.min() -> {
                    return Optional.of(Violation.in(name, CommonProblem.TOO_SHORT, size.min()));
                }
                case Min min
                when value instanceof Integer number && number < min.value() -> {
                    return Optional.of(range(min.value(), max(constraints)).ofParameter(name));
                }
                case Max max
                when value instanceof Integer number && number > max.value() -> {
                    return Optional.of(range(min(constraints), max.value()).ofParameter(name));
                }
                default -> {
                    // Not a constraint, or kept.
                }
            }
        }
        return Optional.empty();
    }

    private static Violation size(String pointer, Size size, String value) {
        return length(value) > size.max()
                ? Violation.at(pointer, CommonProblem.TOO_LONG, size.max())
                : Violation.at(pointer, CommonProblem.TOO_SHORT, size.min());
    }

    private static Violation range(long least, long greatest) {
        return greatest == Integer.MAX_VALUE
                ? Violation.at("", CommonProblem.OUT_OF_RANGE, least).worded("at-least")
                : Violation.at("", CommonProblem.OUT_OF_RANGE, least, greatest);
    }

    private static long upper(ConstraintViolation<?> broken) {
        return siblings(broken, Max.class).map(Max::value).orElse((long) Integer.MAX_VALUE);
    }

    private static long lower(ConstraintViolation<?> broken) {
        return siblings(broken, Min.class).map(Min::value).orElse((long) Integer.MIN_VALUE);
    }

    /** The other bound on the same record component, so that the sentence can name the whole range. */
    private static <A extends Annotation> Optional<A> siblings(ConstraintViolation<?> broken, Class<A> type) {
        try {
            return Optional.ofNullable(broken.getRootBeanClass()
                    .getDeclaredField(broken.getPropertyPath().toString())
                    .getAnnotation(type));
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        }
    }

    private static long min(Annotation[] constraints) {
        return Stream.of(constraints)
                .filter(Min.class::isInstance)
                .map(constraint -> ((Min) constraint).value())
                .findFirst()
                .orElse((long) Integer.MIN_VALUE);
    }

    private static long max(Annotation[] constraints) {
        return Stream.of(constraints)
                .filter(Max.class::isInstance)
                .map(constraint -> ((Max) constraint).value())
                .findFirst()
                .orElse((long) Integer.MAX_VALUE);
    }
}
