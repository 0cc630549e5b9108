package dev.enishi.live.secret;

import static dev.enishi.live.secret.SecretMessageFixture.customer;
import static dev.enishi.live.secret.SecretMessageFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.HeadStartPolicies;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretMessageOrderTest {
    private static final Instant NINE = Instant.parse("2026-11-27T12:00:00Z");

    private static final CustomerSummary MAIN = customer(1, Stage.REGULAR);
    private static final CustomerSummary REGULAR = customer(2, Stage.REGULAR);
    private static final CustomerSummary NEWCOMER = customer(3, Stage.NEWCOMER);

    @Test
    void who_matters_more_comes_before_who_came_a_little_earlier() {
        PendingSecretMessage peek = message(1, customer(4, Stage.PROSPECT), ChatKind.PEEK, NINE);
        PendingSecretMessage newcomer = message(2, NEWCOMER, ChatKind.PARTY, NINE.plusSeconds(60));
        PendingSecretMessage regular = message(3, REGULAR, ChatKind.PARTY, NINE.plusSeconds(120));
        PendingSecretMessage main = message(4, MAIN, ChatKind.PARTY, NINE.plusSeconds(5 * 60));

        List<RankedSecretMessage> order =
                SecretMessageOrder.of(List.of(peek, newcomer, regular, main), MAIN.id(), HeadStartPolicies.DEFAULTS);

        assertThat(order).extracting(RankedSecretMessage::message).containsExactly(main, regular, newcomer, peek);
        assertThat(order).extracting(RankedSecretMessage::overtaken).containsExactly(3, 2, 1, 0);
        assertThat(order.getFirst().rankedAt()).isEqualTo(NINE.minusSeconds(5 * 60));
    }

    @Test
    void who_has_waited_long_is_not_overtaken() {
        PendingSecretMessage newcomer = message(1, NEWCOMER, ChatKind.PARTY, NINE);
        PendingSecretMessage main = message(2, MAIN, ChatKind.PARTY, NINE.plusSeconds(8 * 60 + 1));

        List<RankedSecretMessage> order =
                SecretMessageOrder.of(List.of(main, newcomer), MAIN.id(), HeadStartPolicies.DEFAULTS);

        assertThat(order).extracting(RankedSecretMessage::message).containsExactly(newcomer, main);
    }

    @Test
    void where_two_count_alike_the_id_decides() {
        PendingSecretMessage main = message(2, MAIN, ChatKind.PARTY, NINE.plusSeconds(4 * 60));
        PendingSecretMessage regular = message(1, REGULAR, ChatKind.PARTY, NINE);

        List<RankedSecretMessage> order =
                SecretMessageOrder.of(List.of(main, regular), MAIN.id(), HeadStartPolicies.DEFAULTS);

        assertThat(order).extracting(RankedSecretMessage::message).containsExactly(regular, main);
    }
}
