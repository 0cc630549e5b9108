package dev.enishi.platform.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas of single values, each with its form and its limits. */
record ScalarSchemas(Limits limits) {
    /** Text that can be stored: no control characters but line breaks and tabs. */
    static final String TEXT = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$";

    static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /** Says that an enumeration may get new values; generators read the values that there are. */
    static final String EXTENSIBLE = "x-extensible-enum";

    private static final int TIME_LENGTH = 5;

    /**
     * A complete schema.
     *
     * @param name the property, whose namesakes tell its limits
     * @param type the scanned type
     * @param property where description and examples are
     */
    Schema complete(String name, Schema type, Schema property, SchemaUse use, boolean nullable) {
        Schema complete = OASFactory.createSchema()
                .type(type.getType())
                .format(type.getFormat())
                .description(property.getDescription());
        if (type.getType() != null) {
            switch (type.getType().getFirst()) {
                case STRING -> text(complete, name, type, use);
                case INTEGER ->
                    complete.format(type.getFormat() == null ? "int32" : type.getFormat())
                            .minimum(limits.minimum(name, type, use))
                            .maximum(limits.maximum(name, type, use));
                case OBJECT ->
                    complete.maxProperties(type.getMaxProperties() == null ? 100 : type.getMaxProperties())
                            .additionalPropertiesSchema(values(name, type, use));
                default -> {
                    // Nothing to limit.
                }
            }
        }
        if (nullable) {
            complete.addType(SchemaType.NULL);
        }
        return complete.defaultValue(type.getDefaultValue()).examples(property.getExamples());
    }

    private Schema values(String name, Schema map, SchemaUse use) {
        Schema values = map.getAdditionalPropertiesSchema();
        return values == null ? OASFactory.createSchema() : complete(name, values, values, use, false);
    }

    private void text(Schema complete, String name, Schema type, SchemaUse use) {
        switch (String.valueOf(type.getFormat())) {
            case "uuid" -> complete.maxLength(36);
            case "date" -> complete.maxLength(10);
            case "date-time" -> complete.maxLength(35);
            case "local-time" -> complete.format(null).maxLength(TIME_LENGTH).pattern(TIME_OF_DAY);
            default -> {
                String pattern = limits.pattern(name, type, use)
                        .map(ScalarSchemas::anchored)
                        .orElse(type.getFormat() == null ? TEXT : null);
                complete.minLength(type.getMinLength())
                        .maxLength(TIME_OF_DAY.equals(pattern) ? TIME_LENGTH : limits.maxLength(name, type, use))
                        .enumeration(type.getEnumeration())
                        .pattern(pattern);
            }
        }
    }

    /** Bean Validation matches whole values, JSON Schema any part; {@code \S} is how "not blank" was scanned. */
    private static String anchored(String pattern) {
        return pattern.startsWith("^") || pattern.equals("\\S") ? pattern : "^(" + pattern + ")$";
    }

    /**
     * The values of an enumeration, the same in requests and answers.
     *
     * @param extensible whether answers carry it: then clients must not choke on a value that they do not know
     */
    static Schema enumeration(Schema scanned, boolean extensible) {
        Schema values = values(scanned, scanned.getDescription());
        return extensible
                ? values.description(scanned.getDescription() + " New values may be added.")
                        .extensions(Map.of(EXTENSIBLE, true))
                : values;
    }

    /** One of Java's own, as the days of the week: no words of ours, and all values that there will be. */
    static Schema enumerationOfJava(String name, Schema scanned) {
        return values(scanned, name.replaceAll("(?<=[a-z])(?=[A-Z])", " ") + ".");
    }

    private static Schema values(Schema scanned, String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .enumeration(scanned.getEnumeration());
    }
}
