package dev.enishi.outlook.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The history of CDNOW as Fader, Hardie and Lee (2005) have used it: 39 weeks to learn from, 39 to compare. */
final class CdnowHistory {
    private static final Path DATA = Path.of("../shared/data");
    private static final Path CHATS = DATA.resolve("chat-history-cdnow.csv");
    private static final Path HANDLES = DATA.resolve("cdnow-sample-handles.txt");
    private static final LocalDate CALIBRATED_TO = LocalDate.of(1997, 9, 30);
    private static final int MOST_REPEATS = 7;

    private CdnowHistory() {}

    static boolean isThere() {
        return Files.exists(CHATS) && Files.exists(HANDLES);
    }

    /**
     * A customer.
     *
     * @param visits of the calibration
     * @param later days with a chat after it
     */
    record Person(Visits visits, double later) {
        static Person of(SortedSet<LocalDate> days) {
            SortedSet<LocalDate> known = days.headSet(CALIBRATED_TO.plusDays(1));
            return new Person(
                    Visits.of(known.first(), known.last(), known.size(), CALIBRATED_TO), days.size() - known.size());
        }
    }

    static List<Person> sample() throws IOException {
        Set<String> handles = new HashSet<>(Files.readAllLines(HANDLES));
        return read(handles::contains);
    }

    static List<Person> all() throws IOException {
        return read(handle -> true);
    }

    private static List<Person> read(Predicate<String> wanted) throws IOException {
        try (Stream<String> lines = Files.lines(CHATS)) {
            return lines
                    .skip(1)
                    .map(line -> line.split(","))
                    .filter(columns -> wanted.test(columns[1]))
                    .collect(Collectors.groupingBy(
                            columns -> columns[1],
                            TreeMap::new,
                            Collectors.mapping(
                                    columns -> LocalDate.parse(columns[0].substring(0, 10)),
                                    Collectors.toCollection(TreeSet::new))))
                    .values()
                    .stream()
                    .map(Person::of)
                    .toList();
        }
    }

    /** By the number of repeats, to three digits. */
    static List<Double> means(List<Person> people, ToDoubleFunction<Person> number) {
        return IntStream.rangeClosed(0, MOST_REPEATS)
                .mapToObj(repeats -> people.stream()
                        .filter(person -> Math.min(MOST_REPEATS, person.visits().repeats()) == repeats)
                        .mapToDouble(number)
                        .average()
                        .orElseThrow())
                .map(mean -> Math.round(mean * 1000) / 1000.0)
                .toList();
    }

    /** With what came later. */
    static double correlation(List<Person> people, ToDoubleFunction<Person> number) {
        double mean = people.stream().mapToDouble(number).average().orElseThrow();
        double later = people.stream().mapToDouble(Person::later).average().orElseThrow();
        double both = 0;
        double squares = 0;
        double laterSquares = 0;
        for (Person person : people) {
            double off = number.applyAsDouble(person) - mean;
            double laterOff = person.later() - later;
            both += off * laterOff;
            squares += off * off;
            laterSquares += laterOff * laterOff;
        }
        return both / Math.sqrt(squares * laterSquares);
    }
}
