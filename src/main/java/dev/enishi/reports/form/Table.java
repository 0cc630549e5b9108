package dev.enishi.reports.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.enishi.reports.Charted;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Point;
import dev.enishi.reports.Series;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report as CSV (RFC 4180): a row for each point of the axis, a column for each series. Series with other axes, and what does not
 * count, are tables below, after an empty line.
 */
final class Table {
    /** What spreadsheet programs take for a formula (OWASP, CSV injection), in full width too. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Words words;
    private final StringWriter text = new StringWriter();

    private Table(Words words) {
        this.words = words;
    }

    static byte[] of(Charted report, Words words, boolean byteOrderMark) {
        Table table = new Table(words);
        byAxis(report.series()).forEach(table::add);
        if (!report.excluded().isEmpty()) {
            table.addExcluded(report.excluded());
        }
        return ((byteOrderMark ? BYTE_ORDER_MARK : "") + table.text).getBytes(StandardCharsets.UTF_8);
    }

    /** Series that have the same points, in the order of the first ones. */
    private static Collection<List<Series>> byAxis(List<Series> all) {
        Map<List<Point>, List<Series>> byAxis = new LinkedHashMap<>();
        for (Series series : all) {
            List<Point> axis = series.points().stream()
                    .map(point -> new Point(point.at(), point.key(), null))
                    .toList();
            byAxis.computeIfAbsent(axis, any -> new ArrayList<>()).add(series);
        }
        return byAxis.values();
    }

    private void add(List<Series> sameAxis) {
        List<List<String>> rows = new ArrayList<>();
        Series first = sameAxis.getFirst();
        List<String> head = new ArrayList<>(List.of(words.axis(first)));
        sameAxis.forEach(series -> head.add(words.heading(series)));
        rows.add(head);
        for (int i = 0; i < first.points().size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(words.place(first.points().get(i))));
            for (Series series : sameAxis) {
                row.add(number(series.points().get(i).value()));
            }
            rows.add(row);
        }
        write(rows);
    }

    /** As people write it: no zeros behind the point, no exponent. */
    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void addExcluded(List<Excluded> all) {
        List<List<String>> rows = new ArrayList<>(List.of(words.excludedHead()));
        for (Excluded excluded : all) {
            String minutes = excluded.minutes() == null ? "" : String.valueOf(excluded.minutes());
            rows.add(List.of(words.reason(excluded), String.valueOf(excluded.count()), minutes));
        }
        write(rows);
    }

    private void write(List<List<String>> rows) {
        if (!text.getBuffer().isEmpty()) {
            text.append("\r\n");
        }
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        rows.forEach(row -> csv.writeRecord(row.stream().map(Table::safe).toList()));
    }

    /** A negative number is one; a text that begins like a formula is led by an apostrophe. */
    private static String safe(String cell) {
        return FORMULA.matcher(cell).matches() && !isNumber(cell) ? "'" + cell : cell;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-[0-9]+(\\.[0-9]+)?");
    }
}
