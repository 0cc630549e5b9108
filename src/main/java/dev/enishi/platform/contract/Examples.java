package dev.enishi.platform.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Examples of whole bodies, made of the examples of their properties. An optional property without an example of its own
 * is left out, and a merge patch changes the first few of what can also be removed.
 */
record Examples(Schemas schemas) {
    private static final int PATCHED_PROPERTIES = 3;
    private static final Pattern ID_IN_PATH = Pattern.compile("([a-z-]+)/\\{(\\w+)}");

    /** Adds an example where the author gave none. */
    void addTo(MediaType content, String summary, SchemaUse use) {
        if (content.getExamples() == null) {
            String name = content.getSchema().getRef() == null
                    ? ""
                    : content.getSchema().getRef().replaceFirst(".*/", "");
            content.addExample(
                    "example",
                    OASFactory.createExample().summary(summary).value(of(content.getSchema(), "", name, use)));
        }
    }

    /**
     * An example value.
     *
     * @param name the property it is for, or nothing
     * @param owner whose property it is: with both an id is the same wherever the same thing is meant
     */
    Object of(Schema schema, String name, String owner, SchemaUse use) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getConstValue() != null) {
            return schema.getConstValue();
        }
        if (schema.getAnyOf() != null) {
            return of(schema.getAnyOf().getFirst(), name, owner, use);
        }
        if (schema.getOneOf() != null) {
            return of(schema.getOneOf().getFirst(), name, owner, use);
        }
        if (schema.getRef() != null) {
            return of(schemas.resolve(schema), name, schema.getRef().replaceFirst(".*/", ""), use);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        return switch (schema.getType() == null
                ? SchemaType.OBJECT
                : schema.getType().getFirst()) {
            case OBJECT -> object(schema, owner, use);
            case ARRAY -> List.of(of(schema.getItems(), name, owner, use));
            case BOOLEAN -> false;
            case INTEGER -> schema.getMinimum().max(BigDecimal.ONE).min(schema.getMaximum());
            case STRING -> text(schema, name, owner);
            default -> throw new IllegalStateException("Give it an example: " + owner + " " + name);
        };
    }

    private Map<String, Object> object(Schema schema, String owner, SchemaUse use) {
        Map<String, Object> example = new LinkedHashMap<>();
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        properties.forEach((property, type) -> {
            boolean shown = use == SchemaUse.PATCH
                    ? isNullable(type) && isWorthShowing(type) && example.size() < PATCHED_PROPERTIES
                    : required.contains(property) || isWorthShowing(type);
            if (shown) {
                example.put(property, of(type, property, owner, use));
            }
        });
        return example;
    }

    private static boolean isNullable(Schema schema) {
        return schema.getAnyOf() != null
                || (schema.getType() != null && schema.getType().contains(SchemaType.NULL));
    }

    private boolean isWorthShowing(Schema optional) {
        if (optional.getAnyOf() != null) {
            return isWorthShowing(optional.getAnyOf().getFirst());
        }
        if (optional.getRef() != null) {
            return schemas.resolve(optional).getProperties() != null;
        }
        return optional.getExamples() != null && !optional.getExamples().isEmpty();
    }

    private static String text(Schema schema, String name, String owner) {
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> id(name, owner);
            case "date" -> "2026-11-22";
            case "date-time" -> name.equals("createdAt") ? "2026-03-02T09:30:00Z" : "2026-11-21T13:05:00Z";
            default -> ScalarSchemas.TIME_OF_DAY.equals(schema.getPattern()) ? "05:00" : "テキスト";
        };
    }

    /** The same for thingId and for the id of a Thing. */
    private static String id(String name, String owner) {
        String thing = name.equals("id")
                ? owner.replaceFirst("(Page|Patch|Summary|Input)$", "")
                : name.replaceFirst("Id$", "");
        long hash = thing.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B97F4A7C15L;
        return String.format("019a7f3e-4c11-7%03x-9a63-%012x", hash >>> 52, hash & 0xFFFFFFFFFFFFL);
    }

    /** What an id in a path identifies: "thing" in /v1/things/{id}. */
    static String ownerIn(String path, String parameter) {
        List<String> owners = new ArrayList<>();
        for (Matcher id = ID_IN_PATH.matcher(path); id.find(); ) {
            if (id.group(2).equals(parameter)) {
                owners.add(id.group(1).replaceFirst("s$", "").replace('-', ' '));
            }
        }
        return owners.isEmpty() ? parameter : owners.getLast();
    }
}
