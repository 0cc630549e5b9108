package dev.enishi.followup;

import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.Rule;
import java.util.Collection;

/** What a mail was for, told by what was outstanding when it was sent. */
@Rule
final class MailPurpose {
    private MailPurpose() {}

    /** The first thing that it settles. */
    static Purpose of(Collection<ReasonCode> outstanding) {
        if (outstanding.contains(ReasonCode.THANK_YOU)) {
            return Purpose.THANK_YOU;
        }
        if (outstanding.contains(ReasonCode.REPLY)) {
            return Purpose.REPLY;
        }
        if (outstanding.stream().anyMatch(ReasonCode::isFollowedUp)) {
            return Purpose.FOLLOW_UP;
        }
        boolean reservation =
                outstanding.contains(ReasonCode.RESERVATION) || outstanding.contains(ReasonCode.UNANSWERED_REQUEST);
        return reservation ? Purpose.RESERVATION : Purpose.OTHER;
    }
}
