package dev.enishi.demo;

import dev.enishi.activity.message.Channel;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Customer;
import dev.enishi.demo.DemoPlan.Message;
import dev.enishi.demo.DemoPlan.Performer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Plans of the demo and what they say. */
final class DemoFixture {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final Phrases PHRASES = Phrases.read();

    private DemoFixture() {}

    /** A plan with what it was made of. */
    record Made(long seed, Instant now, DemoPlan plan) {
        LocalDate today() {
            return dayOf(now);
        }

        Stream<Customer> customers() {
            return plan.performers().stream().flatMap(performer -> performer.customers().stream());
        }

        @Override
        public String toString() {
            return "seed " + seed + " at " + now.atZone(TOKYO).toLocalDateTime();
        }
    }

    static Made made(long seed, String now) {
        return made(seed, OffsetDateTime.parse(now).toInstant());
    }

    static Made made(long seed, Instant now) {
        return new Made(seed, now, DemoGenerator.plan(seed, now, TOKYO, PHRASES));
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(TOKYO).toLocalDate();
    }

    static Stream<Chat> chats(Performer performer) {
        return performer.customers().stream().flatMap(one -> one.chats().stream());
    }

    /** Those that are a touch. */
    static Stream<Chat> stays(Customer one) {
        return one.chats().stream().filter(chat -> chat.kind() != ChatKind.PEEK);
    }

    static Stream<Message> mails(Customer one) {
        return one.messages().stream().filter(message -> message.channel() == Channel.MAIL);
    }
}
