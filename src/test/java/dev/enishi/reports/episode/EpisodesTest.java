package dev.enishi.reports.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.message.Purpose;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.CadenceMode;
import dev.enishi.agency.Policies;
import dev.enishi.agency.PoliciesFixture;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.problem.Language;
import dev.enishi.reports.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** November 2026 in Tokyo, as it looks on the last day of the year, unless a case says otherwise: 15 days, back within 14. */
class EpisodesTest {
    private static final UUID MIYU = new UUID(0, 1);
    private static final UUID TEMPLATE = new UUID(0, 2);

    private final List<Contact> contacts = new ArrayList<>();
    private final List<Span> appointments = new ArrayList<>();
    private ZoneId zone = ZoneId.of("Asia/Tokyo");
    private LocalTime dayStart = LocalTime.MIDNIGHT;
    private Policies policies = Policies.DEFAULTS;
    private @Nullable Integer ownCadence;
    private boolean unwanted;
    private @Nullable LocalDate snoozedUntil;
    private @Nullable LocalDate firstChatDay;
    private int formerChatDays;
    private Predicate<LocalDate> daysOff = day -> false;
    private String now = "2026-12-31T23:00";

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private EpisodesTest chat(String local) {
        contacts.add(Contact.of(at(local), ContactKind.CHAT));
        return this;
    }

    private EpisodesTest mail(Purpose purpose, String local) {
        contacts.add(new Contact(at(local), ContactKind.MAIL, purpose, TEMPLATE));
        return this;
    }

    private EpisodesTest other(ContactKind kind, String local) {
        contacts.add(Contact.of(at(local), kind));
        return this;
    }

