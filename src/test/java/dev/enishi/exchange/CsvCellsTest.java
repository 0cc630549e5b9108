package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:00",
                "2026-01-02 03:04",
                "2026-01-02T03:04:00.000",
                "2026-01-01T18:04:00Z",
                "2026-01-02T03:04+09:00",
                "2026/01/02 3:04",
                "2026/1/2  03:04:00",
                "2026年1月2日 3時4分",
                "2026年1月2日3時4分",
                "2026年01月02日 03:04",
                "２０２６年１月２日　３時４分０秒",
                "２０２６／０１／０２　３：０４"
            })
    void a_time_in_each_of_its_forms(String cell) {
        assertThat(CsvCells.instant(cell, TOKYO)).contains(Instant.parse("2026-01-01T18:04:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年1月2日 3時, 2026-01-01T18:00:00Z",
        "2026年1月2日 3時4分5秒, 2026-01-01T18:04:05Z",
        "2026/1/2 3:04:05.25, 2026-01-01T18:04:05.250Z"
    })
    void down_to_what_it_says(String cell, String expected) {
        assertThat(CsvCells.instant(cell, TOKYO)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026/02/30 3:04",
                "2026/13/02 3:04",
                "2026/1/2 24:00",
                "2026/1/2 3:60",
                "2026/1/23:04",
                "02/01/2026 3:04",
                "26/1/2 3:04",
                "2026/1/2",
                "2026年1月2日 3時70分",
                "3:04",
                "2026-01-02T03:04:00+19:00",
                "2026-01-02T03:04:00.1234567",
                "令和8年1月2日 3時4分"
            })
    void what_is_no_time(String cell) {
        assertThat(CsvCells.instant(cell, TOKYO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500", "1,500", "￥1,500", "¥1,500", "\\1,500", "1500円", "１，５００円", "￥ 1500", "1,500 円"})
    void yen_in_each_of_their_forms(String cell) {
        assertThat(CsvCells.yen(cell)).contains(1_500);
    }

    @ParameterizedTest
    @CsvSource({"-5, -5", "0, 0", "'1,234,567', 1234567", "999999999, 999999999"})
    void also_what_is_out_of_range(String cell, int expected) {
        assertThat(CsvCells.yen(cell)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,50", "15,00", "1.5", "千円", "円", "$15", "1500円円", "1 500", "9999999999"})
    void what_are_no_yen(String cell) {
        assertThat(CsvCells.yen(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65", "65分", "1時間5分", "６５", "１時間５分", "65 分", "1 時間 5 分", "0時間65分"})
    void minutes_in_each_of_their_forms(String cell) {
        assertThat(CsvCells.minutes(cell)).contains(65);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1:05", "1.5", "1時間5", "分", "一時間", "1h", "5分1時間"})
    void what_are_no_minutes(String cell) {
        assertThat(CsvCells.minutes(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TWO_SHOT, TWO_SHOT",
        "two_shot, TWO_SHOT",
        "2ショット, TWO_SHOT",
        "２ショット, TWO_SHOT",
        "2ｼｮｯﾄ, TWO_SHOT",
        "ツーショット, TWO_SHOT",
        "Party, PARTY",
        "パーティー, PARTY",
        "ﾊﾟｰﾃｨｰ, PARTY",
        "パーティ, PARTY",
        "peek, PEEK",
        "のぞき, PEEK",
        "覗き, PEEK"
    })
    void a_kind_by_each_of_its_names(String cell, String expected) {
        assertThat(CsvCells.kind(cell)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DANCE", "3ショット", "two shot"})
    void what_is_no_kind(String cell) {
        assertThat(CsvCells.kind(cell)).isEmpty();
    }
}
