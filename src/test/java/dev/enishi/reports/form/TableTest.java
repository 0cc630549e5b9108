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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final List<Point> DAYS = List.of(
            Place.at(LocalDate.of(2026, 11, 1)).point(12_345_678.0),
            Place.at(LocalDate.of(2026, 11, 2)).point(null));

    private static Series named(String name, List<Point> points) {
        return new Series(SeriesKey.ONLINE, name, SeriesUnit.MINUTES, points);
    }

    private static String table(Series... series) {
        return new String(Table.of(Made.of(series), new PlainWords(), false), StandardCharsets.UTF_8);
    }

    @Test
    void series_with_the_same_axis_share_a_table_and_others_have_their_own_below() {
        List<Point> others =
                List.of(Place.of("REGULAR").point(-0.5), Place.of("-NONE").point(0.10));

        assertThat(table(named("a", DAYS), named("c", others), named("b", DAYS)))
                .isEqualTo("""
                day,a,b
                2026-11-01,12345678,12345678
                2026-11-02,,

                key,c
                REGULAR,-0.5
                '-NONE,0.1
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "+81 | '+81",
                "-x | '-x",
                "@cmd | '@cmd",
                "＝HYPERLINK(1) | '＝HYPERLINK(1)",
                "ライブA | ライブA",
                "-12.5 | -12.5",
                "a,b | \"a,b\"",
                "say \"x\" | \"say \"\"x\"\"\""
            })
    void names_are_no_formulas(String name, String cell) {
        assertThat(table(named(name, DAYS))).startsWith("day," + cell + "\r\n");
    }

    @Test
    void nor_are_names_with_a_tab_or_a_line_break_before_a_formula() {
        assertThat(table(named("\t=1", DAYS), named("\n=1", DAYS))).startsWith("day,'\t=1,\"'\n=1\"\r\n");
    }
}
