package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The tables of docs/api/access.md are those of the code; {@code -Denishi.contract.update} writes them anew. */
class ScopeTableTest {
    private static final Path PAGE = Path.of("docs/api/access.md");
    private static final String BEGIN = "<!-- written by ScopeTableTest -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void the_page_shows_who_may_do_what() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String expected = page.substring(0, begin) + scopes() + "\n" + operations() + page.substring(page.indexOf(END));
        if (System.getProperty("enishi.contract.update") != null) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String scopes() {
        return table(
                "scope | allows | roles that have it",
                Stream.of(Scope.values())
                        .map(scope ->
                                "`%s` | %s | %s".formatted(scope.text(), scope.description(), roles(Set.of(scope)))));
    }

    private static String operations() throws IOException {
        JsonNode paths = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi/openapi.yaml").toFile())
                .path("paths");
        return table(
                "operation | scopes | roles",
                paths.properties().stream()
                        .flatMap(path -> path.getValue().properties().stream()
                                .filter(operation -> operation.getValue().has("operationId"))
                                .map(operation -> "`%s %s` | %s"
                                        .formatted(
                                                operation.getKey().toUpperCase(Locale.ROOT),
                                                path.getKey(),
                                                needs(operation.getValue())))));
    }

    private static String needs(JsonNode operation) {
        if (!operation.at("/security/0").has("apiKey")) {
            return "its path | whoever knows it";
        }
        List<String> texts = StreamSupport.stream(
                        operation.at("/security/1/accessToken").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        Set<Scope> scopes =
                texts.stream().map(text -> Scope.of(text).orElseThrow()).collect(Collectors.toSet());
        String needed = texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(" "));
        return needed + " | " + roles(scopes);
    }

    private static String roles(Set<Scope> scopes) {
        return Stream.of(Role.values())
                .filter(role -> Scope.of(role).containsAll(scopes))
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String table(String head, Stream<String> rows) {
        String line = "|" + " --- |".repeat(head.split("\\|").length);
        return "| " + head + " |\n" + line + "\n"
                + rows.map(row -> "| " + row + " |\n").collect(Collectors.joining());
    }
}
