package dev.enishi.desk;

import static dev.enishi.Story.at;
import static dev.enishi.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Story;
import dev.enishi.WrittenBlock;
import dev.enishi.followup.FollowUpFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An evening, the morning after it, and what a day off does to both: docs/a-day.md, as the service tells it. */
@QuarkusTest
class DayStoryTest {
    private static final Map<String, String> LANES = Map.of("NOW", "今すぐ", "TODAY", "今日のうちに", "CADENCE", "そろそろ");

    private Story story;
    private FollowUpFixture her;
    private int known;

    @Test
    void an_evening_and_the_days_after_it() throws Exception {
        story = new Story();
        her = story.her;
        givenThePeopleSheKnows();
        anEveningWithThreeChats();
        theListSays("2026-11-12T23:50", "evening");
        sheWritesToTwoOfThem();
        theListSays("2026-11-13T10:00", "morning");
        aChatBeforeTheDayOff();
        onTheDayOffNobodyIsSuggested();
        theListSays("2026-11-15T11:00", "after the day off");
    }

    private void givenThePeopleSheKnows() throws Exception {
        at("2026-10-01T12:00", () -> {
            her.put(her.path("availability-rules"), Map.of("rules", rules()));
            Stream.of("けんさん", "ゆうたさん", "まことさん", "しょうさん", "たかしさん", "だいすけさん", "はるとさん", "ひろしさん", "つよしさん", "こうじさん", "かずやさん")
                    .forEach(this::sheKnows);
            her.patch(story.path("たかしさん"), "{\"birthday\": \"11-13\"}");
            her.put(story.path("ひろしさん") + "/focus", Map.of("motive", "毎週来てくれる"));
            her.agency.manager().put(story.path("つよしさん") + "/favorite").then().statusCode(200);
        });
        for (String day : List.of("2026-10-15", "2026-10-22", "2026-10-29", "2026-11-05")) {
            story.chat("けんさん", day + "T20:00", 40);
        }
        story.chat("まことさん", "2026-10-30T22:00", 30);
        story.chat("しょうさん", "2026-11-08T21:00", 30);
        story.chat("たかしさん", "2026-11-09T21:00", 30);
        story.chat("だいすけさん", "2026-11-06T21:00", 30);
        story.chat("ひろしさん", "2026-10-27T21:00", 30);
        story.chat("つよしさん", "2026-11-02T21:00", 30);
        story.chat("こうじさん", "2025-10-11T21:00", 30);
        story.chat("かずやさん", "2026-09-20T21:00", 30);
        mail("かずやさん", "2026-10-20T12:00", "OUT", "秋の温泉、もう行かれましたか？");
        at("2026-11-10T12:00", () -> her.patch(story.path("つよしさん"), "{\"lastLoginAt\": \"2026-11-09T13:00:00Z\"}"));
        for (String name : List.of("しょうさん", "たかしさん", "だいすけさん", "つよしさん")) {
            mail(name, "2026-11-09T22:00", "OUT", "先日はありがとうございました。");
        }
        at("2026-11-09T23:00", () -> Stream.of("しょうさん", "たかしさん", "だいすけさん").forEach(name -> story.note(name, "先日の話")));
    }

