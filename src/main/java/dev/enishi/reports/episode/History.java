package dev.enishi.reports.episode;

import dev.enishi.activity.message.Purpose;
import dev.enishi.agency.CadenceMode;
import dev.enishi.agency.Policies;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.reports.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer: what happened since the look-back began, oldest first, and what people typed until today.
 *
 * @param performerId whose customer
 * @param ownCadence days of the customer's own cadence, else the performer's; null for the agency's
 * @param unwanted whether banned, or wants no mail
 * @param snoozedUntil the day until which nothing is suggested, or null
 * @param firstChatDay the day of the first chat ever, or null
 * @param chatDays the number of days with a chat, ever
 * @param contacts what happened
 * @param appointments from when to when something to come was agreed on: reservations, from when they were placed until their end
 */
@Rule
record History(
        UUID performerId,
        @Nullable Integer ownCadence,
        boolean unwanted,
        @Nullable LocalDate snoozedUntil,
        @Nullable LocalDate firstChatDay,
        int chatDays,
        List<Contact> contacts,
        List<Span> appointments) {
    /** An own cadence is always fixed. */
    boolean expands(Policies policies) {
        return policies.cadenceMode() == CadenceMode.EXPANDING && ownCadence == null;
    }

    int cadenceDays(Policies policies) {
        return ownCadence == null ? policies.cadenceDays() : ownCadence;
    }

    /** Whether something was agreed on that was still to come. */
    boolean hadAppointment(Instant at) {
        return appointments.stream()
                .anyMatch(agreed -> !agreed.from().isAfter(at) && agreed.until().isAfter(at));
    }

    /** Reads the columns of {@link Histories}. */
    static History of(Row row) {
        return new History(
                row.uuid("performer_id"),
                row.integerOrNull("own_cadence"),
                row.bool("unwanted"),
                row.dayOrNull("snoozed_until"),
                row.dayOrNull("first_chat_day"),
                row.integer("chat_days"),
                contacts(row.instants("happened_at"), row.texts("what"), row.texts("template_ids")),
                spans(row.instants("agreed_at"), row.instants("agreed_until")));
    }

    private static List<Contact> contacts(List<Instant> at, List<String> what, List<String> templateIds) {
        List<Contact> contacts = new ArrayList<>(at.size());
        for (int i = 0; i < at.size(); i++) {
            contacts.add(contact(at.get(i), what.get(i), templateIds.get(i)));
        }
        return contacts;
    }

    /** A mail to the customer is named by its purpose. */
    private static Contact contact(Instant at, String what, String templateId) {
        return switch (what) {
            case "CHAT", "FROM_CUSTOMER", "SECRET", "REFUSAL" -> Contact.of(at, ContactKind.valueOf(what));
            default ->
                new Contact(
                        at,
                        ContactKind.MAIL,
                        Purpose.valueOf(what),
                        templateId.isEmpty() ? null : UUID.fromString(templateId));
        };
    }

    private static List<Span> spans(List<Instant> from, List<Instant> until) {
        List<Span> spans = new ArrayList<>(from.size());
        for (int i = 0; i < from.size(); i++) {
            spans.add(new Span(from.get(i), until.get(i)));
        }
        return spans;
    }
}
