package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.AgencyChange;
import dev.enishi.agency.AttentionPolicies;
import dev.enishi.agency.BoundaryPolicies;
import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.agency.ContactDetailPolicies;
import dev.enishi.agency.HeadStartPolicies;
import dev.enishi.agency.OutlookPolicies;
import dev.enishi.agency.Policies;
import dev.enishi.agency.ReservationPolicies;
import dev.enishi.agency.SecretMessagePolicies;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/rules.md names classes, tests, constraints and policies that exist, and every policy that exists. */
class RulesDocTest {
    private static final Path PAGE = Path.of("docs/rules.md");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String POLICIES = "| policy | default | unit and range | what it decides |";
    private static final String RULES = "| rule | sentence | class | test |";
    private static final Set<String> NO_POLICIES_OF_AN_AGENCY = Set.of("name", "policies");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME_OF_SEVERAL_WORDS = Pattern.compile("[a-z]+[A-Z]\\w*");

    @Test
    void each_rule_has_a_class_and_a_test() throws IOException {
        assertThat(rows(RULES)).isNotEmpty();

        assertThat(rows(RULES).stream()
                        .filter(rule ->
                                code(rule.get(2)).isEmpty() || code(rule.get(3)).isEmpty()))
                .isEmpty();
    }

    @Test
    void the_classes_of_rules_exist() throws IOException {
        Map<String, String> classes = texts(MAIN, ".java");
        String schema = String.join("\n", texts(MIGRATIONS, ".sql").values());

        assertThat(rows(RULES).stream()
                        .flatMap(rule -> code(rule.get(2)).stream())
                        .filter(name -> !isDeclared(name, classes) && !isInSchema(name, schema)))
                .isEmpty();
    }

    @Test
    void the_tests_of_rules_exist() throws IOException {
        Map<String, String> tests = texts(TEST, "Test.java");
        tests.putAll(texts(TEST, "IT.java"));

        assertThat(rows(RULES).stream()
                        .flatMap(rule -> code(rule.get(3)).stream())
                        .filter(name -> !isDeclared(name, tests)))
                .isEmpty();
    }

    @Test
    void every_policy_is_on_the_page_and_no_other() throws IOException {
        Set<String> expected = new TreeSet<>(policies().keySet());
        Stream.of(AgencyChange.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !NO_POLICIES_OF_AN_AGENCY.contains(name))
                .forEach(expected::add);

        assertThat(rows(POLICIES).stream().map(row -> code(row.getFirst()).getFirst()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_page_has_the_default_and_the_range_of_each_policy() throws IOException {
        for (List<String> row : rows(POLICIES)) {
            Policy policy = policies().get(code(row.getFirst()).getFirst());
            if (policy != null) {
                assertThat(row.get(1)).as(row.getFirst()).isEqualTo(policy.defaultValue());
                assertThat(row.get(2)).as(row.getFirst()).matches("(.* )?" + policy.range());
            }
        }
    }

    /** A policy that was renamed must not live on in a sentence. */
    @Test
    void names_in_sentences_are_names_of_the_code() throws IOException {
        String sources = String.join("\n", texts(MAIN, ".java").values());

        assertThat(code(Files.readString(PAGE)).stream()
                        .filter(NAME_OF_SEVERAL_WORDS.asMatchPredicate())
                        .filter(name -> !Pattern.compile("\\b" + name + "\\b")
                                .matcher(sources)
                                .find()))
                .isEmpty();
    }

    private record Policy(String defaultValue, String range) {}

    private static Map<String, Policy> policies() {
        Map<String, Policy> policies = new TreeMap<>();
        add(policies, "", Policies.DEFAULTS);
        policies.remove("reservations");
        policies.remove("contactDetails");
        add(policies, "reservations.", ReservationPolicies.DEFAULTS);
        add(policies, "contactDetails.", ContactDetailPolicies.DEFAULTS);
        policies.remove("boundaries");
        add(policies, "boundaries.", BoundaryPolicies.DEFAULTS);
        policies.remove("boundaries.concentration");
        add(policies, "boundaries.concentration.", ConcentrationPolicies.DEFAULTS);
        policies.remove("attention");
        add(policies, "attention.", AttentionPolicies.DEFAULTS);
        policies.remove("outlook");
        add(policies, "outlook.", OutlookPolicies.DEFAULTS);
        policies.remove("secretMessages");
        add(policies, "secretMessages.", SecretMessagePolicies.DEFAULTS);
        policies.remove("secretMessages.headStart");
        add(policies, "secretMessages.headStart.", HeadStartPolicies.DEFAULTS);
        return policies;
    }

    private static void add(Map<String, Policy> policies, String prefix, Record defaults) {
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            Object value = valueOf(component, defaults);
            String shown = component.getType().isEnum() ? "`" + value + "`" : String.valueOf(value);
            policies.put(prefix + component.getName(), new Policy(shown, range(component)));
        }
    }

    private static Object valueOf(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.getName(), e);
        }
    }

    /** As the page says it, from the least to the most, with what lies between where not everything is possible. */
    private static String range(RecordComponent component) {
        Min least = component.getAccessor().getAnnotation(Min.class);
        Max most = component.getAccessor().getAnnotation(Max.class);
        if (least != null && most != null) {
            return least.value() + "(–|, .*, )" + most.value();
        }
        return component.getType().isEnum()
                ? Arrays.stream(component.getType().getEnumConstants())
                        .map(each -> "`" + each + "`")
                        .collect(Collectors.joining(", "))
                : "yes or no";
    }

    /** A class, or a class within a class: what the file declares counts, not how it is called. */
    private static boolean isDeclared(String name, Map<String, String> sources) {
        String[] parts = name.split("\\.");
        String source = sources.getOrDefault(parts[0], "");
        return Stream.of(parts)
                .allMatch(part -> Pattern.compile("(?m)^[\\w -]*\\b(class|record|interface|enum) " + part + "\\b")
                        .matcher(source)
                        .find());
    }

    /** A constraint, an index, a function. */
    private static boolean isInSchema(String name, String schema) {
        return Pattern.compile("(constraint|index|function) " + name + "\\b")
                .matcher(schema)
                .find();
    }

    /** Files by their simple names, so that it does not matter in which package they are. */
    private static Map<String, String> texts(Path folder, String ending) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                texts.put(file.getFileName().toString().replaceFirst("\\.\\w+$", ""), Files.readString(file));
            }
        }
        return texts;
    }

    private static List<String> code(String text) {
        return CODE.matcher(text).results().map(code -> code.group(1)).toList();
    }

    /** The cells of all tables with this head. */
    private static List<List<String>> rows(String head) throws IOException {
        String page = Files.readString(PAGE);
        return Pattern.compile(Pattern.quote(head) + "\n\\|[-|:]+\\|\n((?:\\|.*\n)+)")
                .matcher(page)
                .results()
                .flatMap(table -> table.group(1).lines())
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
