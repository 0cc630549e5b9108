package dev.enishi.live;

import dev.enishi.TestAgency;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** A performer with a room, used as her front end would. */
public final class LiveFixture {
    public final TestAgency agency = TestAgency.create();
    public final String performer = agency.performer();
    public final String site = agency.site();
    public final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** When that was, before {@link #now}. */
    public String minutesAgo(int minutes) {
        return now.minus(minutes, ChronoUnit.MINUTES).toString();
    }

    /** What is said of somebody who comes in. */
    public Map<String, Object> entering(String handle, String kind) {
        return new HashMap<>(Map.of("performerId", performer, "siteId", site, "handle", handle, "kind", kind));
    }

    /** Somebody comes in. */
    public Response enters(String handle, String kind) {
        return enters(entering(handle, kind));
    }

    /** The same, with more said about it. */
    public Response enters(Map<String, ?> input) {
        return agency.manager().body(input).post("/v1/live-chats");
    }

    /** The chat of somebody who came in some minutes ago and has spent so much. */
    public String inRoom(String handle, String kind, int minutesAgo, int earnings) {
        Map<String, Object> input = entering(handle, kind);
        input.put("startedAt", minutesAgo(minutesAgo));
        String chat = enters(input).then().statusCode(201).extract().path("chat.id");
        agency.patching("*").body(Map.of("earnings", earnings)).patch("/v1/chats/" + chat);
        return chat;
    }

    /** Whose chat it is. */
    public String customerOf(String chat) {
        return agency.get("/v1/chats/" + chat).extract().path("customerId");
    }

    /** Somebody leaves. */
    public void ends(String chat) {
        agency.manager().body(Map.of()).put("/v1/chats/" + chat + "/end").then().statusCode(200);
    }

    /** Where the room is asked for. */
    public String roomPath() {
        return "/v1/performers/" + performer + "/live-room";
    }

    /** Who is there, in Japanese. */
    public ValidatableResponse room() {
        return agency.manager()
                .header("Accept-Language", "ja")
                .get(roomPath())
                .then()
                .statusCode(200);
    }

    /** Makes a customer the main one by hand. */
    public Response nameMain(String customer) {
        return agency.manager().body(Map.of("customerId", customer)).put(roomPath() + "/main");
    }

    /** Where it is asked whom to answer first. */
    public String inboxPath() {
        return "/v1/performers/" + performer + "/secret-messages";
    }

    /** A secret message of or to a customer; its id. */
    public String secret(String customer, String direction, int minutesAgo, Map<String, ?> more) {
        Map<String, Object> secret = new HashMap<>(Map.of(
                "customerId", customer, "channel", "SECRET", "direction", direction, "sentAt", minutesAgo(minutesAgo)));
        secret.putAll(more);
        return agency.created("/v1/messages", secret);
    }
}
