package dev.enishi.reports.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.SiteName;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.ReportedRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final BusinessCalendar TOKYO = new BusinessCalendar(ZoneId.of("Asia/Tokyo"), LocalTime.MIDNIGHT);
    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
    private static final LocalDate LAST = LocalDate.parse("2026-10-31");
    private static final SiteName SITE = new SiteName(UUID.randomUUID(), "チャットA");

    private static Instant day(double day) {
        return TOKYO.startOf(FIRST).plusSeconds(Math.round(day * 86_400));
    }

    private static Journey journey(Map<FunnelStep, Instant> at, FunnelStep... more) {
        Set<FunnelStep> reached = EnumSet.copyOf(at.keySet());
        reached.addAll(List.of(more));
        return new Journey(SITE, reached, new EnumMap<>(at));
    }

    private static FunnelReport report(Journey... journeys) {
        Buckets months = Buckets.of(Granularity.MONTH, TOKYO, FIRST, LAST);
        return new Funnel(ReportedRange.of(FIRST, LAST, TOKYO), months, List.of(journeys), List.of()).report();
    }

    @Test
    void each_counts_at_the_steps_that_were_reached_whichever_were_left_out() {
        Journey all = journey(Map.of(
                FunnelStep.FAVORITED_BY, day(1),
                FunnelStep.FIRST_MAIL, day(2),
                FunnelStep.FIRST_RESERVATION, day(4),
                FunnelStep.FIRST_CHAT, day(5),
                FunnelStep.SECOND_CHAT, day(7),
                FunnelStep.REGULAR, day(20)));
        Journey straight = journey(Map.of(FunnelStep.FIRST_CHAT, day(3), FunnelStep.SECOND_CHAT, day(6)));
        Journey mailOnly = journey(Map.of(FunnelStep.FAVORITED_BY, day(3), FunnelStep.FIRST_MAIL, day(6.5)));

        assertThat(report(all, straight, mailOnly).steps())
                .extracting(StepReached::step, StepReached::customers, StepReached::percent, StepReached::medianDays)
                .containsExactly(
                        tuple(FunnelStep.FAVORITED_BY, 2, null, null),
                        tuple(FunnelStep.FIRST_MAIL, 2, 100.0, 2.3), // 1 and 3.5 days
                        tuple(FunnelStep.FIRST_RESERVATION, 1, 50.0, 2.0),
                        tuple(FunnelStep.FIRST_CHAT, 2, 100.0, 1.0), // of the one with a reservation
                        tuple(FunnelStep.SECOND_CHAT, 2, 100.0, 2.5),
                        tuple(FunnelStep.REGULAR, 1, 50.0, 13.0));
    }

    @Test
    void what_came_the_other_way_round_counts_but_says_nothing_about_time() {
        Journey chattedFirst = journey(Map.of(FunnelStep.FIRST_CHAT, day(1), FunnelStep.FIRST_RESERVATION, day(3)));

        StepReached chat = report(chattedFirst).steps().get(3);

        assertThat(chat).isEqualTo(new StepReached(FunnelStep.FIRST_CHAT, 1, 100.0, null));
        assertThat(report(chattedFirst).steps().get(2)) // Nobody came to the step before.
                .isEqualTo(new StepReached(FunnelStep.FIRST_RESERVATION, 1, null, null));
    }

    @Test
    void the_first_step_is_the_entry_and_a_mark_of_which_nobody_knows_when_is_none() {
        Journey september = journey(Map.of(FunnelStep.PEEK, day(0), FunnelStep.PARTY, day(40)));
        Journey october = journey(Map.of(FunnelStep.FIRST_MAIL, day(30)), FunnelStep.FAVORITED_BY);
        Journey nobodyKnows = new Journey(SITE, EnumSet.of(FunnelStep.FAVORITED_BY), new EnumMap<>(FunnelStep.class));

        FunnelReport report = report(september, october, nobodyKnows);

        assertThat(report.entered()).isEqualTo(2);
        assertThat(report.excluded()).extracting("code", "count").containsExactly(tuple(Exclusion.ENTRY_UNKNOWN, 1));
        assertThat(report.byEntry())
                .extracting(FunnelPart::at, FunnelPart::entered)
                .containsExactly(tuple(FIRST, 1), tuple(LocalDate.parse("2026-10-01"), 1));
        assertThat(report.byEntry().get(1).steps().getFirst().customers()).isEqualTo(1);
        assertThat(report.byEntry().getFirst().kinds())
                .extracting(StepReached::customers)
                .containsExactly(1, 1, 0);
        assertThat(report.bySite()).extracting(FunnelOfSite::entered).containsExactly(2);
    }
}
