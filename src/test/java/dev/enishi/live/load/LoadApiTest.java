package dev.enishi.live.load;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.live.LiveFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secret messages that draw a performer away from the room. */
@QuarkusTest
class LoadApiTest {
    private LiveFixture her;

    @BeforeEach
    void given_a_room() {
        her = new LiveFixture();
    }

    @Test
    void it_warns_when_secret_messages_draw_her_away_from_the_room() {
        String taro = her.customerOf(her.inRoom("taro", "PARTY", 30, 0));
        String gone = her.agency.customer(her.performer, her.site, "gone");
        for (int minutes = 9; minutes > 4; minutes--) {
            her.secret(taro, "OUT", minutes, Map.of());
        }
        her.agency.get(her.inboxPath()).body("load", nullValue());

        Instant left = her.now.minus(2, ChronoUnit.MINUTES);
        her.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        gone,
                        "kind",
                        "PARTY",
                        "startedAt",
                        her.minutesAgo(30),
                        "endedAt",
                        left.toString()));

        her.agency
                .manager()
                .header("Accept-Language", "en")
                .get(her.inboxPath())
                .then()
                .body("load.replies", equalTo(5))
                .body("load.firstReplyAt", equalTo(her.minutesAgo(9)))
                .body("load.left.customerId", contains(gone))
                .body("load.left[0].leftAt", equalTo(left.toString()))
                .body(
                        "load.explanation",
                        equalTo("5 secret messages answered in 10 minutes, and one participant left "
                                + "meanwhile. Talk to the whole room again."));
        her.agency.created(
                "/v1/chats",
                Map.of(
                        "customerId",
                        gone,
                        "kind",
                        "PARTY",
                        "startedAt",
                        left.plusSeconds(30).toString()));
        her.agency.get(her.inboxPath()).body("load", nullValue());
    }

    @Test
    void of_an_empty_room_it_does_not_warn() {
        String chat = her.inRoom("taro", "PARTY", 30, 0);
        String taro = her.customerOf(chat);
        for (int minutes = 9; minutes > 4; minutes--) {
            her.secret(taro, "OUT", minutes, Map.of());
        }
        her.ends(chat);

        her.agency.get(her.inboxPath()).body("load", nullValue());
    }
}
