package dev.enishi.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The schemas that clients see, made of the scanned ones: with limits everywhere, what is always present required, and
 * of each record the variants that are in use.
 */
final class Schemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> scanned;
    private final CodeIndex code;
    private final ScalarSchemas scalars;
    private final Map<String, Schema> named = new TreeMap<>();
    private final Set<String> answered = new TreeSet<>();

    /**
     * Starts without any.
     *
     * @param scanned the scanned schemas by name
     * @param requested the names of those that requests carry
     */
    Schemas(Map<String, Schema> scanned, Set<String> requested, CodeIndex code) {
        this.scanned = Map.copyOf(scanned);
        this.code = code;
        scalars = new ScalarSchemas(
                new Limits(requested.stream().map(this.scanned::get).toList()));
    }

    /** Those that are in use, by name. */
    Map<String, Schema> named() {
        return named;
    }

    /** The schema that a reference leads to, or the schema itself. */
    Schema resolve(Schema schema) {
        return schema.getRef() == null ? schema : Objects.requireNonNull(named.get(target(schema.getRef())));
    }

    /** What a scanned schema is in that use. */
    Schema of(Schema schema, SchemaUse use) {
        return convert("", schema, use, false);
    }

    private Schema convert(String name, Schema schema, SchemaUse use, boolean nullable) {
        if (schema.getRef() == null) {
            return schema.getItems() == null
                    ? scalars.complete(name, schema, schema, use, nullable)
                    : list(name, schema, use, nullable);
        }
        String record = target(schema.getRef());
        Schema meant = Objects.requireNonNull(scanned.get(record));
        if (meant.getDiscriminator() != null) {
            return described(union(record, meant), schema, nullable);
        }
        if (meant.getProperties() != null) {
            return described(reference(record, meant, use), schema, nullable);
        }
        if (meant.getEnumeration() == null) {
            return scalars.complete(name, meant, schema, use, nullable);
        }
        return described(enumeration(record, meant, use), schema, nullable);
    }

    /** Answers come first, so an enumeration that is still unknown to a request is a request's only. */
    private Schema enumeration(String name, Schema meant, SchemaUse use) {
        named.computeIfAbsent(
                name,
                any -> meant.getDescription() == null
                        ? ScalarSchemas.enumerationOfJava(name, meant)
                        : ScalarSchemas.enumeration(meant, use == SchemaUse.ANSWER));
        return referenceTo(name);
    }

    /** One of several records of answers: the property that tells them apart is a constant of each. */
    private Schema union(String name, Schema meant) {
        if (!named.containsKey(name)) {
            String property = meant.getDiscriminator().getPropertyName();
            Discriminator discriminator = OASFactory.createDiscriminator().propertyName(property);
            Schema union = OASFactory.createSchema()
                    .description(meant.getDescription() + " New ones may be added.")
                    .discriminator(discriminator);
            named.put(name, union);
            new TreeMap<>(meant.getDiscriminator().getMapping()).forEach((value, reference) -> {
                String record = target(reference);
                Objects.requireNonNull(scanned.get(record)).removeProperty(property);
                Schema kind = convert("", referenceTo(record), SchemaUse.ANSWER, false);
                addConstant(resolve(kind), property, value);
                discriminator.addMapping(value, kind.getRef());
                union.addOneOf(kind);
            });
        }
        return referenceTo(name);
    }

    /** As its first property, which it always has. */
    private static void addConstant(Schema record, String name, String value) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(
                name,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .constValue(value)
                        .description("Always `" + value + "`."));
        properties.putAll(record.getProperties());
        record.setProperties(properties);
        List<String> required = new ArrayList<>(List.of(name));
        required.addAll(record.getRequired());
        record.setRequired(required);
    }

    private Schema list(String name, Schema schema, SchemaUse use, boolean nullable) {
        Schema list = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description(schema.getDescription())
                .uniqueItems(
                        use == SchemaUse.ANSWER ? schema.getUniqueItems() : null) // Requests may repeat themselves.
                .minItems(schema.getMinItems())
                .maxItems(scalars.limits().maxItems(name, schema))
                .items(convert(name, schema.getItems(), use, false))
                .examples(schema.getExamples());
        return nullable ? list.addType(Schema.SchemaType.NULL) : list;
    }

    private Schema reference(String record, Schema scannedRecord, SchemaUse use) {
        if (use == SchemaUse.ANSWER) {
            answered.add(use.nameOf(record));
        }
        String plain = use.nameOf(record);
        String name = use == SchemaUse.REQUEST && answered.contains(plain) ? plain + "Input" : plain;
        if (!named.containsKey(name)) {
            Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
            named.put(name, schema); // Before its properties, which may lead back to it.
            fill(schema, record, scannedRecord, use);
        }
        return referenceTo(name);
    }

    private void fill(Schema schema, String record, Schema scannedRecord, SchemaUse use) {
        schema.setDescription(scannedRecord.getDescription());
        Map<String, Schema> properties = scannedRecord.getProperties();
        Set<String> required = use == SchemaUse.ANSWER
                ? code.alwaysPresent(record, properties.keySet())
                : Set.copyOf(scannedRecord.getRequired() == null ? List.of() : scannedRecord.getRequired());
        List<String> inOrder = code.inOrder(record, properties.keySet());
        List<String> listed = inOrder.stream().filter(required::contains).toList();
        if (use != SchemaUse.PATCH && !listed.isEmpty()) {
            schema.setRequired(listed);
        }
        inOrder.forEach(property -> schema.addProperty(
                property,
                convert(
                        property,
                        Objects.requireNonNull(properties.get(property)),
                        use,
                        use != SchemaUse.ANSWER && !required.contains(property))));
        if (use != SchemaUse.ANSWER) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    /** What is said of the property goes before what is said of its type. */
    private static Schema described(Schema schema, Schema property, boolean nullable) {
        String description = property.getDescription() == null ? schema.getDescription() : property.getDescription();
        schema.setExamples(property.getExamples());
        if (!nullable) {
            return schema.description(description);
        }
        return OASFactory.createSchema()
                .description(description)
                .anyOf(List.of(
                        schema.description(null), OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    private static Schema referenceTo(String name) {
        Schema reference = OASFactory.createSchema();
        reference.setRef(REFERENCE + name);
        return reference;
    }

    static String target(String reference) {
        return reference.substring(REFERENCE.length());
    }
}
