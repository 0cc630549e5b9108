package dev.enishi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the migrations, and which package names which of them: in its SQL, or by an entity. */
final class SqlTables {
    /** A row for each table: its name, the wing that it belongs to, the packages that name it. */
    static final WrittenBlock PAGE = new WrittenBlock(Path.of("docs/architecture.md"), "SqlTablesTest");

    private static final Pattern CREATED = Pattern.compile("(?im)^create (?:table|view) (?:if not exists )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?im)^drop (?:table|view) (?:if exists )?(\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using|table|truncate|copy)\\s+(?:only\\s+)?"
                    + "(?<names>\\w+(?:(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*\\w+)*)");
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@Entity\\b");

    private SqlTables() {}

    /** Each table with the packages that name it. */
    static SortedMap<String, SortedSet<String>> byTable(List<SourceFile> sources) {
        SortedMap<String, SortedSet<String>> named = new TreeMap<>();
        Set<String> tables = migrated();
        tables.forEach(table -> named.put(table, new TreeSet<>()));
        for (SourceFile source : sources) {
            namedIn(source)
                    .filter(tables::contains)
                    .forEach(table -> named.get(table).add(source.packageName()));
        }
        return named;
    }

    /** The packages that write one of some tables in SQL. */
    static Set<String> writers(List<SourceFile> sources, Set<String> tables) {
        return sources.stream()
                .filter(source -> source.literals().stream()
                        .flatMap(literal -> WRITTEN.matcher(literal).results())
                        .anyMatch(written -> tables.contains(written.group(1))))
                .map(SourceFile::packageName)
                .collect(Collectors.toSet());
    }

    /** The wing that each table belongs to, as the page says; people decide that. */
    static Map<String, String> homes() {
        return PAGE.text()
                .lines()
                .map(row -> row.split("\\s*\\|\\s*"))
                .filter(cells -> cells.length > 2 && cells[1].startsWith("`"))
                .collect(Collectors.toMap(cells -> cells[1].replace("`", ""), cells -> cells[2]));
    }

    private static Stream<String> namedIn(SourceFile source) {
        Stream<String> bySql = source.literals().stream()
                .flatMap(literal -> NAMED.matcher(literal).results())
                .flatMap(found -> Stream.of(found.group("names").split("\\s*,\\s*")))
                .map(name -> name.split("\\s")[0]);
        return ENTITY.matcher(source.code()).find() ? Stream.concat(bySql, Stream.of(tableOf(source.name()))) : bySql;
    }

    private static String tableOf(String entity) {
        return entity.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static Set<String> migrated() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            String migrations = files.sorted().map(SqlTables::read).collect(Collectors.joining("\n"));
            Set<String> tables = names(CREATED, migrations);
            tables.removeAll(names(DROPPED, migrations));
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