    private Episodes episodes() {
        AgencySettings settings = new AgencySettings(MIYU, Language.JA, new BusinessCalendar(zone, dayStart), policies);
        long chatDays = contacts.stream()
                .filter(contact -> contact.kind() == ContactKind.CHAT)
                .map(contact -> settings.dayOf(contact.at()))
                .distinct()
                .count();
        History history = new History(
                MIYU,
                ownCadence,
                unwanted,
                snoozedUntil,
                firstChatDay,
                formerChatDays + (int) chatDays,
                contacts,
                appointments);
        Observation november =
                new Observation(settings, LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"), 14, at(now));
        return Episodes.of(history, daysOff, november);
    }

    private List<DueEpisode> due() {
        return episodes().due();
    }

    private static DueEpisode due(String day, Stage stage, Hearing hearing, Return back) {
        return new DueEpisode(MIYU, LocalDate.parse(day), stage, hearing, back);
    }

    @Test
    void who_was_due_and_heard_nothing_may_have_come_back_or_not() {
        chat("2026-10-20T21:00").chat("2026-11-10T21:00").chat("2026-12-20T21:00");

        assertThat(due())
                .containsExactly(
                        due("2026-11-04", Stage.NEWCOMER, Hearing.HEARD_NOTHING, Return.RETURNED),
                        due("2026-11-25", Stage.REPEATER, Hearing.HEARD_NOTHING, Return.STAYED_AWAY));
        assertThat(FollowUpCounts.of(due())).isEqualTo(new FollowUpCounts(2, 0, 0, 2, 1, 0));
    }

    @Test
    void who_heard_counts_from_the_mail_on() {
        chat("2026-10-20T21:00").mail(Purpose.FOLLOW_UP, "2026-11-06T12:00").chat("2026-11-20T11:59");

        assertThat(due()).containsExactly(due("2026-11-04", Stage.NEWCOMER, Hearing.HEARD, Return.RETURNED));
        assertThat(episodes().mails())
                .containsExactly(new SentMail(
                        LocalDate.parse("2026-11-06"),
                        Purpose.FOLLOW_UP,
                        TEMPLATE,
                        Stage.NEWCOMER,
                        17,
                        Return.RETURNED));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T12:00, RETURNED", "2026-11-20T12:01, STAYED_AWAY"})
    void fourteen_days_are_of_24_hours(String back, Return expected) {
        chat("2026-10-20T21:00").mail(Purpose.FOLLOW_UP, "2026-11-06T12:00").chat(back);

        assertThat(due().getFirst().back()).isEqualTo(expected);
        assertThat(episodes().mails().getFirst().back()).isEqualTo(expected);
    }

    @Test
    void a_mail_after_these_days_came_too_late_and_who_is_due_after_it_is_due_anew() {
        chat("2026-10-17T21:00").mail(Purpose.FOLLOW_UP, "2026-11-15T00:01").chat("2026-11-16T21:00");

        assertThat(due()).containsExactly(due("2026-11-01", Stage.NEWCOMER, Hearing.HEARD_NOTHING, Return.STAYED_AWAY));
        assertThat(episodes().mails().getFirst().daysWaited()).isEqualTo(29);
    }

    @Test
    void who_stirs_first_has_heard_nothing_whatever_is_answered() {
        chat("2026-10-20T21:00")
                .other(ContactKind.FROM_CUSTOMER, "2026-11-05T21:00")
                .mail(Purpose.REPLY, "2026-11-05T22:00")
                .chat("2026-11-06T21:00");

        assertThat(due().getFirst())
                .isEqualTo(due("2026-11-04", Stage.NEWCOMER, Hearing.HEARD_NOTHING, Return.RETURNED));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 00:00, 2026-10-25T23:59, 2026-11-09",
        "Asia/Tokyo, 00:00, 2026-10-26T00:00, 2026-11-10",
        "Asia/Tokyo, 05:00, 2026-10-26T04:59, 2026-11-09",
        "Asia/Tokyo, 05:00, 2026-10-26T05:00, 2026-11-10",
        "America/New_York, 00:00, 2026-10-31T23:59, 2026-11-15",
        "America/New_York, 01:30, 2026-11-01T00:30, 2026-11-15",
    })
    void days_are_business_days(String zone, LocalTime dayStart, String chat, LocalDate dueOn) {
        this.zone = ZoneId.of(zone);
        this.dayStart = dayStart;
        chat(chat);

        assertThat(due()).extracting(DueEpisode::dueOn).containsExactly(dueOn);
    }

    @Test
    void a_touch_just_before_the_day_begins_is_in_time_and_one_just_after_is_not() {
        dayStart = LocalTime.of(5, 0);
        chat("2026-10-20T21:00").mail(Purpose.FOLLOW_UP, "2026-11-04T04:59");
        assertThat(due()).extracting(DueEpisode::dueOn).containsExactly(LocalDate.parse("2026-11-18"));

        contacts.removeLast();
        mail(Purpose.FOLLOW_UP, "2026-11-04T05:00");
        assertThat(due()).extracting(DueEpisode::hearing).containsExactly(Hearing.HEARD, Hearing.HEARD_NOTHING);
    }

    @Test
    void what_is_not_over_is_undecided_even_for_those_who_are_back() {
        chat("2026-10-20T21:00").mail(Purpose.FOLLOW_UP, "2026-11-06T12:00").chat("2026-11-07T21:00");

        now = "2026-11-20T11:59";
        assertThat(due().getFirst().back()).isEqualTo(Return.UNDECIDED);
        assertThat(FollowUpCounts.of(due())).isEqualTo(new FollowUpCounts(1, 0, 0, 0, 0, 1));
        now = "2026-11-20T12:00";
        assertThat(due().getFirst().back()).isEqualTo(Return.RETURNED);
    }

    @Test
    void nobody_is_due_before_the_day_comes_or_without_a_touch() {
        assertThat(due()).isEmpty();
        chat("2026-11-10T21:00");
        now = "2026-11-24T23:59";
        assertThat(due()).isEmpty();
        now = "2026-11-25T00:00";
        assertThat(due()).hasSize(1);
    }

    @Test
    void a_day_off_moves_the_day_unless_she_wrote_on_it() {
        daysOff = day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY;
        chat("2026-10-20T21:00"); // Due on Wednesday, 4 November.
        assertThat(due()).extracting(DueEpisode::dueOn).containsExactly(LocalDate.parse("2026-11-05"));

        mail(Purpose.FOLLOW_UP, "2026-11-04T12:00");
        assertThat(due().getFirst()).isEqualTo(due("2026-11-04", Stage.NEWCOMER, Hearing.HEARD, Return.STAYED_AWAY));
    }

    @Test
    void an_own_cadence_counts_before_that_of_the_agency_and_is_fixed() {
        policies = PoliciesFixture.with("cadenceMode", CadenceMode.EXPANDING);
        ownCadence = 7;
        chat("2026-10-30T21:00");

        assertThat(due()).extracting(DueEpisode::dueOn).containsExactly(LocalDate.parse("2026-11-06"));
    }

    @Test
    void the_expanding_cadence_counts_days_with_a_mail() {
        policies = PoliciesFixture.with("cadenceMode", CadenceMode.EXPANDING);
        chat("2026-11-01T21:00")
                .mail(Purpose.THANK_YOU, "2026-11-02T12:00")
                .mail(Purpose.FOLLOW_UP, "2026-11-03T12:00")
                .mail(Purpose.FOLLOW_UP, "2026-11-03T13:00")
                .mail(Purpose.FOLLOW_UP, "2026-11-08T12:00");

        assertThat(due())
                .extracting(one -> one.dueOn().getDayOfMonth() + " " + one.hearing())
                .containsExactly("2 HEARD", "3 HEARD", "4 HEARD", "9 HEARD_NOTHING");
    }

    @Test
    void who_answered_none_of_three_is_not_due_any_more() {
        chat("2026-08-01T21:00")
                .mail(Purpose.FOLLOW_UP, "2026-10-01T12:00")
                .mail(Purpose.INVITATION, "2026-10-09T12:00")
                .mail(Purpose.FOLLOW_UP, "2026-10-20T12:00");
        assertThat(due()).containsExactly(due("2026-11-04", Stage.LAPSED, Hearing.DORMANT, Return.STAYED_AWAY));
        assertThat(FollowUpCounts.of(due()).due()).isZero();

        other(ContactKind.FROM_CUSTOMER, "2026-10-21T12:00");
        assertThat(due()).extracting(DueEpisode::hearing).containsExactly(Hearing.HEARD_NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-05T12:00, HEARD_NOTHING", "2026-10-06T12:00, LEFT_IN_PEACE", "2026-11-04T12:00, HEARD_NOTHING"
    })
    void a_refusal_leaves_in_peace_for_thirty_days(String refused, Hearing expected) {
        chat("2026-09-01T21:00").other(ContactKind.SECRET, "2026-10-05T11:00");
        other(ContactKind.REFUSAL, refused).contacts.add(Contact.of(at("2026-10-20T12:00"), ContactKind.FROM_CUSTOMER));
        contacts.sort((one, other) -> one.at().compareTo(other.at()));

        assertThat(due()).extracting(DueEpisode::hearing).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T23:00, 2026-11-04T01:00, LEFT_IN_PEACE",
        "2026-11-04T00:01, 2026-11-08T22:00, HEARD_NOTHING",
        "2026-10-20T22:00, 2026-11-04T00:00, HEARD_NOTHING"
    })
    void a_reservation_that_was_to_come_leaves_in_peace(String placed, String end, Hearing expected) {
        chat("2026-10-20T21:00").appointments.add(new Span(at(placed), at(end)));

        assertThat(due()).extracting(DueEpisode::hearing).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04, HEARD_NOTHING", "2026-11-05, LEFT_IN_PEACE", "2026-11-21, HEARD_NOTHING"})
    void a_snooze_is_known_where_its_last_day_is(LocalDate until, Hearing expected) {
        chat("2026-10-20T21:00").chat("2026-11-20T21:00");
        snoozedUntil = until;

        assertThat(due().getFirst().hearing()).isEqualTo(expected);
    }

    @Test
    void who_is_banned_or_wants_no_mail_is_named_apart() {
        unwanted = true;
        chat("2026-10-20T21:00");

        assertThat(due()).extracting(DueEpisode::hearing).containsExactly(Hearing.UNWANTED);
    }

    @Test
    void what_was_before_the_look_back_counts_as_long_ago() {
        firstChatDay = LocalDate.parse("2020-01-01");
        formerChatDays = 4;
        mail(Purpose.FOLLOW_UP, "2026-11-06T12:00")
                .chat("2026-11-07T21:00")
                .mail(Purpose.THANK_YOU, "2026-11-08T12:00");

        assertThat(episodes().mails()).extracting(SentMail::stage).containsExactly(Stage.LAPSED, Stage.REPEATER);
        assertThat(episodes().mails()).extracting(SentMail::daysWaited).containsExactly(372, 1);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void every_mail_counts_whatever_it_was_for(Purpose purpose) {
        mail(purpose, "2026-11-06T12:00").chat("2026-11-07T21:00");

        assertThat(episodes().mails())
                .containsExactly(new SentMail(
                        LocalDate.parse("2026-11-06"), purpose, TEMPLATE, Stage.PROSPECT, null, Return.RETURNED));
    }
}
