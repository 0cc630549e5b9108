package dev.enishi.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.agency.PoliciesFixture;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.followup.Appointments.Promised;
import dev.enishi.followup.Appointments.Request;
import dev.enishi.followup.Appointments.Spoken;
import dev.enishi.platform.problem.Language;
import dev.enishi.platform.problem.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

    private final RelationshipFactsFixture customer = new RelationshipFactsFixture();
    private Appointments appointments = Appointments.NONE;
    private Set<LocalDate> daysOff = Set.of();

    @Test
    void without_a_reason_he_is_not_due() {
        assertThat(decide(TODAY)).isInstanceOf(Decision.NotDue.class);
    }

    @ParameterizedTest
    @CsvSource({
        // reason, its day, the day before, first day, last day, the day after
        "INTERVAL,      2026-11-21, 2026-11-20, 2026-11-21, 2040-01-01,",
        "THANK_YOU,     2026-11-21, 2026-11-20, 2026-11-21, 2026-11-22, 2026-11-23",
        "MEMO,          2026-11-21, 2026-11-20, 2026-11-21, 2026-11-22, 2026-11-23",
        "REPLY,         2026-11-01, 2026-10-31, 2026-11-01, 2026-11-30, 2026-12-01",
        "FAVORITE_IDLE, 2026-11-21, 2026-11-20, 2026-11-21, 2040-01-01,",
        "PROMISE,       2026-11-21, 2026-11-20, 2026-11-21, 2026-11-24, 2026-11-25",
        "AT_RISK,       2026-11-21, 2026-11-20, 2026-11-21, 2026-12-04, 2026-12-05",
        "UNANSWERED_REQUEST, 2026-11-21, 2026-11-20, 2026-11-21, 2026-11-23, 2026-11-24"
    })
    void each_reason_has_its_first_and_last_day(
            ReasonCode code,
            LocalDate since,
            LocalDate dayBefore,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate dayAfter) {
        given(code, since);

        assertThat(decide(dayBefore)).isInstanceOf(Decision.NotDue.class);
        assertThat(reasons(first)).extracting(Reason::code, Reason::since).containsExactly(tuple(code, since));
        assertThat(reasons(last)).extracting(Reason::code, Reason::since).containsExactly(tuple(code, since));
        if (dayAfter != null) {
            assertThat(decide(dayAfter)).isInstanceOf(Decision.NotDue.class);
        }
    }

    @Test
    void what_was_promised_is_quoted_and_its_own_day_stays_in_the_sentence_when_a_day_off_moves_it() {
        appointments = promised(promise(TODAY.minusDays(1), false));
        daysOff = Set.of(TODAY.minusDays(1));

        assertThat(reasons(TODAY))
                .extracting(Reason::code, Reason::since, Reason::arguments)
                .containsExactly(tuple(ReasonCode.PROMISE, TODAY, List.of(new Quote("面接の結果を聞く"), TODAY.minusDays(1))));
    }

    @Test
    void who_is_slipping_away_is_told_by_what_was_usual_and_settled_by_a_touch_on_the_day_or_later() {
        given(ReasonCode.AT_RISK, TODAY);
        assertThat(reasons(TODAY))
                .extracting(Reason::text, Reason::arguments)
                .containsExactly(tuple("reason.AT_RISK.again", List.of(TODAY.minusDays(5), 2L)));

        customer.lastTouchDay = TODAY;
        assertThat(decide(TODAY)).isInstanceOf(Decision.NotDue.class);

        given(ReasonCode.AT_RISK, TODAY);
        customer.chatDays = 1;
        assertThat(reasons(TODAY))
                .extracting(Reason::text, Reason::arguments)
                .containsExactly(tuple("reason.AT_RISK.once", List.of(TODAY.minusDays(5))));

        customer.chatDays = 2;
        assertThat(reasons(TODAY))
                .extracting(Reason::text, Reason::arguments)
                .containsExactly(tuple("reason.AT_RISK.twice", List.of(TODAY.minusDays(9), TODAY.minusDays(5))));
    }

    @Test
    void who_is_slipping_away_and_was_written_to_since_the_chat_is_left_to_the_cadence_until_it_is_due() {
        given(ReasonCode.AT_RISK, TODAY);
        customer.lastTouchDay = TODAY.minusDays(1);
        customer.lastTouchAt = noon(TODAY.minusDays(1));
        customer.dueOn = TODAY.plusDays(1);

        assertThat(decide(TODAY)).isInstanceOf(Decision.NotDue.class);
        assertThat(reasons(TODAY.plusDays(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.INTERVAL, ReasonCode.AT_RISK);

        customer.lastTouchDay = customer.lastChatDay;
        assertThat(reasons(TODAY)).extracting(Reason::code).containsExactly(ReasonCode.AT_RISK);
    }

    @Test
    void an_appointment_to_come_or_a_refusal_silences_who_is_slipping_away() {
        given(ReasonCode.AT_RISK, TODAY);
        appointments = Appointments.TO_COME;
        assertThat(decide(TODAY)).isInstanceOf(Decision.NotDue.class);

        appointments = Appointments.NONE;
        customer.quietUntil = TODAY.plusDays(1);
        assertThat(decide(TODAY)).isInstanceOf(Decision.NotDue.class);
    }

    @Test
    void of_several_promises_each_is_a_reason_an_old_one_is_none_and_a_colleagues_is_said_to_be_one() {
        appointments =
                promised(promise(TODAY.minusDays(4), false), promise(TODAY.minusDays(3), true), promise(TODAY, false));

        assertThat(reasons(TODAY))
                .extracting(Reason::code, Reason::since, Reason::text)
                .containsExactly(
                        tuple(ReasonCode.PROMISE, TODAY.minusDays(3), "reason.PROMISE.handedOver"),
                        tuple(ReasonCode.PROMISE, TODAY, "reason.PROMISE"));
    }

    private static Promised promise(LocalDate askOn, boolean handedOver) {
        return new Promised(new UUID(0, 7), askOn, "面接の結果を聞く", handedOver);
    }

    private static Appointments promised(Promised... promises) {
        return new Appointments(List.of(), List.of(), null, false, null, List.of(promises));
    }

    private void given(ReasonCode code, LocalDate since) {
        switch (code) {
            case INTERVAL -> {
                customer.lastTouchDay = since.minusDays(15);
                customer.lastTouchAt = noon(since.minusDays(15));
                customer.dueOn = since;
            }
            case THANK_YOU -> customer.thankYouOn = since;
            case MEMO -> customer.memoOn = since;
            case REPLY -> customer.replyOn = since;
            case FAVORITE_IDLE -> {
                customer.lastChatDay = since.minusDays(3);
                customer.lastLoginDay = since;
                customer.favoriteIdleOn = since;
            }
            case AT_RISK -> {
                customer.firstChatDay = since.minusDays(9);
                customer.lastChatDay = since.minusDays(5);
                customer.lastTouchDay = since.minusDays(5);
                customer.chatDays = 3;
                customer.atRiskOn = since;
            }
            case OCCASION -> customer.birthday = since.toString().substring(5);
            case PROMISE -> appointments = promised(promise(since, false));
            case RESERVATION -> appointments = coming(since.plusDays(1));
            case UNANSWERED_REQUEST -> appointments = ranOut(since);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "thankYouDays, 0, 2026-11-21, true",
        "thankYouDays, 0, 2026-11-22, false",
        "thankYouDays, 30, 2026-12-21, true",
        "thankYouDays, 30, 2026-12-22, false",
        "replyDays, 1, 2026-11-21, true",
        "replyDays, 1, 2026-11-22, false",
        "replyDays, 365, 2027-11-20, true",
        "replyDays, 365, 2027-11-21, false"
    })
    void policies_say_how_long_a_reason_holds(String policy, int days, LocalDate on, boolean due) {
        LocalDate since = LocalDate.parse("2026-11-21");
        boolean thankYou = policy.equals("thankYouDays");
        given(thankYou ? ReasonCode.THANK_YOU : ReasonCode.REPLY, since);
        Policies policies = policies(thankYou ? days : null, thankYou ? null : days);

        Decision decision = FollowUpRule.decide(
                customer.facts(), appointments, context(policies, FollowUpDay.of(on, day -> false)));

        assertThat(decision instanceof Decision.Due).isEqualTo(due);
    }

    private static Policies policies(@Nullable Integer thankYouDays, @Nullable Integer replyDays) {
        return PoliciesFixture.with("thankYouDays", thankYouDays, "replyDays", replyDays);
    }

    @ParameterizedTest
    @CsvSource({
        // birthday, on, due
        "11-22, 2026-11-22, true",
        "11-22, 2027-11-22, true",
        "11-22, 2026-11-21, false",
        "11-22, 2026-11-23, false",
        "02-29, 2028-02-29, true",
        "02-29, 2028-02-28, false",
        "02-29, 2027-02-28, true",
        "02-29, 2027-03-01, false",
        "02-29, 2100-02-28, true",
        "02-28, 2028-02-28, true",
        "02-28, 2028-02-29, false",
        "01-01, 2027-01-01, true",
        "12-31, 2026-12-31, true"
    })
    void a_birthday_is_that_day_only(String birthday, LocalDate on, boolean due) {
        customer.birthday = birthday;

        assertThat(decide(on) instanceof Decision.Due).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // first chat, on, years or none
        "2025-11-22, 2026-11-22, 1",
        "2016-11-22, 2026-11-22, 10",
        "2026-11-22, 2026-11-22,",
        "2027-11-22, 2026-11-22,",
        "2025-11-22, 2026-11-23,",
        "2024-02-29, 2025-02-28, 1",
        "2024-02-29, 2028-02-29, 4",
        "2024-02-29, 2028-02-28,"
    })
    void the_anniversary_of_the_first_chat_comes_from_the_second_year_on(
            LocalDate firstChat, LocalDate on, @Nullable Integer years) {
        customer.firstChatDay = firstChat;

        if (years == null) {
            assertThat(decide(on)).isInstanceOf(Decision.NotDue.class);
        } else {
            assertThat(reasons(on))
                    .extracting(Reason::code, Reason::since, Reason::text, Reason::arguments)
                    .containsExactly(tuple(
                            ReasonCode.OCCASION, on, "reason.OCCASION.anniversary", List.<Object>of(years, firstChat)));
        }
    }

    @Test
    void birthday_and_anniversary_on_one_day_are_two_reasons() {
        customer.birthday = "11-22";
        customer.firstChatDay = TODAY.minusYears(1);

        assertThat(reasons(TODAY)).extracting(Reason::code).containsExactly(ReasonCode.OCCASION, ReasonCode.OCCASION);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, false", "2026-11-23, false"})
    void an_occasion_is_settled_by_contact_on_that_day_or_later(LocalDate lastContact, boolean due) {
        customer.birthday = "11-22";
        customer.lastContactDay = lastContact;

        assertThat(decide(TODAY) instanceof Decision.Due).isEqualTo(due);
    }

    private static Appointments coming(LocalDate day) {
        return new Appointments(
                List.of(new Appointment(new Spoken(day, "21:00"))), List.of(), null, false, null, List.of());
    }

    private static Appointments noShow(LocalDate day) {
        return new Appointments(
                List.of(), List.of(new Appointment(new Spoken(day, "21:00"))), null, false, null, List.of());
    }

    /** At noon, for the evening of that day. */
    private static Appointments ranOut(LocalDate day) {
        Request request =
                new Request(noon(day), new Spoken(day, "21:00"), 60, noon(day).minusSeconds(60), noon(day), day);
        return new Appointments(List.of(), List.of(), request, false, null, List.of());
    }

    private static Appointments toCome() {
        return new Appointments(List.of(), List.of(), null, true, null, List.of());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-22, false", "2026-11-23, true", "2026-11-24, false"})
    void of_an_appointment_he_is_reminded_on_the_day_before(LocalDate appointment, boolean due) {
        appointments = coming(appointment);

        assertThat(decide(TODAY) instanceof Decision.Due).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, false"})
    void the_reminder_is_settled_by_contact_on_its_day(LocalDate lastContact, boolean due) {
        appointments = coming(TODAY.plusDays(1));
        customer.lastContactDay = lastContact;

        assertThat(decide(TODAY) instanceof Decision.Due).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, false", "2026-11-21, true", "2026-11-22, false", "2026-11-23, false"})
    void a_no_show_asks_for_a_kind_word_on_the_day_after(LocalDate noShow, boolean due) {
        appointments = noShow(noShow);

        assertThat(decide(TODAY) instanceof Decision.Due).isEqualTo(due);
    }

    private void givenARegular(LocalDate lastChat) {
        customer.firstChatDay = lastChat.minusDays(40);
        customer.lastChatDay = lastChat;
        customer.lastChatAt = noon(lastChat);
        customer.chatDays = 5;
    }

    @ParameterizedTest
    @CsvSource({
        // days with a chat, last chat, since or none
        "5, 2026-11-22, 2026-11-22",
        "5, 2026-11-21, 2026-11-21",
        "5, 2026-11-20,",
        "4, 2026-11-22,"
    })
    void after_the_chat_of_a_regular_the_next_appointment_is_asked_for(
            int chatDays, LocalDate lastChat, @Nullable LocalDate since) {
        givenARegular(lastChat);
        customer.chatDays = chatDays;

        if (since == null) {
            assertThat(decide(TODAY)).isInstanceOf(Decision.NotDue.class);
        } else {
            assertThat(reasons(TODAY))
                    .extracting(Reason::code, Reason::since, Reason::text)
                    .containsExactly(tuple(ReasonCode.RESERVATION, since, "reason.RESERVATION.noneAgreed"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // what there is, when, whether she is still asked
        "reservation, 0, false",
        "offer,       0, false",
        "offer,      -1, true",
        "mail,        0, false",
        "mail,       -1, true"
    })
    void an_appointment_an_offer_or_a_mail_after_the_chat_settles_that(String what, int seconds, boolean asked) {
        givenARegular(TODAY);
        Instant at = noon(TODAY).plusSeconds(seconds);
        switch (what) {
            case "reservation" -> appointments = toCome();
            case "offer" -> appointments = new Appointments(List.of(), List.of(), null, false, at, List.of());
            default -> customer.lastMailOutAt = at;
        }

        assertThat(decide(TODAY) instanceof Decision.Due).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"mail, -61, true", "mail, -60, false", "chat, -61, true", "chat, -60, false"})
    void a_mail_or_a_chat_since_he_asked_settles_the_request_that_ran_out(String what, int seconds, boolean due) {
        given(ReasonCode.UNANSWERED_REQUEST, TODAY);
        Instant at = noon(TODAY).plusSeconds(seconds);
        if (what.equals("mail")) {
            customer.lastMailOutAt = at;
        } else {
            customer.lastChatAt = at;
        }

        assertThat(decide(TODAY) instanceof Decision.Due).isEqualTo(due);
    }

    @Test
    void an_appointment_settles_the_request_that_ran_out() {
        given(ReasonCode.UNANSWERED_REQUEST, TODAY);
        appointments =
                new Appointments(List.of(), List.of(), appointments.unanswered(), true, null, appointments.promises());

        assertThat(decide(TODAY)).isInstanceOf(Decision.NotDue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, 2026-11-22, 21:00",
        "2026-11-22T15:30:00Z, 2026-11-22, 24:30",
        "2026-11-22T19:59:00Z, 2026-11-22, 28:59",
        "2026-11-22T20:00:00Z, 2026-11-23, 5:00"
    })
    void a_start_in_the_night_belongs_to_the_evening_before(Instant at, LocalDate day, String time) {
        BusinessCalendar calendar = new BusinessCalendar(ZoneId.of("Asia/Tokyo"), LocalTime.of(5, 0));

        assertThat(Spoken.of(at, calendar)).isEqualTo(new Spoken(day, time));
    }

    @Test
    void a_request_that_ran_out_names_the_start_that_he_had_wished_for_and_the_day() {
        given(ReasonCode.UNANSWERED_REQUEST, TODAY.minusDays(1));

        assertThat(reasons(TODAY))
                .extracting(Reason::code, Reason::arguments)
                .containsExactly(tuple(
                        ReasonCode.UNANSWERED_REQUEST,
                        List.<Object>of(TODAY.minusDays(1), "21:00", TODAY.minusDays(1))));
    }

    @Test
    void an_appointment_to_come_quiets_what_can_wait() {
        Stream.of(ReasonCode.values()).forEach(code -> given(code, TODAY));
        appointments = new Appointments(List.of(), List.of(), null, true, null, List.of(promise(TODAY, false)));

        assertThat(reasons(TODAY))
                .extracting(Reason::code)
                .containsExactly(
                        ReasonCode.THANK_YOU,
                        ReasonCode.MEMO,
                        ReasonCode.REPLY,
                        ReasonCode.OCCASION,
                        ReasonCode.PROMISE);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "86399, false", "86400, true"})
    void who_is_in_a_chat_with_her_is_in_no_list_unless_it_was_never_ended(int seconds, boolean due) {
        given(ReasonCode.INTERVAL, TODAY);
        customer.liveSince = NOW.minusSeconds(seconds);

        assertThat(decide(TODAY)).isInstanceOf(due ? Decision.Due.class : Decision.Excluded.class);
    }

    @ParameterizedTest
    @CsvSource({
        // days off, reason, its day, on, shown since or none
        // the last day of a reason that holds for two is off
        "2026-11-21/2026-11-22, THANK_YOU, 2026-11-20, 2026-11-23, 2026-11-20",
        "2026-11-21/2026-11-22, THANK_YOU, 2026-11-20, 2026-11-24,",
        "2026-11-21/2026-11-22, THANK_YOU, 2026-11-19, 2026-11-23,",
        "2026-11-22/2026-11-22, REPLY, 2026-10-24, 2026-11-23, 2026-10-24",
        "2026-11-22/2026-11-22, UNANSWERED_REQUEST, 2026-11-20, 2026-11-23, 2026-11-20",
        "2026-11-22/2026-11-22, UNANSWERED_REQUEST, 2026-11-20, 2026-11-24,",
        "2026-11-21/2026-11-22, THANK_YOU, 2026-11-21, 2026-11-21,",
        "2026-11-21/2026-11-22, THANK_YOU, 2026-11-21, 2026-11-23, 2026-11-23",
        "2026-11-21/2026-11-22, THANK_YOU, 2026-11-22, 2026-11-23, 2026-11-23",
        "2026-11-21/2026-11-22, THANK_YOU, 2026-11-21, 2026-11-24,",
        "2026-11-21/2026-11-22, MEMO, 2026-11-21, 2026-11-23, 2026-11-23",
        "2026-11-21/2026-11-22, OCCASION, 2026-11-21, 2026-11-23, 2026-11-23",
        "2026-11-21/2026-11-22, OCCASION, 2026-11-22, 2026-11-23, 2026-11-23",
        "2026-11-21/2026-11-22, OCCASION, 2026-11-21, 2026-11-24,",
        "2026-11-21/2026-11-22, OCCASION, 2026-11-20, 2026-11-23,",
        "2026-11-21/2026-11-22, RESERVATION, 2026-11-22, 2026-11-23, 2026-11-23",
        "2026-11-21/2026-11-22, INTERVAL, 2026-11-21, 2026-11-22,",
        "2026-11-21/2026-11-22, INTERVAL, 2026-11-20, 2026-11-23, 2026-11-20",
        "2026-11-21/2026-11-22, INTERVAL, 2026-11-21, 2026-11-30, 2026-11-23",
        "2026-11-21/2026-11-22, REPLY, 2026-11-22, 2026-11-30, 2026-11-23",
        "2026-11-21/2026-11-22, FAVORITE_IDLE, 2026-11-22, 2026-11-30, 2026-11-23",
        // 31 days off are looked back over
        "2026-10-23/2026-11-22, THANK_YOU, 2026-10-23, 2026-11-23, 2026-11-23",
        "2026-10-22/2026-11-22, THANK_YOU, 2026-10-21, 2026-11-23,",
        "2026-10-22/2026-11-22, INTERVAL, 2026-10-22, 2026-11-23, 2026-11-23",
        // a year and more off
        "2025-01-01/2027-01-01, INTERVAL, 2026-11-20, 2026-11-23,"
    })
    void what_falls_due_on_a_day_off_moves_to_the_next_working_day(
            String off, ReasonCode code, LocalDate since, LocalDate on, @Nullable LocalDate shown) {
        given(code, since);
        String[] days = off.split("/");
        daysOff = LocalDate.parse(days[0])
                .datesUntil(LocalDate.parse(days[1]).plusDays(1))
                .collect(Collectors.toSet());

        if (shown == null) {
            assertThat(decide(on)).isInstanceOf(Decision.NotDue.class);
        } else {
            assertThat(reasons(on)).extracting(Reason::code, Reason::since).containsExactly(tuple(code, shown));
            assertThat(due(on).dueOn()).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2", "2026-11-21, 1", "2026-11-22, 0"})
    void what_was_moved_is_settled_by_contact_meanwhile(LocalDate lastContact, int reasons) {
        daysOff = Set.of(TODAY.minusDays(1));
        customer.birthday = "11-21";
        appointments = coming(TODAY.plusDays(1));
        customer.lastContactDay = lastContact;

        assertThat(decide(TODAY) instanceof Decision.Due due ? due.reasons().size() : 0)
                .isEqualTo(reasons);
    }

    @Test
    void a_no_show_before_days_off_and_a_regular_without_an_appointment_move_too() {
        daysOff = Set.of(TODAY.minusDays(1), TODAY.minusDays(2));
        givenARegular(TODAY.minusDays(2));
        appointments = noShow(TODAY.minusDays(3));

        assertThat(reasons(TODAY))
                .extracting(Reason::since, Reason::text)
                .containsExactly(
                        tuple(TODAY, "reason.RESERVATION.noShow"), tuple(TODAY, "reason.RESERVATION.noneAgreed"));
    }

    @Test
    void the_interval_names_the_day_to_which_it_moved() {
        daysOff = Set.of(TODAY.minusDays(1));
        given(ReasonCode.INTERVAL, TODAY.minusDays(1));

        assertThat(reasons(TODAY).getFirst().arguments()).containsExactly(TODAY.minusDays(16), 16L, TODAY);
    }

    @Test
    void a_reminder_names_the_start_on_the_clock_of_the_agency() {
        appointments = new Appointments(
                List.of(new Appointment(new Spoken(TODAY.plusDays(1), "26:00"))),
                List.of(),
                null,
                false,
                null,
                List.of());

        assertThat(reasons(TODAY))
                .extracting(Reason::since, Reason::text, Reason::arguments)
                .containsExactly(
                        tuple(TODAY, "reason.RESERVATION.coming", List.<Object>of(TODAY.plusDays(1), "26:00")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, true", "2026-11-23, false"})
    void snoozed_he_is_absent_before_that_day(LocalDate until, boolean due) {
        Stream.of(ReasonCode.values())
                .filter(code -> code != ReasonCode.RESERVATION)
                .forEach(code -> given(code, TODAY));
        customer.snoozedUntil = until;

        assertThat(decide(TODAY)).isInstanceOf(due ? Decision.Due.class : Decision.Excluded.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, true", "2026-11-23, false"})
    void refused_the_cadence_leaves_him_in_peace_until_the_day(LocalDate until, boolean due) {
        given(ReasonCode.INTERVAL, TODAY);
        given(ReasonCode.FAVORITE_IDLE, TODAY);
        customer.quietUntil = until;

        assertThat(decide(TODAY)).isInstanceOf(due ? Decision.Due.class : Decision.NotDue.class);
    }

    @Test
    void refused_he_is_due_for_what_cannot_wait_all_the_same() {
        given(ReasonCode.INTERVAL, TODAY);
        given(ReasonCode.REPLY, TODAY);
        given(ReasonCode.OCCASION, TODAY);
        customer.quietUntil = TODAY.plusDays(30);

        assertThat(reasons(TODAY)).extracting(Reason::code).containsExactly(ReasonCode.REPLY, ReasonCode.OCCASION);
    }

    @Test
    void without_a_rank_he_is_never_suggested() {
        Stream.of(ReasonCode.values()).forEach(code -> given(code, TODAY));
        appointments = coming(TODAY.plusDays(1));
        customer.rank = null;

        assertThat(decide(TODAY)).isInstanceOf(Decision.Excluded.class);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void dormant_or_snoozed_he_is_reminded_of_an_appointment_all_the_same(boolean dormant) {
        Stream.of(ReasonCode.values()).forEach(code -> given(code, TODAY));
        appointments = coming(TODAY.plusDays(1));
        customer.rank = dormant ? null : 1;
        customer.place = 1;
        customer.dormant = dormant;
        customer.snoozedUntil = dormant ? null : TODAY.plusDays(30);

        assertThat(reasons(TODAY))
                .extracting(Reason::code, Reason::text)
                .containsExactly(tuple(ReasonCode.RESERVATION, "reason.RESERVATION.coming"));
        assertThat(due(TODAY).place()).isEqualTo(Place.on(Lane.TODAY, Place.FAVORITE, TODAY, customer.customerId));
    }

    @Test
    void all_reasons_are_given_and_the_earliest_is_when_he_was_due() {
        given(ReasonCode.INTERVAL, TODAY.minusDays(2));
        given(ReasonCode.THANK_YOU, TODAY);
        given(ReasonCode.MEMO, TODAY.minusDays(1));
        given(ReasonCode.REPLY, TODAY.minusDays(10));
        given(ReasonCode.FAVORITE_IDLE, TODAY.minusDays(3));
        given(ReasonCode.OCCASION, TODAY);
        Appointments coming = coming(TODAY.plusDays(1));
        appointments = new Appointments(
                coming.coming(), List.of(), ranOut(TODAY.minusDays(1)).unanswered(), false, null, List.of());

        Decision.Due due = due(TODAY);

        assertThat(due.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        ReasonCode.THANK_YOU,
                        ReasonCode.MEMO,
                        ReasonCode.REPLY,
                        ReasonCode.RESERVATION,
                        ReasonCode.OCCASION,
                        ReasonCode.UNANSWERED_REQUEST,
                        ReasonCode.INTERVAL,
                        ReasonCode.FAVORITE_IDLE);
        assertThat(due.dueOn()).isEqualTo(TODAY.minusDays(10));
    }

    @Test
    void the_interval_names_the_last_touch_the_days_since_and_the_day_it_was_due() {
        given(ReasonCode.INTERVAL, TODAY.minusDays(1));

        assertThat(reasons(TODAY).getFirst().arguments()).containsExactly(TODAY.minusDays(16), 16L, TODAY.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "chat,            reason.INTERVAL.chat",
        "mail from him,   reason.INTERVAL.mailIn",
        "mail to him,     reason.INTERVAL.mailOut",
        "secret to him,   reason.INTERVAL.secretOut",
        "secret from him, reason.INTERVAL.secretIn",
        "secret in chat,  reason.INTERVAL.chat"
    })
    void the_interval_says_what_the_last_touch_was(String touch, String text) {
        given(ReasonCode.INTERVAL, TODAY);
        Instant last = customer.lastTouchAt;
        switch (touch) {
            case "chat" -> customer.lastChatAt = last;
            case "mail from him" -> customer.lastMailInAt = last;
            case "mail to him" -> customer.lastMailOutAt = last;
            case "secret to him" -> customer.lastContactDay = customer.lastTouchDay;
            case "secret in chat" -> {
                customer.lastChatDay = customer.lastTouchDay;
                customer.lastContactDay = customer.lastTouchDay;
            }
            default -> customer.lastContactDay = null;
        }

        assertThat(reasons(TODAY)).extracting(Reason::text).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({
        // reasons, end of the chat that asks for care, lane
        "THANK_YOU,              2026-11-22, NOW",
        "MEMO,                   2026-11-22, NOW",
        "THANK_YOU,              2026-11-21, TODAY",
        "MEMO,                   2026-11-21, TODAY",
        "REPLY,                            , NOW",
        "THANK_YOU REPLY,        2026-11-21, NOW",
        "RESERVATION,                      , TODAY",
        "UNANSWERED_REQUEST,               , TODAY",
        "OCCASION,                         , TODAY",
        "INTERVAL,                         , CADENCE",
        "FAVORITE_IDLE,                    , CADENCE",
        "INTERVAL FAVORITE_IDLE,           , CADENCE",
        "INTERVAL OCCASION,                , TODAY",
        "OCCASION REPLY,                   , NOW"
    })
    void the_most_urgent_reason_tells_the_lane(String reasons, @Nullable LocalDate end, Lane lane) {
        Stream.of(reasons.split(" ")).map(ReasonCode::valueOf).forEach(code -> given(code, TODAY));
        customer.lastMailInAt = noon(TODAY);
        customer.caredEndedAt = end == null ? null : noon(end);

        assertThat(due(TODAY).lane()).isEqualTo(lane);
    }

    @Test
    void now_the_chat_that_ended_last_comes_first_then_who_has_waited_longest() {
        given(ReasonCode.THANK_YOU, TODAY);
        customer.caredEndedAt = noon(TODAY);
        Place early = due(TODAY).place();
        customer.caredEndedAt = noon(TODAY).plusSeconds(1);
        Place late = due(TODAY).place();
        customer.thankYouOn = null;
        given(ReasonCode.REPLY, TODAY);
        customer.lastMailInAt = noon(TODAY);
        Place shortWait = due(TODAY).place();
        customer.lastMailInAt = noon(TODAY).minusNanos(1_000);
        Place longWait = due(TODAY).place();

        assertThat(Stream.of(shortWait, early, longWait, late).sorted())
                .containsExactly(late, early, longWait, shortWait);
    }

    @ParameterizedTest
    @CsvSource({
        // place, reason, days overdue, group
        "0, INTERVAL,      0, 0",
        "0, INTERVAL,    400, 0",
        "0, FAVORITE_IDLE, 0, 0",
        "1, INTERVAL,      0, 1",
        "1, INTERVAL,    400, 1",
        "1, FAVORITE_IDLE, 0, 3",
        "2, INTERVAL,      0, 2",
        "2, INTERVAL,     45, 2",
        "2, INTERVAL,     46, 4",
        "2, INTERVAL,    400, 4"
    })
    void focus_favourites_the_recently_overdue_idle_favourites_the_rest(
            int place, ReasonCode code, int overdue, int group) {
        customer.place = place;
        given(code, TODAY.minusDays(overdue));

        assertThat(due(TODAY).place().group()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        // due, shown since, group: the 7th, 45 days before, and the two days before it are off
        "2026-10-05, 2026-10-08, 2",
        "2026-10-06, 2026-10-08, 2",
        "2026-10-07, 2026-10-08, 2",
        "2026-10-04, 2026-10-04, 4"
    })
    void how_long_he_is_overdue_counts_as_it_is_shown(LocalDate since, LocalDate shown, int group) {
        LocalDate first = LocalDate.parse("2026-10-05");
        daysOff = Set.of(first, first.plusDays(1), first.plusDays(2));
        given(ReasonCode.INTERVAL, since);

        Decision.Due due = due(LocalDate.parse("2026-11-21"));

        assertThat(due.dueOn()).isEqualTo(shown);
        assertThat(due.place().group()).isEqualTo(group);
    }

    @Test
    void places_are_ordered_by_lane_group_order_and_id() {
        UUID low = UUID.fromString("00000000-0000-7000-8000-000000000001");
        UUID high = UUID.fromString("f0000000-0000-7000-8000-000000000001");
        List<Place> ordered = List.of(
                Place.care(noon(TODAY), high),
                Place.reply(noon(TODAY), high),
                Place.on(Lane.TODAY, Place.REST, TODAY.minusDays(400), high),
                Place.on(Lane.CADENCE, Place.FOCUS, TODAY, high),
                Place.on(Lane.CADENCE, Place.FAVORITE, TODAY.minusDays(1), high),
                Place.on(Lane.CADENCE, Place.FAVORITE, TODAY, low),
                Place.on(Lane.CADENCE, Place.FAVORITE, TODAY, high),
                Place.on(Lane.CADENCE, Place.RECENT, TODAY.minusDays(45), low),
                Place.on(Lane.CADENCE, Place.IDLE, TODAY, low),
                Place.on(Lane.CADENCE, Place.REST, TODAY.minusDays(400), low));

        assertThat(ordered.reversed().stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void a_place_survives_the_cursor() {
        Place place = Place.care(NOW, UUID.randomUUID());

        assertThat(Place.of(place.sortKey())).isEqualTo(place);
        assertThat(Place.of(List.of())).isNull();
    }

    private Decision decide(LocalDate on) {
        return FollowUpRule.decide(
                customer.facts(), appointments, context(Policies.DEFAULTS, FollowUpDay.of(on, daysOff::contains)));
    }

    private static FollowUpContext context(Policies policies, FollowUpDay day) {
        BusinessCalendar calendar = new BusinessCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT);
        return new FollowUpContext(
                new AgencySettings(new UUID(0, 9), Language.JA, calendar, policies), day, NOW, Map.of());
    }

    private Decision.Due due(LocalDate on) {
        return (Decision.Due) decide(on);
    }

    private List<Reason> reasons(LocalDate on) {
        return due(on).reasons();
    }
}
