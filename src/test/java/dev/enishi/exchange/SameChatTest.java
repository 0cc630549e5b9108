package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.exchange.SameChat.KnownChat;
import dev.enishi.exchange.SameChat.Pair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameChatTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 6);

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private static ImportedChat row(long line, String start, int minutes, @Nullable String externalId) {
        Instant startedAt = at(start);
        Instant endedAt = startedAt.plus(Duration.ofMinutes(minutes));
        return new ImportedChat(line, "taro", "TWO_SHOT", startedAt, endedAt, null, false, null, null, externalId);
    }

    private static KnownChat byHand(long id, String start, @Nullable String end) {
        return new KnownChat(
                new UUID(0, id), false, "TWO_SHOT", Set.of(), at(start), end == null ? null : at(end), null, null);
    }

    private static KnownChat imported(String start, @Nullable String externalId) {
        Instant startedAt = at(start);
        return new KnownChat(new UUID(0, 1), true, "TWO_SHOT", Set.of(), startedAt, startedAt, null, externalId);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // A row from 20:01 to 20:36, and what was recorded by hand.
                "20:01:13, 20:40:00, true",
                "20:03:00, 20:03:00, true", // two minutes later
                "19:59:00, 19:59:30, true", // two minutes earlier
                "20:03:01, 20:03:30, true", // all of it meanwhile
                "20:03:01, 20:03:01, false", // without any length
                "20:18:29, 20:53:29, true", // 17:31 of 35 minutes
                "20:18:30, 20:53:30, false", // just the half
                "19:30:00, 20:11:00, false", // 10 of 35 minutes
                "20:31:00, 20:41:00, false", // 5 of 10 minutes
                "20:30:00, 20:41:00, true", // 6 of 11 minutes
                "19:00:00, 22:00:00, true", // the row is the shorter one
                "20:36:00, 21:00:00, false", // afterwards
                "20:35:59, -, true", // live, and it started meanwhile
                "20:36:00, -, false", // live, and it started afterwards
                "19:58:59, -, false" // live, and nobody knows whether it ended before
            })
    void a_row_tells_of_what_was_recorded_by_hand_at_the_same_time(String start, @Nullable String end, boolean same) {
        assertThat(SameChat.isSame(row(2, "20:01:00", 35, null), byHand(1, start, end)))
                .isEqualTo(same);
    }

    @Test
    void a_chat_that_changed_its_kind_is_told_of_by_a_row_of_either() {
        KnownChat moved = new KnownChat(
                new UUID(0, 1), false, "PARTY", Set.of("TWO_SHOT"), at("20:01:00"), at("20:36:00"), null, null);

        assertThat(SameChat.isSame(row(2, "20:00:00", 35, null), moved)).isTrue();
    }

    @Test
    void a_peek_is_no_two_shot() {
        KnownChat peek =
                new KnownChat(new UUID(0, 1), false, "PEEK", Set.of(), at("20:01:00"), at("20:36:00"), null, null);

        assertThat(SameChat.isSame(row(2, "20:01:00", 35, "c-1"), peek)).isFalse();
    }

    @Test
    void two_ids_of_the_site_are_two_chats() {
        KnownChat other =
                new KnownChat(new UUID(0, 1), false, "TWO_SHOT", Set.of(), at("20:01:00"), at("20:36:00"), null, "c-2");

        assertThat(SameChat.isSame(row(2, "20:01:00", 35, "c-1"), other)).isFalse();
        assertThat(SameChat.isSame(row(2, "20:01:00", 35, "c-1"), imported("20:01:00", "c-2")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20:01:00, true", "20:01:01, false"})
    void an_imported_chat_without_an_id_is_the_same_only_by_its_start(String start, boolean same) {
        assertThat(SameChat.isSame(row(2, "20:01:00", 35, "c-1"), imported(start, null)))
                .isEqualTo(same);
    }

    @Test
    void a_row_without_an_id_tells_of_an_imported_chat_that_has_one() {
        assertThat(SameChat.isSame(row(2, "20:01:00", 35, null), imported("20:01:00", "c-1")))
                .isTrue();
    }

    @Test
    void a_row_finds_the_chat_again_that_it_has_completed_whatever_was_corrected_since() {
        KnownChat corrected = new KnownChat(
                new UUID(0, 1), false, "PARTY", Set.of(), at("21:00:00"), at("22:00:00"), at("20:01:00"), null);

        assertThat(SameChat.isSame(row(2, "20:01:00", 35, "c-1"), corrected)).isTrue();
    }

    @Test
    void of_several_rows_the_closest_tells_of_it_and_the_others_are_chats_of_their_own() {
        KnownChat chat = byHand(1, "20:02:00", "20:30:00");

        Map<Long, UUID> same = SameChat.of(List.of(
                new Pair(row(2, "20:00:30", 1, null), chat),
                new Pair(row(3, "20:01:40", 29, null), chat),
                new Pair(row(4, "20:03:00", 2, null), chat)));

        assertThat(same).containsExactly(Map.entry(3L, chat.id()));
    }

    @Test
    void of_several_chats_a_row_tells_of_the_closest_and_another_row_of_the_other() {
        KnownChat first = byHand(1, "20:00:00", "20:01:00");
        KnownChat second = byHand(2, "20:02:00", "20:30:00");
        ImportedChat early = row(2, "20:00:00", 1, null);
        ImportedChat late = row(3, "20:01:40", 29, null);

        Map<Long, UUID> same = SameChat.of(List.of(
                new Pair(late, first), new Pair(late, second), new Pair(early, first), new Pair(early, second)));

        assertThat(same).containsOnly(Map.entry(2L, first.id()), Map.entry(3L, second.id()));
    }

    @Test
    void the_row_that_completed_it_comes_before_one_that_is_closer_to_what_was_typed() {
        KnownChat chat = new KnownChat(
                new UUID(0, 1), false, "TWO_SHOT", Set.of(), at("20:02:00"), at("20:30:00"), at("20:01:00"), null);

        assertThat(SameChat.of(List.of(
                        new Pair(row(2, "20:02:00", 28, null), chat), new Pair(row(3, "20:01:00", 28, "c-1"), chat))))
                .containsExactly(Map.entry(3L, chat.id()));
    }
}
