package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of docs/data-model.md show the tables, columns and foreign keys that the migrations make. */
class DataModelDocTest {
    private static final Path PAGE = Path.of("docs/data-model.md");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE = Pattern.compile("(?m)^(?:create|alter) table (\\w+)\\b(?s:(.*?));$");
    private static final Pattern REFERENCE = Pattern.compile("references (\\w+)");
    private static final Pattern BOX = Pattern.compile("(?m)^    (\\w+) \\{\n((?: {8}.*\n)+)    }$");
    private static final Pattern LINE = Pattern.compile("(?m)^    (\\w+) [|o}{]+--[|o}{]+ (\\w+) :");

    @Test
    void every_table_has_a_box() throws IOException {
        assertThat(BOX.matcher(page()).results().map(box -> box.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        tables().stream().map(Table::name).collect(Collectors.toSet()));
    }

    @Test
    void boxes_show_columns_that_exist() throws IOException {
        List<Table> tables = tables();

        assertThat(BOX.matcher(page())
                        .results()
                        .flatMap(box -> box.group(2)
                                .lines()
                                .map(line -> line.strip().split(" ")[1])
                                .filter(column -> tables.stream()
                                        .noneMatch(table -> table.name().equals(box.group(1))
                                                && Pattern.compile("\\b" + column + " +\\w")
                                                        .matcher(table.definition())
                                                        .find()))
                                .map(column -> box.group(1) + "." + column)))
                .isEmpty();
    }

    @Test
    void every_foreign_key_has_a_line_and_every_line_a_foreign_key() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Table table : tables()) {
            REFERENCE
                    .matcher(table.definition())
                    .results()
                    .forEach(reference -> keys.add(reference.group(1) + " -- " + table.name()));
        }

        assertThat(LINE.matcher(page()).results().map(line -> line.group(1) + " -- " + line.group(2)))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private record Table(String name, String definition) {}

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
            for (Path migration : migrations.toList()) {
                TABLE.matcher(Files.readString(migration))
                        .results()
                        .forEach(table -> tables.add(new Table(table.group(1), table.group(2))));
            }
        }
        return tables;
    }
}
