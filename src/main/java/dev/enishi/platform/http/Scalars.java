package dev.enishi.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Violation;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single values of requests, the same in bodies and in parameters. */
final class Scalars {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** As JSON writes them: no sign but a minus, no zero in front. */
    private static final Pattern INTEGER_TEXT = Pattern.compile("-?(0|[1-9][0-9]*)");

    private static final BigInteger LEAST_INTEGER = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger GREATEST_INTEGER = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final Pattern DAY_TEXT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME_TEXT = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern INSTANT_TEXT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Instant FIRST_INSTANT = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("2199-12-31T23:59:59Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 30);

    private Scalars() {}

    /** Reads a JSON value; adds a violation and gives null when it is not of the type. */
    static @Nullable Object read(JsonNode node, Class<?> type, String pointer, List<Violation> violations) {
        if (type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrong(pointer, "boolean", violations);
        }
        if (type == Integer.class) {
            if (!node.isIntegralNumber()) {
                return wrong(pointer, "integer", violations);
            }
            if (!node.canConvertToInt()) {
                violations.add(Violation.at(pointer, CommonProblem.OUT_OF_RANGE, Integer.MIN_VALUE, Integer.MAX_VALUE));
                return null;
            }
            return node.intValue();
        }
        if (!node.isTextual()) {
            return wrong(pointer, "string", violations);
        }
        try {
            return parse(node.textValue(), type);
        } catch (Unreadable unreadable) {
            violations.add(Violation.at(pointer, unreadable.code, unreadable.arguments.toArray()));
            return null;
        }
    }

    private static @Nullable Object wrong(String pointer, String expected, List<Violation> violations) {
        violations.add(Violation.at(pointer, CommonProblem.INVALID_TYPE, expected));
        return null;
    }

    /**
     * Reads the text form of a value.
     *
     * @throws Unreadable when it has none of the type's forms
     */
    static Object parse(String text, Class<?> type) throws Unreadable {
        if (!WritableText.isWritable(text)) {
            throw new Unreadable(CommonProblem.INVALID_TEXT);
        }
        if (type == String.class) {
            return text;
        }
        try {
            if (type == UUID.class) {
                return UUID.fromString(matching(UUID_TEXT, text, "UUID"));
            }
            if (type == Integer.class) {
                return integer(matching(INTEGER_TEXT, text, "integer"));
            }
            if (type == Boolean.class) {
                return Boolean.valueOf(matching(Pattern.compile("true|false"), text, "true, false"));
            }
            if (type == LocalDate.class) {
                return inRange(LocalDate.parse(matching(DAY_TEXT, text, "YYYY-MM-DD")), FIRST_DAY, LAST_DAY);
            }
            if (type == LocalTime.class) {
                return LocalTime.parse(matching(TIME_TEXT, text, "HH:MM"));
            }
            if (type == Instant.class) {
                return instant(text).toInstant();
            }
            if (type == OffsetDateTime.class) {
                return instant(text);
            }
        } catch (DateTimeException e) {
            throw new Unreadable(CommonProblem.INVALID_FORMAT, formOf(type));
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        throw new IllegalStateException("Requests cannot carry a " + type.getSimpleName());
    }

    /**
     * What an integer of the right form says; nothing else makes a number of a parameter. One beyond the range is as good
     * as its end: constraints tell whether that is too much.
     */
    static int integer(String text) {
        return new BigInteger(text).max(LEAST_INTEGER).min(GREATEST_INTEGER).intValue();
    }

    private static OffsetDateTime instant(String text) throws Unreadable {
        String form = matching(INSTANT_TEXT, text, "YYYY-MM-DDTHH:MM:SS+09:00");
        OffsetDateTime written =
                OffsetDateTime.parse(form.toUpperCase(Locale.ROOT)).truncatedTo(ChronoUnit.MICROS);
        inRange(written.toInstant(), FIRST_INSTANT, LAST_INSTANT);
        return written;
    }

    private static String formOf(Class<?> type) {
        if (type == LocalDate.class) {
            return "YYYY-MM-DD";
        }
        return type == LocalTime.class ? "HH:MM" : "YYYY-MM-DDTHH:MM:SS+09:00";
    }

    private static String matching(Pattern pattern, String text, String form) throws Unreadable {
        if (!pattern.matcher(text).matches()) {
            throw new Unreadable(CommonProblem.INVALID_FORMAT, form);
        }
        return text;
    }

    private static <T extends Comparable<? super T>> T inRange(T value, T first, T last) throws Unreadable {
        if (value.compareTo(first) < 0 || value.compareTo(last) > 0) {
            throw new Unreadable(CommonProblem.OUT_OF_RANGE, first, last);
        }
        return value;
    }

    private static Object constant(String text, Class<?> type) throws Unreadable {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw new Unreadable(
                CommonProblem.INVALID_VALUE,
                Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
    }

    /** A text that is not of its type, and how the type looks. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        final transient ProblemCode code;
        final transient List<Object> arguments;

        Unreadable(ProblemCode code, Object... arguments) {
            super(code.code(), null, false, false);
            this.code = code;
            this.arguments = List.of(arguments);
        }
    }
}
