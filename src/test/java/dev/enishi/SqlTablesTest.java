package dev.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who knows a table is as visible as who imports a class: docs/architecture.md says which package names which. */
class SqlTablesTest {
    private static final List<SourceFile> SOURCES = SourceFile.all();

    /** What people record of customers; plans, derived facts, feeds and histories follow from these, or are about nobody. */
    private static final Set<String> TOLD = Set.of(
            "customer", "chat", "chat_log", "message", "note", "reservation", "missed_attempt", "next_visit_offer");

    @Test
    void the_page_says_which_package_names_which_table() {
        Map<String, String> homes = SqlTables.homes();

        String rows = SqlTables.byTable(SOURCES).entrySet().stream()
                .map(table -> "| `%s` | %s | %s |\n"
                        .formatted(
                                table.getKey(),
                                homes.getOrDefault(table.getKey(), "?"),
                                table.getValue().stream().map("`%s`"::formatted).collect(Collectors.joining(" "))))
                .collect(Collectors.joining());

        SqlTables.PAGE.mustBe("| table | belongs to | is named by |\n|---|---|---|\n" + rows);
    }

    /** A new table stands there with a question mark until somebody has decided. */
    @Test
    void each_table_belongs_to_a_wing_that_names_it() {
        SortedMap<String, SortedSet<String>> named = SqlTables.byTable(SOURCES);
        Map<String, String> homes = SqlTables.homes();

        assertThat(named)
                .allSatisfy((table, packages) -> assertThat(packages)
                        .as("`%s` belongs to %s", table, homes.get(table))
                        .anyMatch(name -> name.split("\\.")[0].equals(homes.get(table))));
    }

    /** A package that writes these, tells the history of customers. */
    @Test
    void what_is_written_of_customers_is_told_to_their_history() {
        Set<String> telling = SOURCES.stream()
                .filter(source -> source.code().contains("CustomerHistory"))
                .map(SourceFile::packageName)
                .collect(Collectors.toSet());

        assertThat(SqlTables.writers(SOURCES, TOLD)).isNotEmpty().isSubsetOf(telling);
    }
}
