package dev.enishi.live.secret;

import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.Stage;
import java.time.Instant;
import java.util.UUID;

/** Customers in a room, and what they write. */
public final class SecretMessageFixture {
    private static final SiteName SITE = new SiteName(new UUID(0, 9), "チャットA");

    private SecretMessageFixture() {}

    /** Of a stage, without marks. */
    public static CustomerSummary customer(int number, Stage stage) {
        return customer(number, stage, false, false);
    }

    static CustomerSummary customer(int number, Stage stage, boolean focus, boolean favorite) {
        return new CustomerSummary(
                new UUID(1, number),
                0,
                "たろうさん",
                "taro_" + number,
                SITE,
                SITE.id(),
                null,
                stage,
                favorite,
                focus,
                false);
    }

    static PendingSecretMessage message(int number, CustomerSummary customer, ChatKind kind, Instant receivedAt) {
        return new PendingSecretMessage(new UUID(2, number), 0, customer, kind, receivedAt, "こんばんは", 50);
    }
}
