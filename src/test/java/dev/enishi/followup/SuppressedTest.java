package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.PerformerView;
import dev.enishi.agency.Policies;
import dev.enishi.platform.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressedTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final AgencySettings SETTINGS = settings("Asia/Tokyo", "00:00");

    @ParameterizedTest
    @CsvSource({
        // from, to, now, until or none
        "02:00, 11:00, 2026-11-22T01:59:59,",
        "02:00, 11:00, 2026-11-22T02:00:00, 2026-11-22T11:00:00",
        "02:00, 11:00, 2026-11-22T10:59:59, 2026-11-22T11:00:00",
        "02:00, 11:00, 2026-11-22T11:00:00,",
        "23:00, 07:00, 2026-11-22T22:59:59,",
        "23:00, 07:00, 2026-11-22T23:00:00, 2026-11-23T07:00:00",
        "23:00, 07:00, 2026-11-22T00:00:00, 2026-11-22T07:00:00",
        "23:00, 07:00, 2026-11-22T06:59:59, 2026-11-22T07:00:00",
        "23:00, 07:00, 2026-11-22T07:00:00,",
        "23:00, 00:00, 2026-11-22T23:30:00, 2026-11-23T00:00:00",
        "23:00, 00:00, 2026-11-22T00:00:00,",
        "09:00, 09:00, 2026-11-22T09:00:00,"
    })
    void quiet_hours_last_from_their_start_to_before_their_end(
            LocalTime from, LocalTime to, LocalDateTime now, @Nullable LocalDateTime until) {
        Suppressed suppressed = Suppressed.of(
                performer(from, to),
                SETTINGS,
                working(now.toLocalDate()),
                now.atZone(TOKYO).toInstant());

        assertThat(suppressed)
                .isEqualTo(
                        until == null
                                ? null
                                : new Suppressed(
                                        Silence.QUIET_HOURS, until.atZone(TOKYO).toInstant()));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-22, true", "2026-11-23, false"})
    void they_hold_back_the_list_of_today_only(LocalDate on, boolean suppressed) {
        Instant now = Instant.parse("2026-11-22T03:00:00+09:00");

        assertThat(Suppressed.of(performer(LocalTime.of(2, 0), LocalTime.of(11, 0)), SETTINGS, working(on), now)
                        != null)
                .isEqualTo(suppressed);
    }

    @Test
    void before_the_day_starts_today_is_still_yesterday() {
        Instant now = Instant.parse("2026-11-22T03:00:00+09:00");
        PerformerView performer = performer(LocalTime.of(2, 0), LocalTime.of(11, 0));
        AgencySettings fromFive = settings("Asia/Tokyo", "05:00");

        assertThat(Suppressed.of(performer, fromFive, working(LocalDate.parse("2026-11-21")), now))
                .isEqualTo(new Suppressed(Silence.QUIET_HOURS, Instant.parse("2026-11-22T11:00:00+09:00")));
        assertThat(Suppressed.of(performer, fromFive, working(LocalDate.parse("2026-11-22")), now))
                .isNull();
    }

    @Test
    void without_quiet_hours_nothing_is_held_back() {
        assertThat(Suppressed.of(
                        performer(null, null),
                        SETTINGS,
                        working(LocalDate.parse("2026-11-22")),
                        Instant.parse("2026-11-22T03:00:00+09:00")))
                .isNull();
    }

    @Test
    void a_day_off_holds_back_its_list_until_the_next_working_day_starts_whatever_the_hour() {
        AgencySettings fromFive = settings("Asia/Tokyo", "05:00");
        FollowUpDay off = FollowUpDay.of(
                LocalDate.parse("2026-11-22"),
                Set.of(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23"))::contains);
        PerformerView quiet = performer(LocalTime.of(2, 0), LocalTime.of(11, 0));

        for (String now : List.of("2026-11-20T12:00:00+09:00", "2026-11-23T03:00:00+09:00")) {
            assertThat(Suppressed.of(quiet, fromFive, off, Instant.parse(now)))
                    .isEqualTo(new Suppressed(Silence.DAY_OFF, Instant.parse("2026-11-24T05:00:00+09:00")));
        }
    }

    private static FollowUpDay working(LocalDate on) {
        return FollowUpDay.of(on, day -> false);
    }

    private static AgencySettings settings(String zone, String dayStart) {
        return new AgencySettings(
                new UUID(0, 1),
                Language.JA,
                new BusinessCalendar(ZoneId.of(zone), LocalTime.parse(dayStart)),
                Policies.DEFAULTS);
    }

    private static PerformerView performer(@Nullable LocalTime from, @Nullable LocalTime to) {
        return new PerformerView(new UUID(0, 2), 0, "みゆ", null, from, to, null, null, Instant.EPOCH);
    }
}
