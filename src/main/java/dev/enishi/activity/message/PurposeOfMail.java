package dev.enishi.activity.message;

import dev.enishi.customer.CustomerRef;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Tells what a mail to a customer was for when nobody says so. What was due is known to the wings above. */
public interface PurposeOfMail {
    /** What a mail that was sent to a customer at an instant was for. */
    Purpose at(CustomerRef customer, Instant sentAt);

    /** The same of one mail to each of several customers: when it was sent. */
    Map<UUID, Purpose> at(Map<UUID, Instant> sentAt);
}
