package dev.enishi.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may do: every operation names those it needs, every role has some, a key or token may have fewer. */
@Schema(description = "What somebody may do: a kind of thing and what with it (docs/api/access.md).")
public enum Scope {
    AGENCY_READ("Agency, performers and sites."),
    CUSTOMERS_READ(
            "Customers with stage, last touch and due day; with chats:read also the number of their chats and the earnings; "
                    + "with the scopes of what they show, briefs and timelines."),
    CUSTOMERS_WRITE("Add and change customers, mark them."),
    CHATS_READ("Chats and their logs, online sessions."),
    CHATS_WRITE("Record, change and delete chats and their logs, and online sessions."),
    NOTES_READ("Notes and promises."),
    NOTES_WRITE("Write, change and delete notes and promises."),
    MESSAGES_READ("Messages."),
    MESSAGES_WRITE("Record, change and delete messages."),
    FOLLOWUPS_READ("Who must hear from the performer, with the last chat, message and note; reviews "
            + "with their logs; with reservations:read today."),
    IMPORTS_READ("Imports and their results."),
    IMPORTS_WRITE("Import a history."),
    RESERVATIONS_READ(
            "Reservations, availability, slots, missed attempts and offers of the next visit, each with who the "
                    + "customer is."),
    RESERVATIONS_WRITE("Place and change reservations and availability; missed attempts and offers of the next visit."),
    BOUNDARIES_READ("Boundary incidents, alerts, watches and house rules."),
    BOUNDARIES_WRITE(
            "Record boundary incidents and what became of them, acknowledge alerts; managers: watches and rules."),
    ANALYTICS_READ("Numbers over a time: reports, goals, the board; performers: of their own work."),
    ANALYTICS_WRITE("Have numbers computed anew: fits of the outlook."),
    AUDIT_READ("The audit log."),
    CUSTOMERS_DISCLOSE("Everything that is stored about a customer, in one document."),
    CUSTOMERS_ERASE("Erase a customer."),
    ADMIN("Change agency, performers and sites; API keys.");

    private static final Set<Scope> BEYOND_HER_WORK =
            EnumSet.of(ANALYTICS_WRITE, AUDIT_READ, CUSTOMERS_DISCLOSE, CUSTOMERS_ERASE, ADMIN);

    private final String description;

    Scope(String description) {
        this.description = description;
    }

    /** What it allows, for people. */
    public String description() {
        return description;
    }

    /** As clients write it: {@code customers:read}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The same, where a text is wanted. */
    @JsonValue
    @Override
    public String toString() {
        return text();
    }

    /** The scope of such a text, if there is one. */
    public static Optional<Scope> of(String text) {
        return Stream.of(values()).filter(scope -> scope.text().equals(text)).findFirst();
    }

    /** All that somebody of a role may do at most. */
    static Set<Scope> of(Role role) {
        return switch (role) {
            case MANAGER, SERVICE -> EnumSet.allOf(Scope.class);
            case PERFORMER -> EnumSet.complementOf(EnumSet.copyOf(BEYOND_HER_WORK));
            case AUDITOR -> EnumSet.of(AUDIT_READ);
        };
    }
}
