package dev.enishi.live.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.SecretMessagePolicies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.live.load.LoadRule.Load;
import dev.enishi.live.secret.SecretMessageFixture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final CustomerSummary TARO = SecretMessageFixture.customer(1, Stage.NEWCOMER);

    private static List<Instant> replies(int number, int secondsAgo) {
        return IntStream.range(0, number)
                .mapToObj(i -> NOW.minusSeconds(secondsAgo - i))
                .toList();
    }

    private static List<Departure> left(int secondsAgo) {
        return List.of(new Departure(TARO.id(), TARO, NOW.minusSeconds(secondsAgo)));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 599, 0, true",
        "5, 599, 599, true",
        "4, 599, 0, false",
        "5, 600, 0, false",
        "5, 599, 600, false",
        "5, 599, -1, false",
        "6, 600, 0, true",
    })
    void it_is_one_when_five_were_answered_in_ten_minutes_and_somebody_left_in_them(
            int replies, int firstSecondsAgo, int leftSecondsAgo, boolean load) {
        assertThat(LoadRule.at(
                        NOW, replies(replies, firstSecondsAgo), left(leftSecondsAgo), SecretMessagePolicies.DEFAULTS))
                .isEqualTo(
                        load
                                ? Optional.of(new Load(
                                        replies(replies, firstSecondsAgo).stream()
                                                .filter(reply -> reply.isAfter(NOW.minusSeconds(600)))
                                                .toList(),
                                        left(leftSecondsAgo)))
                                : Optional.empty());
    }

    @Test
    void nobody_has_left_no_load() {
        assertThat(LoadRule.at(NOW, replies(50, 300), List.of(), SecretMessagePolicies.DEFAULTS))
                .isEmpty();
    }

    @Test
    void the_agency_decides_how_many_and_how_long() {
        SecretMessagePolicies policies = new SecretMessagePolicies(null, null, 2, 1, null);

        assertThat(LoadRule.at(NOW, replies(2, 59), left(0), policies)).isPresent();
        assertThat(LoadRule.at(NOW, replies(2, 60), left(0), policies)).isEmpty();
    }
}
