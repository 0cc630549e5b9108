package dev.enishi;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wings and what each uses of others: their classes, and the tables that belong to them.
 *
 * @param names of all wings
 * @param uses each use of one wing by another
 */
record Wings(SortedSet<String> names, List<Use> uses) {
    /** A name below {@code dev.enishi}: a package, or a class of {@code dev.enishi} itself. */
    private static final Pattern USED = Pattern.compile("\\bdev\\.enishi\\.(?<name>\\w+)");

    /**
     * One wing uses another.
     *
     * @param bySql whether it names a table in SQL, not a class
     * @param where the class that does, or the table and the package
     */
    record Use(String wing, String used, boolean bySql, String where) {}

    static Wings of(List<SourceFile> sources, Map<String, String> homes) {
        Stream<Use> byClasses = sources.stream()
                .flatMap(source -> USED.matcher(source.code())
                        .results()
                        .map(found -> found.group("name"))
                        .map(name -> Character.isUpperCase(name.charAt(0)) ? "enishi" : name)
                        .map(used -> new Use(source.wing(), used, false, source.packageName() + "." + source.name())));
        Stream<Use> byTables = SqlTables.byTable(sources).entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .map(name -> new Use(
                                SourceFile.wing(name),
                                homes.getOrDefault(table.getKey(), "?"),
                                true,
                                table.getKey() + " in " + name)));
        return new Wings(
                sources.stream().map(SourceFile::wing).collect(Collectors.toCollection(TreeSet::new)),
                Stream.concat(byClasses, byTables)
                        .filter(use -> !use.wing().equals(use.used()))
                        .distinct()
                        .toList());
    }

    /** What a wing uses in either way. */
    SortedSet<String> usedBy(String wing) {
        return used(wing, use -> true);
    }

    private SortedSet<String> used(String wing, Predicate<Use> how) {
        return uses.stream()
                .filter(use -> use.wing().equals(wing))
                .filter(how)
                .map(Use::used)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> bySqlAlone(String wing) {
        SortedSet<String> used = usedBy(wing);
        used.removeAll(used(wing, use -> !use.bySql()));
        return used;
    }

    /** What makes circles: each arrow from whose end there is a way back, and where it comes from, the weakest first. */
    List<String> circles() {
        return uses.stream()
                .filter(use -> leads(use.used(), use.wing(), new HashSet<>()))
                .collect(Collectors.groupingBy(
                        use -> use.wing() + " --> " + use.used(), Collectors.mapping(Use::where, Collectors.toList())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(arrow -> arrow.getValue().size()))
                .map(arrow -> arrow.getKey() + ": " + String.join(", ", arrow.getValue()))
                .toList();
    }

    private boolean leads(String from, String to, Set<String> seen) {
        return seen.add(from) && usedBy(from).stream().anyMatch(next -> next.equals(to) || leads(next, to, seen));
    }

    /** A Mermaid graph. What follows from other arrows is left out; dotted: by SQL alone. */
    String picture() {
        return names.stream()
                .flatMap(wing -> usedBy(wing).stream()
                        .filter(used -> !follows(wing, used))
                        .map(used -> "    %s %s %s\n"
                                .formatted(wing, bySqlAlone(wing).contains(used) ? "-.->" : "-->", used)))
                .collect(Collectors.joining("", "```mermaid\ngraph TD\n", "```\n"));
    }

    private boolean follows(String wing, String used) {
        return usedBy(wing).stream()
                .filter(other -> !other.equals(used))
                .anyMatch(other -> leads(other, used, new HashSet<>(Set.of(wing))));
    }

    /** Each wing with all that it uses. */
    String table() {
        return names.stream()
                .map(wing -> "| `%s` | %s | %s |\n"
                        .formatted(
                                wing,
                                String.join(", ", used(wing, use -> !use.bySql())),
                                String.join(", ", bySqlAlone(wing))))
                .collect(Collectors.joining("", "| wing | uses | by SQL alone |\n|---|---|---|\n", ""));
    }
}
