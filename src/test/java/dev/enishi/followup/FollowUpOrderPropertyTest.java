package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.followup.Appointments.Promised;
import dev.enishi.followup.Appointments.Request;
import dev.enishi.followup.Appointments.Spoken;
import dev.enishi.platform.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever happened to two customers: what ends today comes before what can wait, and nothing passes unseen. */
class FollowUpOrderPropertyTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = TODAY.atTime(13, 0).toInstant(ZoneOffset.UTC);
    private static final int LONGEST_RUN_OFF = 31;

    private record Known(RelationshipFactsFixture facts, Appointments appointments) {
        Decision on(LocalDate day, Set<LocalDate> daysOff) {
            return FollowUpRule.decide(facts.facts(), appointments, context(day, daysOff));
        }

        Set<ReasonCode> reasons(LocalDate day, Set<LocalDate> daysOff) {
            return on(day, daysOff) instanceof Decision.Due due
                    ? due.reasons().stream().map(Reason::code).collect(Collectors.toSet())
                    : Set.of();
        }
    }

    private static FollowUpContext context(LocalDate day, Set<LocalDate> daysOff) {
        BusinessCalendar calendar = new BusinessCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT);
        AgencySettings settings = new AgencySettings(new UUID(0, 9), Language.JA, calendar, Policies.DEFAULTS);
        return new FollowUpContext(settings, FollowUpDay.of(day, daysOff::contains), NOW, Map.of());
    }

    @Property(maxDiscardRatio = 20)
    void what_ends_today_comes_before_what_can_wait(@ForAll long seed) {
        Random random = new Random(seed);
        Set<LocalDate> daysOff = daysOff(random);
        daysOff.remove(TODAY);
        LocalDate next = TODAY.plusDays(1);
        while (daysOff.contains(next)) {
            next = next.plusDays(1);
        }
        Known one = someone(random, 1);
        Set<ReasonCode> ending = new HashSet<>(one.reasons(TODAY, daysOff));
        ending.removeAll(one.reasons(next, daysOff));
        Assume.that(!ending.isEmpty());

        Decision waiting = someoneWhoCanWait(random).on(TODAY, daysOff);

        assertThat(((Decision.Due) one.on(TODAY, daysOff)).place()).isLessThan(((Decision.Due) waiting).place());
    }

    /** Due by the cadence, and for no other reason. */
    private static Known someoneWhoCanWait(Random random) {
        RelationshipFactsFixture facts = new RelationshipFactsFixture();
        facts.customerId = new UUID(0, 2);
        facts.place = random.nextInt(3);
        facts.rank = facts.place;
        facts.lastTouchDay = TODAY.minusDays(20L + random.nextInt(400));
        facts.lastTouchAt = noon(facts.lastTouchDay);
        facts.dueOn = facts.lastTouchDay.plusDays(15);
        if (facts.place == Place.FAVORITE && random.nextBoolean()) {
            facts.dueOn = null;
            facts.lastChatDay = facts.lastTouchDay;
            facts.lastLoginDay = TODAY;
            facts.favoriteIdleOn = TODAY.minusDays(random.nextInt(10));
        }
        return new Known(facts, Appointments.NONE);
    }

    @Property
    void a_day_off_lets_nothing_pass_unseen(@ForAll long seed) {
        Random random = new Random(seed);
        Set<LocalDate> daysOff = daysOff(random);
        Known one = someone(random, 1);
        one.facts().snoozedUntil = null;
        one.facts().liveSince = null;
        one.facts().dormant = false;
        one.facts().rank = one.facts().place;
        one.facts().lastTouchDay = null;
        one.facts().thankYouOn = TODAY.minusDays(random.nextInt(5));

        Stream<LocalDate> working = one.facts()
                .thankYouOn
                .datesUntil(TODAY.plusDays(LONGEST_RUN_OFF))
                .filter(day -> !daysOff.contains(day));

        assertThat(working).anyMatch(day -> one.reasons(day, daysOff).contains(ReasonCode.THANK_YOU));
    }

    /** Up to three weeks of which some days are off. */
    private static Set<LocalDate> daysOff(Random random) {
        int off = random.nextInt(4);
        return TODAY.minusDays(10)
                .datesUntil(TODAY.plusDays(10))
                .filter(day -> random.nextInt(4) < off)
                .collect(Collectors.toSet());
    }

    private static Known someone(Random random, int id) {
        RelationshipFactsFixture facts = new RelationshipFactsFixture();
        Function<Integer, @Nullable LocalDate> maybe =
                days -> random.nextInt(3) == 0 ? null : TODAY.minusDays(random.nextInt(days));
        facts.customerId = new UUID(0, id);
        facts.place = random.nextInt(3);
        facts.dormant = random.nextInt(6) == 0;
        facts.rank = facts.dormant || random.nextInt(6) == 0 ? null : Integer.valueOf(facts.place);
        facts.firstChatDay = TODAY.minusYears(random.nextInt(2)).minusDays(random.nextInt(4));
        facts.lastChatDay = TODAY.minusDays(random.nextInt(60));
        facts.lastChatAt = noon(facts.lastChatDay);
        facts.chatDays = random.nextInt(8);
        facts.lastTouchDay = facts.lastChatDay;
        facts.lastTouchAt = facts.lastChatAt;
        facts.lastContactDay = maybe.apply(60);
        facts.lastMailInAt = noon(TODAY.minusDays(random.nextInt(40)));
        facts.dueOn = maybe.apply(90);
        facts.thankYouOn = maybe.apply(5);
        facts.memoOn = maybe.apply(5);
        facts.caredEndedAt = noon(TODAY.minusDays(random.nextInt(5)));
        facts.replyOn = maybe.apply(40);
        facts.favoriteIdleOn = maybe.apply(60);
        facts.lastLoginDay = TODAY;
        facts.birthday = TODAY.minusDays(random.nextInt(4)).toString().substring(5);
        facts.snoozedUntil = random.nextInt(6) == 0 ? TODAY.plusDays(random.nextInt(3)) : null;
        facts.liveSince = random.nextInt(8) == 0 ? NOW.minusSeconds(random.nextInt(200_000)) : null;
        return new Known(facts, appointments(random));
    }

    private static Appointments appointments(Random random) {
        LocalDate coming = TODAY.plusDays(random.nextInt(4) - 1L);
        LocalDate noShow = TODAY.minusDays(random.nextInt(5));
        LocalDate ranOut = TODAY.minusDays(random.nextInt(6));
        return new Appointments(
                random.nextBoolean() ? List.of(new Appointment(new Spoken(coming, "21:00"))) : List.of(),
                random.nextBoolean() ? List.of(new Appointment(new Spoken(noShow, "21:00"))) : List.of(),
                random.nextBoolean()
                        ? new Request(NOW, new Spoken(ranOut, "21:00"), 60, noon(ranOut), noon(ranOut), ranOut)
                        : null,
                random.nextBoolean(),
                random.nextBoolean() ? noon(TODAY.minusDays(random.nextInt(10))) : null,
                random.nextBoolean()
                        ? List.of(new Promised(new UUID(0, 7), TODAY.minusDays(random.nextInt(6)), "聞く", false))
                        : List.of());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
