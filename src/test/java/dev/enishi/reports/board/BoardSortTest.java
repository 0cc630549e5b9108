package dev.enishi.reports.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.access.PerformerName;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoardSortTest {
    private static BoardRow row(String name, int count, @Nullable Double value) {
        return new BoardRow(
                new PerformerName(UUID.nameUUIDFromBytes(new byte[] {(byte) name.charAt(0)}), name),
                null,
                count,
                count,
                value,
                count,
                count,
                count,
                count,
                value,
                value,
                value,
                count);
    }

    private static List<String> sorted(BoardSort sort) {
        return Stream.of(row("C", 2, 5.0), row("A", 1, null), row("D", 2, 7.5), row("B", 3, null))
                .sorted(sort.order())
                .map(one -> one.performer().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "name, A B C D",
        "-name, D C B A",
        "followUpCount, A C D B",
        "-followUpCount, B C D A",
        "-alertCount, B C D A",
        "medianReplyHours, C D A B",
        "-medianReplyHours, D C A B",
        "-chatRateChange, D C A B"
    })
    void equal_ones_are_sorted_by_name_and_who_has_no_value_is_last_either_way(String sort, String names) {
        assertThat(String.join(" ", sorted(BoardSort.fromString(sort)))).isEqualTo(names);
    }

    @ParameterizedTest
    @EnumSource
    void each_order_is_the_one_that_is_written_so(BoardSort sort) {
        assertThat(BoardSort.fromString(sort.toString())).isEqualTo(sort);
        assertThat(sorted(sort)).containsExactlyInAnyOrder("A", "B", "C", "D");
    }

    @Test
    void there_is_no_other_order() {
        assertThatThrownBy(() -> BoardSort.fromString("earnings")).isInstanceOf(IllegalArgumentException.class);
    }
}
