package dev.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.live.EveningTranscript.Answer;
import dev.enishi.live.EveningTranscript.Call;
import java.util.List;

/** What is left to do when all have gone, what the evening brought, and who is on the list from then on. */
final class EveningAfterwards {
    private static final String FOLLOW_UPS = "/v1/performers/みゆ/follow-ups";
    private static final String AFTER_CHAT = "/v1/chats/はるとさんのチャット/after-chat";

    private final EveningTranscript transcript;
    private final EveningPeople people;

    EveningAfterwards(EveningTranscript transcript, EveningPeople people) {
        this.transcript = transcript;
        this.people = people;
    }

    private Call at(String time) {
        return transcript.at(time, "みゆ", people.miyu);
    }

    void memoAndThankYou() throws Exception {
        Answer left =
                at("22:10").get("/v1/performers/みゆ/after-chats").lists("items", "chat.customer.displayName,missing");
        at("22:10").get(AFTER_CHAT).says("missing", "ready");
        at("22:11")
                .post("/v1/customers/はるとさん/notes", "{\"body\": \"はじめて。散歩とパンの話で打ち解けた。\", \"chatId\": \"はるとさんのチャット\"}");
        theThankYou();
        at("22:13")
                .put("/v1/customers/はるとさん/favorite-question", "{\"answer\": \"FAVORITE\"}")
                .says("favorite");
        Answer done = at("22:13").get(AFTER_CHAT).says("missing", "ready");
        transcript.mustBe("after");
        assertThat(left.<List<?>>get("items")).hasSize(6);
        assertThat(done.<List<?>>get("missing")).isEmpty();
        theOthers();
    }

    private void theThankYou() throws Exception {
        Answer templates = at("22:12").get("/v1/templates?purpose=THANK_YOU").called("items[0].id", "チャットのお礼");
        templates.says("items.title");
        String words = at("22:12")
                .post("/v1/templates/チャットのお礼/rendering", "{\"customerId\": \"はるとさん\"}")
                .says("text")
                .get("text");
        Answer mail = at("22:12").quietly().post("/v1/messages", """
                {"customerId": "はるとさん", "channel": "MAIL", "direction": "OUT", "templateId": "チャットのお礼", "body": "%s"}""".formatted(words.replace("\n", "\\n")));
        transcript.tell("22:12 みゆ → はるとさん（メール、" + mail.get("purpose") + "）この文面のまま");
        assertThat(mail.<String>get("purpose")).isEqualTo("THANK_YOU");
    }

    private void theOthers() throws Exception {
        cares("22:15", "けんさん", "面接合格。来月から新しい会社。", "今日は本当におめでとうございました。金曜日、お待ちしてます。");
        cares("22:20", "まことさん", "新しい衣装を楽しみにしている。", "今日もありがとうございました。来週、衣装を見に来てくださいね。");
        cares("22:25", "だいすけさん", "八つ橋はこしあん派。明日は早起き。", "おみやげ話、楽しかったです。ゆっくり休んでくださいね。");
        note("22:28", "たつやさん", "連絡先、雑談、写真と三度求められた。断り済み。");
        Answer today = at("22:30").get("/v1/performers/みゆ/today").says("afterChatCount");
        transcript.mustBe("others done");
        assertThat(today.<Integer>get("afterChatCount")).isEqualTo(1);
    }

    private void cares(String time, String name, String memo, String mail) throws Exception {
        note(time, name, memo);
        at(time).quietly().post("/v1/messages", """
                {"customerId": "%s", "channel": "MAIL", "direction": "OUT", "body": "%s"}""".formatted(name, mail));
        transcript.tell(time + " みゆ → " + name + "（メール）「" + mail + "」");
    }

    private void note(String time, String name, String memo) throws Exception {
        at(time).quietly().post("/v1/customers/" + name + "/notes", "{\"body\": \"" + memo + "\"}");
        transcript.tell(time + " " + name + "のメモ「" + memo + "」");
    }

    void whatItBrought() throws Exception {
        Answer earned = at("22:35")
                .get("/v1/performers/みゆ/secret-message-earnings?from=2026-11-20&to=2026-11-20")
                .says(
                        "partyMinutes",
                        "partyEarnings",
                        "secretMessages",
                        "secretMessageEarnings",
                        "partyEarningsPerMinute",
                        "secretMessageEarningsPerMinute");
        transcript.mustBe("earned");
        Answer all = at("22:35").quietly().get("/v1/messages?performerId=みゆ&channel=SECRET&limit=100");
        assertThat(all.<List<?>>get("items")).hasSize(40);
        assertThat(earned.<Integer>get("secretMessages")).isEqualTo(20);
    }

    void theDaysAfter() throws Exception {
        Answer tomorrow = at("2026-11-21T10:00").get(FOLLOW_UPS).lists("items", "customer.displayName,reasons.detail");
        transcript.mustBe("tomorrow");
        assertThat(tomorrow.<List<String>>get("items.customer.displayName")).containsExactly("しょうさん");
        Answer inFifteenDays =
                at("2026-12-05T10:00").get(FOLLOW_UPS).lists("items", "customer.displayName,reasons.detail");
        Answer whenItIsOver = at("2026-12-20T10:00").get(FOLLOW_UPS).says("items.customer.displayName");
        transcript.mustBe("later");
        assertThat(inFifteenDays.<List<String>>get("items.customer.displayName"))
                .contains("だいすけさん", "しょうさん")
                .doesNotContain("たつやさん");
        assertThat(whenItIsOver.<List<String>>get("items.customer.displayName")).contains("たつやさん");
    }
}
