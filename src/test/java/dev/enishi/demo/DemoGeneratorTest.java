package dev.enishi.demo;

import static dev.enishi.demo.DemoFixture.dayOf;
import static dev.enishi.demo.DemoFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.activity.message.Channel;
import dev.enishi.activity.message.Direction;
import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.demo.DemoFixture.Made;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Customer;
import dev.enishi.demo.DemoPlan.Message;
import dev.enishi.demo.DemoPlan.Note;
import dev.enishi.demo.DemoPlan.Performer;
import dev.enishi.demo.DemoPlan.Reservation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoGeneratorTest {
    static Stream<Made> plans() {
        return Stream.of(
                made(15, "2025-11-21T20:15:00+09:00"),
                made(1, "2025-12-31T23:59:59+09:00"),
                made(2, "2026-01-01T00:00:01+09:00"),
                made(3, "2028-02-29T09:00:00+09:00"));
    }

    @Test
    void the_same_seed_and_instant_give_the_same_plan() {
        assertThat(made(7, "2025-11-21T20:15:00+09:00")).isEqualTo(made(7, "2025-11-21T20:15:00+09:00"));
        assertThat(made(8, "2025-11-21T20:15:00+09:00").plan())
                .isNotEqualTo(made(7, "2025-11-21T20:15:00+09:00").plan());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void three_performers_know_about_two_hundred_customers_on_two_sites(Made made) {
        assertThat(made.plan().sites()).hasSize(2);
        assertThat(made.plan().performers()).hasSize(3);
        assertThat(made.customers()).hasSizeBetween(180, 220);
        assertThat(made.customers())
                .extracting(customer -> customer.profile().handle())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void customers_of_a_performer_have_different_names_few_of_them_for_children(Made made) {
        for (Performer performer : made.plan().performers()) {
            List<String> names = performer.customers().stream()
                    .map(one -> one.profile().callName())
                    .filter(Objects::nonNull)
                    .toList();

            assertThat(names).doesNotHaveDuplicates();
            assertThat(names.stream().filter(name -> name.endsWith("ちゃん")))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(names.size() / 10);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void no_two_notes_of_a_performer_are_the_same(Made made) {
        for (Performer performer : made.plan().performers()) {
            assertThat(performer.customers().stream().flatMap(one -> one.notes().stream()))
                    .extracting(Note::body)
                    .hasSizeGreaterThan(50)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void mails_have_the_length_of_mails(Made made) {
        List<String> mails =
                made.customers().flatMap(DemoFixture::mails).map(Message::body).toList();

        assertThat(mails).allMatch(body -> body.length() >= 10 && body.length() <= 80);
        assertThat(mails.stream().filter(body -> body.length() >= 20 && body.length() <= 60))
                .hasSizeGreaterThan(mails.size() * 3 / 4);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothing_lies_in_the_future_or_further_back_than_120_days(Made made) {
        List<Instant> instants =
                made.customers().flatMap(DemoGeneratorTest::instants).toList();

        assertThat(instants).allMatch(instant -> !instant.isAfter(made.now()));
        assertThat(instants)
                .allMatch(instant -> dayOf(instant).isAfter(made.today().minusDays(120)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void secret_messages_lie_within_a_party_of_that_performer(Made made) {
        for (Performer performer : made.plan().performers()) {
            List<Chat> parties = performer.customers().stream()
                    .flatMap(customer -> customer.chats().stream())
                    .filter(chat -> chat.kind() == ChatKind.PARTY)
                    .toList();
            List<Message> secrets = performer.customers().stream()
                    .flatMap(customer -> customer.messages().stream())
                    .filter(message -> message.channel() == Channel.SECRET)
                    .toList();

            assertThat(secrets)
                    .isNotEmpty()
                    .allSatisfy(secret -> assertThat(parties)
                            .anyMatch(party -> !secret.sentAt().isBefore(party.startedAt())
                                    && (party.endedAt() == null
                                            || !secret.sentAt().isAfter(party.endedAt()))));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_performer_is_in_one_two_shot_at_a_time(Made made) {
        for (Performer performer : made.plan().performers()) {
            List<Chat> chats = performer.customers().stream()
                    .flatMap(customer -> customer.chats().stream())
                    .filter(chat -> chat.kind() == ChatKind.TWO_SHOT)
                    .sorted(Comparator.comparing(Chat::startedAt))
                    .toList();

            for (int i = 1; i < chats.size(); i++) {
                assertThat(chats.get(i).startedAt())
                        .isAfterOrEqualTo(chats.get(i - 1).end());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_kind_of_record_occurs(Made made) {
        List<Message> messages =
                made.customers().flatMap(one -> one.messages().stream()).toList();
        List<Chat> chats = made.customers().flatMap(one -> one.chats().stream()).toList();

        assertThat(messages).extracting(Message::purpose).contains(Purpose.values());
        assertThat(messages).extracting(Message::direction).contains(Direction.values());
        assertThat(chats).extracting(Chat::kind).contains(ChatKind.values());
        assertThat(chats).anyMatch(chat -> chat.mic() && chat.log() == null);
        assertThat(chats).anyMatch(chat -> chat.log() != null).noneMatch(chat -> chat.mic() && chat.log() != null);
        assertThat(made.customers().map(one -> one.profile().handle()))
                .anyMatch(handle -> handle.codePoints().anyMatch(Character::isEmoji))
                .anyMatch(handle -> handle.codePoints().anyMatch(c -> c >= 'ｦ' && c <= 'ﾟ'));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void no_sentence_keeps_a_gap_or_holds_a_way_to_reach_somebody(Made made) {
        Stream<String> texts = made.customers()
                .flatMap(one -> Stream.of(
                                one.messages().stream().map(Message::body),
                                one.notes().stream().map(Note::body),
                                one.chats().stream().map(Chat::log).filter(Objects::nonNull),
                                Stream.ofNullable(one.reservation())
                                        .map(Reservation::message)
                                        .filter(Objects::nonNull),
                                Stream.ofNullable(one.marks().focusMotive()))
                        .flatMap(all -> all));

        assertThat(texts).noneMatch(text -> text.matches("(?is).*([{}@＠|\\[\\]]|\\d{5}|line|ライン|カカオ).*"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_performer_has_somebody_for_every_list(Made made) {
        eachPerformerHas(
                made,
                "a chat to review",
                one -> one.chats().stream()
                        .anyMatch(chat -> dayOf(chat.startedAt())
                                        .equals(made.today().minusDays(15))
                                && (chat.log() != null
                                        || one.notes().stream()
                                                .anyMatch(note -> note.chat().equals(chat)))));
        eachPerformerHas(
                made,
                "a prospect",
                one -> one.chats().isEmpty() && !one.messages().isEmpty());
        eachPerformerHas(made, "a focus person", one -> one.marks().focusMotive() != null);
        eachPerformerHas(made, "a blocked customer", one -> one.marks().blockReason() != null);
        eachPerformerHas(made, "a customer without mail", one -> one.profile().noMail());
        eachPerformerHas(
                made,
                "a snoozed customer",
                one -> one.marks().snoozedUntil() != null
                        && one.marks().snoozedUntil().isAfter(made.today()));
        eachPerformerHas(made, "a pinned note", one -> one.notes().stream().anyMatch(Note::pinned));
    }

    private static void eachPerformerHas(Made made, String what, Predicate<Customer> test) {
        assertThat(made.plan().performers())
                .allSatisfy(performer -> assertThat(performer.customers())
                        .as("%s has %s", performer.name(), what)
                        .anyMatch(test));
    }

    private static Stream<Instant> instants(Customer one) {
        Stream<Instant> marks = Stream.of(
                one.createdAt(),
                one.profile().lastLoginAt(),
                one.marks().favoriteSince(),
                one.marks().focusSince(),
                one.marks().blockedSince());
        return Stream.of(
                        marks,
                        one.chats().stream().flatMap(chat -> Stream.of(chat.startedAt(), chat.endedAt())),
                        one.messages().stream().map(Message::sentAt),
                        one.notes().stream().map(Note::createdAt),
                        Stream.ofNullable(one.reservation()).map(Reservation::createdAt))
                .flatMap(all -> all)
                .filter(Objects::nonNull);
    }
}
