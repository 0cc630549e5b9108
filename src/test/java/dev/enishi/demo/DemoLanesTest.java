package dev.enishi.demo;

import static dev.enishi.demo.DemoFixture.TOKYO;
import static dev.enishi.demo.DemoFixture.dayOf;
import static dev.enishi.demo.DemoFixture.mails;
import static dev.enishi.demo.DemoFixture.stays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.message.Purpose;
import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.demo.DemoFixture.Made;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Customer;
import dev.enishi.demo.DemoPlan.Message;
import dev.enishi.demo.DemoPlan.Performer;
import dev.enishi.demo.DemoPlan.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whenever the demo is made, there is somebody in each lane: told by what the rules rest on ({@code docs/rules.md}). */
class DemoLanesTest {
    private static final Duration HOLD = Duration.ofHours(12);

    static Stream<Made> moments() {
        Stream<Instant> hours = IntStream.range(0, 24).mapToObj(hour -> at("2026-10-07", LocalTime.of(hour, 10)));
        Stream<Instant> dates = Stream.of("2026-10-10", "2026-10-31", "2026-12-31", "2027-02-28", "2028-02-29")
                .flatMap(date ->
                        Stream.of("00:10", "01:00", "10:00", "23:50").map(time -> at(date, LocalTime.parse(time))));
        return Stream.concat(hours, dates).map(now -> DemoFixture.made(15, now));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void each_lane_has_somebody(Made made) {
        eachPerformerHas(made, "a mail that waits for a reply", one -> lacksReply(one));
        if (!made.now().isBefore(made.today().atTime(1, 0).atZone(TOKYO).toInstant())) {
            eachPerformerHas(
                    made,
                    "a chat that ended today, without mail and note",
                    one -> stays(one)
                            .anyMatch(chat -> chat.endedAt() != null
                                    && dayOf(chat.endedAt()).equals(made.today())
                                    && lacksCare(one, chat)));
        }
        eachPerformerHas(made, "a chat of last night, without mail and note", one -> isOfLastNight(one, made.today()));
        eachPerformerHas(made, "a birthday", one -> hasBirthday(one, made.today()));
        eachPerformerHas(made, "an appointment tomorrow", one -> isAppointed(one, made.today()));
        eachPerformerHas(made, "a promise for today", one -> isPromised(one, made.today()));
        eachPerformerHas(made, "a request that ran out", one -> ranOut(one, made));
        eachPerformerHas(made, "somebody who can wait", one -> isDueByCadence(one, made.today()));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void what_is_over_tonight_is_done_within_the_evening(Made made) {
        assertThat(made.plan().performers().getFirst().customers().stream()
                        .filter(DemoLanesTest::isSuggested)
                        .filter(one -> lacksReply(one)
                                || stays(one)
                                        .anyMatch(
                                                chat -> dayOf(chat.startedAt()).equals(made.today()))
                                || isOfLastNight(one, made.today())
                                || hasBirthday(one, made.today())
                                || isAppointed(one, made.today())
                                || ranOut(one, made)))
                .hasSizeBetween(5, 12);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void something_is_going_on(Made made) {
        for (Performer performer : made.plan().performers()) {
            List<Customer> hers = performer.customers();
            assertThat(hers.stream().flatMap(DemoFixture::stays).filter(chat -> chat.endedAt() == null))
                    .hasSize(performer.equals(made.plan().performers().getLast()) ? 3 : 1)
                    .allSatisfy(live ->
                            assertThat(live.startedAt()).isBetween(made.now().minusSeconds(3600), made.now()));
            assertThat(hers.stream()
                            .filter(one ->
                                    one.promise() != null && one.promise().askOn() == null))
                    .isNotEmpty()
                    .allSatisfy(promised ->
                            assertThat(promised.chats().getLast().endedAt()).isNull());
            assertThat(hers.stream().filter(one -> isAsked(one, made.now()))).hasSize(1);
            assertThat(hers.stream()
                            .flatMap(DemoFixture::mails)
                            .max((one, other) -> one.sentAt().compareTo(other.sentAt())))
                    .hasValueSatisfying(newest -> assertThat(newest.isFromHim()).isTrue());
        }
    }

    private static void eachPerformerHas(Made made, String what, Predicate<Customer> test) {
        assertThat(made.plan().performers())
                .allSatisfy(performer -> assertThat(performer.customers())
                        .as("%s has %s", performer.name(), what)
                        .anyMatch(one -> isSuggested(one) && test.test(one)));
    }

    /** Neither banned, nor quiet, nor in a chat, nor dormant. */
    private static boolean isSuggested(Customer one) {
        Instant answered = Stream.concat(
                        stays(one).map(Chat::startedAt),
                        one.messages().stream().filter(Message::isFromHim).map(Message::sentAt))
                .max(Instant::compareTo)
                .orElseThrow();
        long unanswered = mails(one)
                .filter(mail -> mail.purpose() == Purpose.FOLLOW_UP || mail.purpose() == Purpose.INVITATION)
                .filter(mail -> mail.sentAt().isAfter(answered))
                .count();
        return one.marks().blockedSince() == null
                && !one.profile().noMail()
                && one.marks().snoozedUntil() == null
                && one.chats().stream().noneMatch(chat -> chat.endedAt() == null)
                && unanswered < 3;
    }

    private static boolean lacksReply(Customer one) {
        List<Message> mails = mails(one).toList();
        return !mails.isEmpty()
                && mails.getLast().isFromHim()
                && stays(one)
                        .allMatch(chat -> chat.end().isBefore(mails.getLast().sentAt()));
    }

    private static boolean isOfLastNight(Customer one, LocalDate today) {
        return stays(one).anyMatch(chat -> dayOf(chat.startedAt()).equals(today.minusDays(1)) && lacksCare(one, chat));
    }

    private static boolean lacksCare(Customer one, Chat chat) {
        return mails(one).noneMatch(mail -> mail.sentAt().isAfter(chat.startedAt()))
                && one.notes().stream().noneMatch(note -> note.createdAt().isAfter(chat.startedAt()));
    }

    private static boolean hasBirthday(Customer one, LocalDate today) {
        return today.format(DateTimeFormatter.ofPattern("MM-dd"))
                        .equals(one.profile().birthday())
                && lastTouch(one).isBefore(today);
    }

    private static boolean isAppointed(Customer one, LocalDate today) {
        Reservation reservation = one.reservation();
        return reservation != null
                && reservation.requestedBy() == RequestedBy.PERFORMER
                && dayOf(reservation.startsAt()).equals(today.plusDays(1))
                && lastTouch(one).isBefore(today);
    }

    private static boolean isPromised(Customer one, LocalDate today) {
        return one.promise() != null
                && today.equals(one.promise().askOn())
                && lastTouch(one).isBefore(today);
    }

    private static boolean ranOut(Customer one, Made made) {
        Reservation reservation = one.reservation();
        if (reservation == null
                || reservation.requestedBy() != RequestedBy.CUSTOMER
                || reservation.holdExpiresAt() != null) {
            return false;
        }
        Instant end = reservation.createdAt().plus(HOLD);
        return end.isBefore(made.now())
                && !dayOf(end).isBefore(made.today().minusDays(1))
                && reservation.startsAt().isAfter(made.now())
                && lastTouch(one).isBefore(dayOf(reservation.createdAt()));
    }

    private static boolean isAsked(Customer one, Instant now) {
        Reservation reservation = one.reservation();
        return reservation != null
                && reservation.holdExpiresAt() != null
                && reservation.holdExpiresAt().isAfter(now.plus(Duration.ofDays(3)))
                && reservation.startsAt().isAfter(reservation.holdExpiresAt());
    }

    private static boolean isDueByCadence(Customer one, LocalDate today) {
        return one.reservation() == null && !lastTouch(one).isAfter(today.minusDays(15));
    }

    private static LocalDate lastTouch(Customer one) {
        return Stream.concat(
                        stays(one).map(Chat::startedAt), one.messages().stream().map(Message::sentAt))
                .map(DemoFixture::dayOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Instant at(String date, LocalTime time) {
        return LocalDate.parse(date).atTime(time).atZone(TOKYO).toInstant();
    }
}
