package dev.enishi.followup;

import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.Rule;
import java.util.Collection;
import java.util.Set;

/** What a mail was for, told by why its customer was due when it was sent. */
@Rule
final class MailPurpose {
    /** What belongs to the chat itself makes nobody due for a follow-up. */
    private static final Set<ReasonCode> CARE = Set.of(ReasonCode.THANK_YOU, ReasonCode.MEMO);

    private MailPurpose() {}

    /** A mail to somebody who was due is a follow-up, or about the reservation where only that made the customer due. */
    static Purpose of(Collection<ReasonCode> reasons) {
        if (reasons.stream().anyMatch(code -> code != ReasonCode.RESERVATION && !CARE.contains(code))) {
            return Purpose.FOLLOW_UP;
        }
        return reasons.contains(ReasonCode.RESERVATION) ? Purpose.RESERVATION : Purpose.OTHER;
    }
}
