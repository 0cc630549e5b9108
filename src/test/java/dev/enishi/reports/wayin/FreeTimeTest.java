package dev.enishi.reports.wayin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.reports.wayin.FreeTime.Sums;
import org.junit.jupiter.api.Test;

class FreeTimeTest {
    private final ObservedWeeks weeks = new ObservedWeeks("2026-10-05", "2026-11-29");

    @Test
    void a_newcomer_finds_the_performer_free_unless_in_a_two_shot_or_held_by_a_reservation() {
        weeks.eachFriday(5).online("21:00", "22:00");
        weeks.on("2026-10-09").walkIn("taro", "21:00", "21:30").held("21:20", "21:40");
        weeks.on("2026-10-16").walkIn("taro", "20:50", "21:05");

        Sums friday = weeks.hour("FRIDAY-21");

        assertThat(minutes(friday.online())).isEqualTo(300);
        assertThat(minutes(friday.free())).isEqualTo(300 - 40 - 5);
        assertThat(minutes(friday.regulars())).isEqualTo(35);
        assertThat(minutes(friday.reserved())).isEqualTo(20);
        assertThat(friday.chancePercent()).isEqualTo(85.0);
        assertThat(friday.isClosed()).isFalse();
        assertThat(weeks.hour("FRIDAY-20").online()).isZero();
    }

    @Test
    void below_five_observed_hours_nobody_knows() {
        weeks.eachFriday(4).online("21:00", "22:00");
        weeks.on("2026-11-06").online("21:00", "21:59");
        assertThat(weeks.hour("FRIDAY-21").chancePercent()).isNull();
        assertThat(weeks.hour("FRIDAY-21").isClosed()).isFalse();

        weeks.on("2026-11-13").online("21:59", "22:00");
        assertThat(weeks.hour("FRIDAY-21").chancePercent()).isEqualTo(100.0);
    }

    @Test
    void what_crosses_an_hour_or_midnight_belongs_to_both() {
        weeks.on("2026-10-09").online("22:30", "25:00").walkIn("taro", "23:45", "24:15");

        assertThat(minutes(weeks.hour("FRIDAY-22").online())).isEqualTo(30);
        assertThat(minutes(weeks.hour("FRIDAY-23").free())).isEqualTo(45);
        assertThat(minutes(weeks.hour("SATURDAY-00").free())).isEqualTo(45);
        assertThat(minutes(weeks.hour("SATURDAY-00").online())).isEqualTo(60);
    }

    @Test
    void sunday_night_goes_on_in_the_first_hour_of_the_week() {
        weeks.on("2026-10-11").online("23:00", "24:30").walkIn("taro", "23:30", "24:30");

        assertThat(minutes(weeks.hour("SUNDAY-23").free())).isEqualTo(30);
        assertThat(minutes(weeks.hour("MONDAY-00").online())).isEqualTo(30);
        assertThat(weeks.hour("MONDAY-00").free()).isZero();
    }

    @Test
    void on_standby_for_reservations_only_nobody_walks_in_unless_another_site_is_open() {
        weeks.eachFriday(6).reservedOnly("21:00", "22:00");
        assertThat(weeks.hour("FRIDAY-21").chancePercent()).isEqualTo(0.0);

        weeks.eachFriday(6).online("21:30", "22:00");
        assertThat(weeks.hour("FRIDAY-21").chancePercent()).isEqualTo(50.0);
    }

    @Test
    void everything_busy_is_a_chance_of_nothing() {
        weeks.eachFriday(5).online("21:00", "22:00");
        weeks.eachFriday(5).walkIn("taro", "20:00", "23:00");

        assertThat(weeks.hour("FRIDAY-21").chancePercent()).isEqualTo(0.0);
        assertThat(weeks.hour("FRIDAY-21").isClosed()).isTrue();
        assertThat(minutes(weeks.time().walkIns().get(ObservedWeeks.id("taro"))[ObservedWeeks.index("FRIDAY-21")]))
                .isEqualTo(300);
    }

    @Test
    void without_anything_recorded_nothing_is_known() {
        Sums total = weeks.time().total();

        assertThat(total).isEqualTo(new Sums(0, 0, 0, 0, 0, 0, 0));
        assertThat(total.chancePercent()).isNull();
    }

    @Test
    void those_who_came_in_vain_are_counted_in_the_hour_that_they_wanted() {
        weeks.on("2026-10-09").missed("21:59").missed("22:00").requested("22:30");

        assertThat(weeks.hour("FRIDAY-21").missed()).isEqualTo(1);
        assertThat(weeks.hour("FRIDAY-22").missed()).isEqualTo(1);
        assertThat(weeks.hour("FRIDAY-22").expired()).isEqualTo(1);
        assertThat(weeks.time().total().missed()).isEqualTo(2);
    }

    @Test
    void an_hour_that_the_clock_shows_twice_counts_twice_and_one_that_it_leaves_out_not_at_all() {
        ObservedWeeks autumn = new ObservedWeeks("Europe/Berlin", "2026-10-19", "2026-10-25");
        autumn.between("2026-10-24T23:00:00Z", "2026-10-25T02:00:00Z");
        assertThat(minutes(autumn.hour("SUNDAY-01").online())).isEqualTo(60);
        assertThat(minutes(autumn.hour("SUNDAY-02").online())).isEqualTo(120);
        assertThat(autumn.hour("SUNDAY-03").online()).isZero();

        ObservedWeeks spring = new ObservedWeeks("Europe/Berlin", "2026-03-23", "2026-03-29");
        spring.between("2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z");
        assertThat(minutes(spring.hour("SUNDAY-01").online())).isEqualTo(60);
        assertThat(spring.hour("SUNDAY-02").online()).isZero();
        assertThat(minutes(spring.hour("SUNDAY-03").online())).isEqualTo(60);
    }

    private static long minutes(long microseconds) {
        return microseconds / 60_000_000;
    }
}