    /** Open in the evenings, off on Saturdays. */
    private static List<Map<String, String>> rules() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day == DayOfWeek.SATURDAY
                        ? Map.of("kind", "DAY_OFF", "weekday", day.name())
                        : Map.of("kind", "OPEN", "weekday", day.name(), "from", "20:00", "to", "00:00"))
                .toList();
    }

    private void anEveningWithThreeChats() throws Exception {
        at("2026-11-12T08:30", () -> reserve("はるとさん", "2026-11-15T20:00", "CUSTOMER"));
        at("2026-11-12T17:00", () -> reserve("だいすけさん", "2026-11-13T21:00", "PERFORMER"));
        mail("しょうさん", "2026-11-12T18:00", "IN", "日曜日は空いてますか？");
        story.chat("けんさん", "2026-11-12T20:00", 45);
        story.chat("ゆうたさん", "2026-11-12T21:00", 30);
        story.chat("まことさん", "2026-11-12T22:00", 40);
        at("2026-11-12T22:45", () -> story.note("まことさん", "猫の名前はミケ。来月引っ越し。"));
    }

    private void sheWritesToTwoOfThem() throws Exception {
        mail("けんさん", "2026-11-12T23:55", "OUT", "今日もありがとうございました。来週の木曜、またお待ちしてます。");
        at("2026-11-12T23:57", () -> story.note("けんさん", "来週は出張から帰る木曜に。"));
        mail("しょうさん", "2026-11-12T23:59", "OUT", "日曜は20時から入ってます。");
        assertThat(purposeOfLastMail("けんさん")).isEqualTo("THANK_YOU");
        assertThat(purposeOfLastMail("しょうさん")).isEqualTo("REPLY");
    }

    private void aChatBeforeTheDayOff() throws Exception {
        mail("たかしさん", "2026-11-13T10:30", "OUT", "お誕生日おめでとうございます。");
        mail("ひろしさん", "2026-11-13T10:35", "OUT", "お仕事落ち着きましたか？");
        assertThat(purposeOfLastMail("たかしさん")).isEqualTo("FOLLOW_UP");
        story.chat("だいすけさん", "2026-11-13T21:00", 30);
        mail("だいすけさん", "2026-11-13T21:40", "OUT", "今日は会えてうれしかったです。");
        at("2026-11-13T21:45", () -> story.note("だいすけさん", "犬の散歩が日課。"));
        story.chat("ゆうたさん", "2026-11-13T23:20", 30);
    }

    private void onTheDayOffNobodyIsSuggested() throws Exception {
        at("2026-11-14T12:00", () -> {
            JsonPath today = today();
            assertThat(today.getList("followUps")).isEmpty();
            assertThat(today.getString("suppressed.code")).isEqualTo("DAY_OFF");
            assertThat(today.getString("suppressed.until")).isEqualTo("2026-11-14T15:00:00Z");
        });
    }

    private void theListSays(String time, String part) throws Exception {
        at(time, () -> new WrittenBlock(Path.of("docs/a-day.md"), "DayStoryTest", part).mustBe(told(today())));
    }

    private JsonPath today() {
        return her.agency.get(her.path("today")).statusCode(200).extract().jsonPath();
    }

    /** As a front end would show it. */
    private static String told(JsonPath today) {
        List<String> lanes = today.getList("followUps.lane");
        List<String> lines = new ArrayList<>(List.of("```text"));
        for (int i = 0; i < lanes.size(); i++) {
            String lane = lanes.get(i);
            if (i == 0 || !lane.equals(lanes.get(i - 1))) {
                lines.add("■ " + LANES.get(lane) + "（" + today.getInt("lanes." + lane) + "人）");
            }
            tell(today, "followUps[" + i + "].", lines);
        }
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static void tell(JsonPath today, String item, List<String> lines) {
        lines.add(today.getString(item + "customer.displayName") + "（" + today.getString(item + "customer.site.name")
                + "）");
        today.<String>getList(item + "reasons.detail").forEach(detail -> lines.add("  " + detail));
        List<String> starts = today.getList(item + "freeStarts");
        if (starts != null) {
            lines.add("  空いている時間：" + starts.stream().map(Story::said).collect(Collectors.joining("、")));
        }
        String body = today.getString(item + "lastMessage.body");
        if (body != null) {
            boolean fromHim = today.getString(item + "lastMessage.direction").equals("IN");
            lines.add("  最後のメール（" + (fromHim ? "会員" : "自分") + "）：" + body);
        }
    }

    private String purposeOfLastMail(String name) {
        return her.agency
                .get("/v1/messages?limit=1&customerId=" + story.id(name))
                .extract()
                .path("items[0].purpose");
    }

    private void sheKnows(String name) {
        story.customer(name, "member" + (1000 + known++));
    }

    /** Without a purpose: the service knows. */
    private void mail(String name, String time, String direction, String body) throws Exception {
        at(
                time,
                () -> her.agency.created(
                        "/v1/messages",
                        Map.of("customerId", story.id(name), "channel", "MAIL", "direction", direction, "body", body)));
    }

    private void reserve(String name, String start, String requestedBy) {
        her.agency.created(
                "/v1/reservations",
                Map.of(
                        "customerId",
                        story.id(name),
                        "startsAt",
                        instant(start).toString(),
                        "durationMinutes",
                        60,
                        "requestedBy",
                        requestedBy));
    }
}
