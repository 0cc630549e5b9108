package dev.enishi.live.room;

import static dev.enishi.Problems.assertErrors;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.enishi.live.LiveFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is the main customer of a room, by the rule and by hand. */
@QuarkusTest
class LiveRoomMainApiTest {
    private LiveFixture her;

    @BeforeEach
    void given_a_room() {
        her = new LiveFixture();
    }

    @Test
    void among_equals_whoever_came_first_is_the_main_customer() {
        her.inRoom("second", "PARTY", 40, 500);
        her.inRoom("first", "PARTY", 50, 500);

        her.room()
                .body("chats.customer.handle", contains("first", "second"))
                .body("chats[0].explanation", equalTo("売上が同じ（500円）なので、先に入室したこの会員がメインです。"));
    }

    @Test
    void the_main_customer_is_named_by_hand_and_the_last_word_counts() {
        her.inRoom("best", "PARTY", 50, 5000);
        String one = her.customerOf(her.inRoom("one", "PARTY", 40, 0));
        String other = her.customerOf(her.inRoom("other", "PARTY", 30, 0));

        her.nameMain(one).then().statusCode(200).body("chats[0].customer.id", equalTo(one));
        her.nameMain(other)
                .then()
                .body("chats.customer.handle", contains("other", "best", "one"))
                .body("chats.mainByHand", contains(true, false, false))
                .body("chats[0].explanation", equalTo("メインに指定した会員です。"));
        her.ends(her.room().extract().path("chats[0].chat.id"));
        her.room().body("chats.customer.handle", contains("best", "one"));
        her.nameMain(other).then().statusCode(422);
        String back = her.inRoom("other", "PARTY", 1, 0);
        her.nameMain(her.customerOf(back)).then().statusCode(200);

        her.agency
                .manager()
                .delete(her.roomPath() + "/main")
                .then()
                .statusCode(200)
                .body("chats.customer.handle", contains("best", "one", "other"))
                .body("chats.mainByHand", contains(false, false, false));
    }

    @Test
    void whoever_was_named_and_leaves_makes_room_for_the_rule() {
        her.inRoom("best", "PARTY", 50, 5000);
        String named = her.inRoom("named", "PARTY", 40, 0);
        her.nameMain(her.customerOf(named));

        her.ends(named);

        her.room().body("chats[0].customer.handle", equalTo("best"));
    }

    @Test
    void who_has_left_or_looks_in_or_is_unknown_cannot_be_named() {
        String left = her.inRoom("left", "PARTY", 50, 0);
        her.ends(left);
        String peek = her.inRoom("peek", "PEEK", 40, 0);
        String elsewhere = her.agency.customer(her.agency.performer(), her.site, "elsewhere");

        assertErrors(her.nameMain(her.customerOf(left)), 422, "not-in-room", "/customerId not-in-room");
        assertErrors(her.nameMain(elsewhere), 422, "not-in-room", "/customerId not-in-room");
        assertErrors(her.nameMain(her.customerOf(peek)), 422, "peek-is-never-main", "/customerId peek-is-never-main");
        assertErrors(
                her.nameMain(UUID.randomUUID().toString()), 422, "unknown-reference", "/customerId unknown-reference");
    }

    @Test
    void what_secret_messages_earn_counts_for_the_main_customer() {
        her.inRoom("by chat", "PARTY", 50, 900);
        String bySecrets = her.customerOf(her.inRoom("by secrets", "PARTY", 40, 800));
        her.secret(bySecrets, "IN", 5, Map.of("earnings", 200));

        her.room()
                .body("chats[0].customer.handle", equalTo("by secrets"))
                .body("chats[0].explanation", equalTo("この来室の売上が一番多いので、メインです（1,000円）。"));
    }
}
