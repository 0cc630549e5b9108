package dev.enishi.demo;

import static dev.enishi.demo.DemoFixture.dayOf;
import static dev.enishi.demo.DemoFixture.mails;
import static dev.enishi.demo.DemoFixture.stays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.message.Purpose;
import dev.enishi.demo.DemoFixture.Made;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Customer;
import dev.enishi.demo.DemoPlan.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails of the demo have the purposes that the service would have told if she had recorded them without one. */
class DemoPurposesTest {
    private static final Set<Purpose> CHOSEN = EnumSet.of(Purpose.INVITATION, Purpose.RESERVATION, Purpose.DECLINE);

    static Stream<Made> plans() {
        return DemoGeneratorTest.plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void mails_of_hers_are_for_what_was_outstanding(Made made) {
        made.customers()
                .forEach(one -> mails(one)
                        .filter(mail -> !mail.isFromHim() && !CHOSEN.contains(mail.purpose()))
                        .forEach(mail -> assertThat(mail.purpose())
                                .as(mail.toString())
                                .isEqualTo(outstanding(one, mail.sentAt()))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void mails_of_his_have_none(Made made) {
        assertThat(made.customers().flatMap(DemoFixture::mails).filter(Message::isFromHim))
                .extracting(Message::purpose)
                .containsOnly(Purpose.OTHER);
    }

    private static Purpose outstanding(Customer one, Instant at) {
        List<Chat> stays =
                stays(one).filter(chat -> chat.startedAt().isBefore(at)).toList();
        List<Message> mails =
                mails(one).filter(mail -> mail.sentAt().isBefore(at)).toList();
        if (!stays.isEmpty()
                && !dayOf(at).isAfter(dayOf(stays.getLast().startedAt()).plusDays(1))
                && mails.stream()
                        .noneMatch(mail -> !mail.isFromHim()
                                && mail.sentAt().isAfter(stays.getLast().startedAt()))) {
            return Purpose.THANK_YOU;
        }
        if (!mails.isEmpty()
                && mails.getLast().isFromHim()
                && stays.stream()
                        .allMatch(chat -> chat.end().isBefore(mails.getLast().sentAt()))) {
            return Purpose.REPLY;
        }
        LocalDate touch = Stream.concat(
                        stays.stream().map(Chat::startedAt),
                        one.messages().stream().map(Message::sentAt).filter(sentAt -> sentAt.isBefore(at)))
                .map(DemoFixture::dayOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return touch.isAfter(dayOf(at).minusDays(15)) ? Purpose.OTHER : Purpose.FOLLOW_UP;
    }
}
