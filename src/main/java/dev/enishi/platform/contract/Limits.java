package dev.enishi.platform.contract;

import dev.enishi.platform.http.Paging;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * How long and how great values are. What an answer says nothing about has the widest limit that any request sets for a
 * property of the same name: what comes out once went in.
 */
final class Limits {
    private static final int TEXT_LENGTH = 1000;
    private static final int LIST_LENGTH = 1000;
    private static final BigDecimal GREATEST_PARAMETER = BigDecimal.valueOf(999_999_999);
    private static final BigDecimal GREATEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** What JavaScript counts exactly. */
    private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf((1L << 53) - 1);

    private final Map<String, List<Schema>> sameName = new HashMap<>();
    private final Map<String, Integer> listLengths = new HashMap<>();

    /** Takes the scanned schemas of all records that requests carry. */
    Limits(Collection<Schema> requested) {
        requested.stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.getProperties().forEach(this::remember));
    }

    private void remember(String name, Schema property) {
        Schema single = property.getItems() == null ? property : property.getItems();
        sameName.computeIfAbsent(name, any -> new ArrayList<>()).add(single);
        if (property.getMaxItems() != null) {
            listLengths.merge(name, property.getMaxItems(), Math::max);
        }
    }

    int maxItems(String name, Schema list) {
        if (list.getMaxItems() != null) {
            return list.getMaxItems();
        }
        return name.equals("items") ? Paging.MAX_LIMIT : listLengths.getOrDefault(name, LIST_LENGTH);
    }

    int maxLength(String name, Schema text, SchemaUse use) {
        return own(text.getMaxLength(), name, use, Schema::getMaxLength, Comparator.naturalOrder())
                .orElse(TEXT_LENGTH);
    }

    /** The pattern that all requests agree on. */
    Optional<String> pattern(String name, Schema text, SchemaUse use) {
        if (text.getPattern() != null || use != SchemaUse.ANSWER) {
            return Optional.ofNullable(text.getPattern());
        }
        Set<Optional<String>> patterns = others(name).map(Limits::pattern).collect(Collectors.toSet());
        return patterns.size() == 1 ? patterns.iterator().next() : Optional.empty();
    }

    private static Optional<String> pattern(Schema text) {
        boolean timeOfDay = text.getRef() != null && text.getRef().endsWith("/LocalTime");
        return timeOfDay ? Optional.of(ScalarSchemas.TIME_OF_DAY) : Optional.ofNullable(text.getPattern());
    }

    BigDecimal minimum(String name, Schema number, SchemaUse use) {
        return own(
                        number.getMinimum(),
                        name,
                        use,
                        Schema::getMinimum,
                        Comparator.<BigDecimal>naturalOrder().reversed())
                .orElseGet(() -> use == SchemaUse.ANSWER
                        ? BigDecimal.ZERO
                        : greatest(number, use).negate());
    }

    BigDecimal maximum(String name, Schema number, SchemaUse use) {
        return own(number.getMaximum(), name, use, Schema::getMaximum, Comparator.naturalOrder())
                .orElseGet(() -> greatest(number, use));
    }

    private static BigDecimal greatest(Schema number, SchemaUse use) {
        if (use == SchemaUse.PARAMETER) {
            return GREATEST_PARAMETER;
        }
        return "int64".equals(number.getFormat()) ? GREATEST_LONG : GREATEST_INTEGER;
    }

    private <T> Optional<T> own(
            T declared, String name, SchemaUse use, Function<Schema, T> limit, Comparator<T> wider) {
        if (declared != null || use != SchemaUse.ANSWER) {
            return Optional.ofNullable(declared);
        }
        return others(name).map(limit).filter(Objects::nonNull).max(wider);
    }

    private Stream<Schema> others(String name) {
        return sameName.getOrDefault(name, List.of()).stream();
    }
}
