package dev.enishi.textcheck;

import dev.enishi.agency.ContactDetailPolicies;
import dev.enishi.agency.TextPolicy;
import dev.enishi.platform.Rule;

/** What a text is, as far as policies differ. */
@Rule
public enum TextField {
    NOTES,
    MESSAGES,
    CUSTOMERS,
    RESERVATIONS,
    CHAT_LOGS,
    /** Templates and news: words of the agency's own people, which customers get to read. */
    TEMPLATES,
    /** What a customer wrote, told word for word, and why somebody is watched: kept as it was, whatever the policies are. */
    EVIDENCE;

    TextPolicy policy(ContactDetailPolicies policies) {
        return switch (this) {
            case NOTES -> policies.notes();
            case MESSAGES -> policies.messages();
            case CUSTOMERS -> policies.customers();
            case RESERVATIONS -> policies.reservations();
            case CHAT_LOGS -> policies.chatLogs();
            case TEMPLATES -> policies.templates();
            case EVIDENCE -> TextPolicy.WARN;
        };
    }
}
