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
import org.jspecify.annotations.Nullable;

/** Single values of requests, the same in bodies and in parameters. */
final class Scalars {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** As JSON writes them: no sign but a minus, no zero in front. */
    private static final Pattern INTEGER_TEXT = Pattern.compile("-?(0|[1-9][0-9]*)");

    private static final BigInteger LEAST_INTEGER = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger GREATEST_INTEGER = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final Pattern BOOLEAN_TEXT = Pattern.compile("true|false");
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
        try {
            return value(node, type);
        } catch (Unreadable unreadable) {
            violations.add(unreadable.violation.under(pointer));
            return null;
        }
    }

    private static Object value(JsonNode node, Class<?> type) throws Unreadable {
        if (type == Boolean.class) {
            return expected(node.isBoolean(), node, "boolean").booleanValue();
        }
        if (type == Integer.class) {
            JsonNode number = expected(node.isIntegralNumber(), node, "integer");
            if (!number.canConvertToInt()) {
                throw new Unreadable(refused(CommonProblem.OUT_OF_RANGE, "huge").quoting(number.asText()));
            }
            return number.intValue();
        }
        if (type == String.class && !node.isTextual()) { // What is meant for a text may be personal: it is not quoted.
            throw new Unreadable(refused(CommonProblem.INVALID_TYPE, "string"));
        }
        return parse(expected(node.isTextual(), node, "string").textValue(), type);
    }

    private static JsonNode expected(boolean holds, JsonNode node, String wording) throws Unreadable {
        if (!holds) {
            throw new Unreadable(refused(CommonProblem.INVALID_TYPE, wording).quoting(node.asText()));
        }
        return node;
    }

    private static Violation refused(ProblemCode code, String wording, Object... arguments) {
        return Violation.at("", code, arguments).worded(wording);
    }

    /**
     * Reads the text form of a value.
     *
     * @throws Unreadable when it has none of the type's forms
     */
    static Object parse(String text, Class<?> type) throws Unreadable {
        if (!WritableText.isWritable(text)) {
            throw new Unreadable(Violation.at("", CommonProblem.INVALID_TEXT));
        }
        if (type == String.class) {
            return text;
        }
        try {
            if (type == UUID.class) {
                return UUID.fromString(matching(UUID_TEXT, text, "uuid"));
            }
            if (type == Integer.class) {
                return integer(matching(INTEGER_TEXT, text, "integer"));
            }
            if (type == Boolean.class) {
                return Boolean.valueOf(matching(BOOLEAN_TEXT, text, "boolean"));
            }
            if (type == LocalDate.class) {
                LocalDate day = LocalDate.parse(matching(DAY_TEXT, text, "date"));
                checkRange(day.compareTo(FIRST_DAY) >= 0 && day.compareTo(LAST_DAY) <= 0, text);
                return day;
            }
            if (type == LocalTime.class) {
                return LocalTime.parse(matching(TIME_TEXT, text, "time"));
            }
            if (type == Instant.class) {
                return instant(text).toInstant();
            }
            if (type == OffsetDateTime.class) {
                return instant(text);
            }
        } catch (DateTimeException e) {
            throw new Unreadable(
                    refused(CommonProblem.INVALID_FORMAT, formOf(type)).quoting(text));
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
        String form = matching(INSTANT_TEXT, text, "instant");
        OffsetDateTime written =
                OffsetDateTime.parse(form.toUpperCase(Locale.ROOT)).truncatedTo(ChronoUnit.MICROS);
        Instant instant = written.toInstant();
        checkRange(!instant.isBefore(FIRST_INSTANT) && !instant.isAfter(LAST_INSTANT), text);
        return written;
    }

    private static String formOf(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        return type == LocalTime.class ? "time" : "instant";
    }

    private static String matching(Pattern pattern, String text, String wording) throws Unreadable {
        if (!pattern.matcher(text).matches()) {
            throw new Unreadable(refused(CommonProblem.INVALID_FORMAT, wording).quoting(text));
        }
        return text;
    }

    private static void checkRange(boolean holds, String text) throws Unreadable {
        if (!holds) {
            throw new Unreadable(refused(CommonProblem.OUT_OF_RANGE, "years", FIRST_DAY.getYear(), LAST_DAY.getYear())
                    .quoting(text));
        }
    }

    private static Object constant(String text, Class<?> type) throws Unreadable {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw new Unreadable(Violation.at("", CommonProblem.INVALID_VALUE, List.of(type.getEnumConstants()))
                .quoting(text));
    }

    /** A text that is not of its type, and how the type looks. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        /** What is wrong, wherever it is. */
        final transient Violation violation;

        Unreadable(Violation violation) {
            super(violation.code().code(), null, false, false);
            this.violation = violation;
        }
    }
}
