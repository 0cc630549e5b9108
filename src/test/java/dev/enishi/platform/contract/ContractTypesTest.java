package dev.enishi.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is one of a few values has a type of its own, and what has a form says which. */
class ContractTypesTest {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Why something was refused or cancelled, what was answered to a request, and where on its axis a point is, in words. */
    private static final Set<String> WORDS = Set.of("reason", "answer", "key");

    /** Ids of others, and what is an id only where it can be. */
    private static final Set<String> OTHER_IDS = Set.of("externalId", "requestId");

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");
    private static final Pattern QUOTED_CODE = Pattern.compile("`" + CODE + "`");

    private static final Map<Pattern, String> FORMS = Map.of(
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "uuid",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}"), "date",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})"), "date-time",
            Pattern.compile("[^@ ]+@[^@ ]+\\.[a-z]+"), "email",
            Pattern.compile("https?://[^#]*"), "uri");

    private static final Map<Pattern, String> NAMES = Map.of(
            Pattern.compile("id|.*Id"), "uuid",
            Pattern.compile("at|until|.*(At|Until)"), "date-time or date",
            Pattern.compile("on|.*On|.*Day"), "date");

    private static JsonNode contract;

    /** A property or a parameter. */
    private record Field(String owner, String name, JsonNode schema) {
        /** What it holds: itself, or each of a list; null is as good as absent. */
        JsonNode value() {
            JsonNode single = schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
            return single.path("items").isObject() ? single.path("items") : single;
        }

        boolean isText() {
            JsonNode type = value().path("type");
            boolean text = type.isArray()
                    ? type.get(0).asText().equals("string")
                    : type.asText().equals("string");
            return text && !value().has("const");
        }

        Stream<String> examples() {
            Stream<JsonNode> own = Stream.concat(stream(schema.path("examples")), stream(value().path("examples")));
            return own.flatMap(example -> example.isArray() ? stream(example) : Stream.of(example))
                    .map(JsonNode::asText);
        }

        @Override
        public String toString() {
            return owner + " " + name;
        }
    }

    @BeforeAll
    static void given_the_contract() throws IOException {
        contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi/openapi.yaml").toFile());
    }

    @Test
    void every_enumeration_has_a_name() {
        List<String> anonymous = new ArrayList<>();
        enumerations("", contract, anonymous);

        assertThat(anonymous).allMatch(place -> place.matches("/components/schemas/[A-Za-z]+"));
        assertThat(anonymous).hasSizeGreaterThan(30);
    }

    @Test
    void those_of_answers_may_get_new_values_and_say_so() {
        Set<String> answered = new TreeSet<>();
        contract.findValues("responses").forEach(responses -> reach(responses, answered));

        named().filter(schema -> schema.getValue().has("enum"))
                .forEach(schema -> assertThat(
                                schema.getValue().path("x-extensible-enum").asBoolean())
                        .as(schema.getKey())
                        .isEqualTo(answered.contains(schema.getKey())
                                && !schema.getKey().equals("DayOfWeek")));
    }

    /** A generated client cannot have a class of its own by such a name: it hides what the language itself calls so. */
    @Test
    void no_schema_is_called_as_what_every_client_knows_already() {
        assertThat(contract.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("Promise", "Error", "Date", "Map", "Set", "Record", "Object", "Response", "Request");
    }

    @Test
    void no_text_is_one_of_a_few_values() {
        Set<String> namesOfCodes = fields().filter(field -> isEnumeration(field.value()))
                .map(Field::name)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());

        assertThat(fields().filter(Field::isText)).noneMatch(field -> namesOfCodes.contains(field.name()));
        assertThat(fields().filter(Field::isText))
                .noneMatch(field -> field.examples()
                        .anyMatch(example -> CODE.matcher(example).matches()));
        assertThat(fields().filter(field -> field.isText() && !field.value().has("format")))
                .noneMatch(field -> QUOTED_CODE
                                .matcher(field.schema().path("description").asText())
                                .results()
                                .count()
                        > 1);
    }

    @Test
    void what_has_a_form_says_which() {
        assertThat(fields().filter(field -> field.isText() && !OTHER_IDS.contains(field.name())))
                .allSatisfy(field -> {
                    String format = field.value().path("format").asText();
                    FORMS.forEach((form, expected) -> assertThat(field.examples()
                                    .filter(example -> form.matcher(example).matches()))
                            .as("Examples of %s, which has the format '%s' and not '%s'", field, format, expected)
                            .allMatch(example -> format.equals(expected)));
                    NAMES.forEach((form, expected) -> {
                        if (form.matcher(field.name()).matches()) {
                            assertThat(expected.split(" or "))
                                    .as("Format of " + field)
                                    .contains(format);
                        }
                    });
                });
    }

    @Test
    void what_differs_by_kind_is_told_apart_by_a_constant() {
        List<JsonNode> unions = named().map(Map.Entry::getValue)
                .filter(schema -> schema.has("oneOf"))
                .toList();

        assertThat(unions).isNotEmpty().allSatisfy(union -> {
            JsonNode discriminator = union.path("discriminator");
            assertThat(discriminator.path("mapping").size())
                    .isEqualTo(union.path("oneOf").size());
            discriminator
                    .path("mapping")
                    .properties()
                    .forEach(kind -> assertThat(contract.at(kind.getValue()
                                                    .asText()
                                                    .substring(1) + "/properties/"
                                            + discriminator.path("propertyName").asText() + "/const")
                                    .asText())
                            .isEqualTo(kind.getKey()));
        });
    }

    private static void enumerations(String place, JsonNode node, List<String> found) {
        if (node.path("enum").isArray()) {
            found.add(place);
        }
        node.properties().forEach(child -> enumerations(place + "/" + child.getKey(), child.getValue(), found));
        if (node.isArray()) {
            node.forEach(child -> enumerations(place + "/-", child, found));
        }
    }

    private static void reach(JsonNode node, Set<String> reached) {
        String reference = node.path("$ref").asText();
        boolean isNew = !reference.startsWith(SCHEMAS) || reached.add(reference.substring(SCHEMAS.length()));
        if (!reference.isEmpty() && isNew) {
            reach(contract.at(reference.substring(1)), reached);
        }
        node.forEach(child -> reach(child, reached));
    }

    private static boolean isEnumeration(JsonNode schema) {
        return contract.at(schema.path("$ref").asText().replace("#", "")).has("enum");
    }

    private static Stream<Map.Entry<String, JsonNode>> named() {
        return contract.at("/components/schemas").properties().stream();
    }

    private static Stream<Field> fields() {
        Stream<Field> properties = named().flatMap(schema -> schema.getValue().path("properties").properties().stream()
                .map(property -> new Field(schema.getKey(), property.getKey(), property.getValue())));
        Set<Field> parameters = new HashSet<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("parameters")
                                .forEach(parameter -> parameters.add(new Field(
                                        operation.getKey() + " " + path.getKey(),
                                        parameter.path("name").asText(),
                                        parameter.path("schema"))))));
        return Stream.concat(properties, parameters.stream());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? array.valueStream() : Stream.empty();
    }
}
