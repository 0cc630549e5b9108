package dev.enishi.live.inbox;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.live.LiveFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who in the room has had private attention. */
@QuarkusTest
class PrivateAttentionApiTest {
    private LiveFixture her;

    @BeforeEach
    void given_a_room() {
        her = new LiveFixture();
    }

    /** Somebody in the room since half an hour ago. */
    private String guest(String handle, String kind) {
        return her.customerOf(her.inRoom(handle, kind, 30, 0));
    }

    @Test
    void it_tells_who_in_the_room_has_had_private_attention_and_who_none() {
        String taro = guest("taro", "PARTY");
        String jiro = guest("jiro", "PARTY");
        String saburo = guest("saburo", "PEEK");
        her.secret(taro, "OUT", 1, Map.of());
        her.secret(jiro, "OUT", 9, Map.of());
        her.secret(jiro, "OUT", 3, Map.of());

        her.agency
                .get(her.inboxPath())
                .body("attention.customerId", contains(saburo, jiro, taro))
                .body("attention.secretReplies", contains(0, 2, 1))
                .body("attention[0].lastSecretReplyAt", nullValue())
                .body("attention[0].kind", equalTo("PEEK"))
                .body("attention[1].lastSecretReplyAt", equalTo(her.minutesAgo(3)));
    }
}
