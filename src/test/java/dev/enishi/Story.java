package dev.enishi;

import dev.enishi.followup.FollowUpFixture;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A performer and the people of her story, by the names that it gives them. Its times are those of Tokyo, like 2026-11-12T20:00. */
public final class Story {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日H:mm", Locale.ROOT);

    public final FollowUpFixture her = new FollowUpFixture();
    private final Map<String, String> ids = new HashMap<>();

    /** Somebody she knows, and calls so. */
    public void customer(String name, String handle) {
        Map<String, String> customer =
                Map.of("performerId", her.performer, "siteId", her.site, "handle", handle, "callName", name);
        ids.put(name, her.agency.created("/v1/customers", customer));
    }

    public String id(String name) {
        return ids.get(name);
    }

    public String path(String name) {
        return "/v1/customers/" + id(name);
    }

    /** Recorded when it ends. */
    public void chat(String name, String start, int minutes) throws Exception {
        String end = LocalDateTime.parse(start).plusMinutes(minutes).toString();
        at(
                end,
                () -> her.agency.created(
                        "/v1/chats",
                        Map.of(
                                "customerId", id(name),
                                "kind", "TWO_SHOT",
                                "startedAt", instant(start).toString(),
                                "endedAt", instant(end).toString())));
    }

    /** Gives its id. */
    public String note(String name, String body) {
        return her.agency.created(path(name) + "/notes", Map.of("body", body));
    }

    public static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    /** An instant of an answer as the story says it. */
    public static String said(String instant) {
        return TIME.format(Instant.parse(instant).atZone(TOKYO));
    }

    /** Does something at a time of the story. */
    public static void at(String local, TestClock.Act act) throws Exception {
        TestClock.at(instant(local), act);
    }
}
