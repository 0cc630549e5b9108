package dev.enishi.reports.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.reports.Place;
import dev.enishi.reports.Point;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import dev.enishi.reports.form.PlainWords.Made;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

    private static String chart(String name, List<Point> points) {
        Series series = new Series(SeriesKey.CHAT_RATE, name, SeriesUnit.PERCENT, points);
        return new String(Chart.of(Made.of(series), Optional.of(series), new PlainWords()), StandardCharsets.UTF_8);
    }

    private static List<Point> days(Double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Place.at(LocalDate.of(2026, 11, 1).plusDays(i)).point(values[i]))
                .toList();
    }

    private static List<Point> same(int days) {
        Double[] values = new Double[days];
        Arrays.fill(values, 7.0);
        return days(values);
    }

    private static List<String> texts(String svg) {
        return TEXT.matcher(svg).results().map(found -> found.group(1).strip()).toList();
    }

    private static long count(String svg, String part) {
        return Pattern.compile(part).matcher(svg).results().count();
    }

    @Test
    void it_says_what_it_shows_of_when_and_has_ticks() {
        assertThat(texts(chart("ライブA", days(10.0, 62.5, 30.0))))
                .containsExactlyInAnyOrder(
                        "ライブA", "2026-11-01 to 2026-11-30", "11/1", "11/2", "11/3", "0", "20", "40", "60", "80");
    }

    @Test
    void a_line_stops_where_a_value_is_absent_and_zero_is_a_value() {
        String svg = chart("x", days(1.0, 2.0, null, 0.0, 4.0, null, 3.0));

        assertThat(count(svg, "<path[^>]*fill=\"none\"")).isEqualTo(3);
        assertThat(count(svg, "<circle")).isEqualTo(5);
    }

    @Test
    void names_are_texts_and_nothing_else() {
        String svg = chart("<script>alert('&\"')</script>", days(1.0));

        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;alert('&amp;");
    }

    @Test
    void the_same_report_is_the_same_picture() {
        assertThat(chart("x", same(30))).isEqualTo(chart("x", same(30)));
    }

    @Test
    void there_are_as_many_labels_as_there_is_room_for() {
        for (int days : new int[] {1, 7, 12, 30, 62, 168, 400}) {
            long labels = texts(chart("x", same(days))).stream()
                    .filter(text -> text.contains("/"))
                    .count();
            assertThat(labels).as(days + " days").isBetween(Math.min(days, 5L), 9L);
        }
    }

    @Test
    void names_stand_in_front_of_bars_of_what_has_a_value() {
        List<Point> steps = List.of(
                Place.of("FIRST_MAIL").point(100.0),
                Place.of("FIRST_CHAT").point(null),
                Place.of("REGULAR").point(10.0));

        String svg = chart("x", steps);

        assertThat(texts(svg)).containsSubsequence("FIRST_MAIL", "FIRST_CHAT", "REGULAR");
        assertThat(count(svg, "<rect[^>]*fill=\"rgb\\(47,109,179\\)")).isEqualTo(2);
    }

    @Test
    void without_a_value_it_says_so() {
        assertThat(texts(chart("x", days(null, null)))).contains("x", "nothing 2026-11-01 to 2026-11-30");
        String svg = new String(Chart.of(Made.of(), Optional.empty(), new PlainWords()), StandardCharsets.UTF_8);
        assertThat(texts(svg)).contains("nothing");
    }
}
