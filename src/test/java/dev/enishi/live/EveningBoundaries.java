package dev.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.live.EveningTranscript.Answer;
import dev.enishi.live.EveningTranscript.Call;
import java.util.List;

/** たつやさん wants more each time: what is recorded, who is told, and how he is refused. */
final class EveningBoundaries {
    private static final String OPEN_ALERTS = "/v1/alerts?state=OPEN";
    private static final String BRIEF = "/v1/customers/たつやさん/brief";

    private final EveningTranscript transcript;
    private final EveningTalk talk;
    private final EveningPeople people;

    EveningBoundaries(EveningTranscript transcript, EveningTalk talk, EveningPeople people) {
        this.transcript = transcript;
        this.talk = talk;
        this.people = people;
    }

    private Call at(String time) {
        return transcript.at(time, "みゆ", people.miyu);
    }

    private Call manager(String time) {
        return transcript.at(time, "マネージャー", people.manager);
    }

    void aPretext() throws Exception {
        talk.from("21:21", "たつやさん", "次の予約をしやすいように、連絡先を教えてくれない？");
        at("21:21").post("/v1/boundary-incidents", """
                {"customerId": "たつやさん", "kind": "RESERVATION_PRETEXT", "pretext": "予約をしやすいように",
                 "words": "連絡先を教えてくれない？", "answer": "笑顔でお断り"}""").says("kind", "rules.forbidden", "rules.penalty");
        Answer refusals = at("21:21").get("/v1/templates?purpose=DECLINE").lists("items", "title,situation");
        List<String> titles = refusals.get("items.title");
        for (int i = 0; i < titles.size(); i++) {
            refusals.called("items[" + i + "].id", titles.get(i));
        }
        talk.toInTheseWords("21:21", "たつやさん", "21:21", rendered("21:21", "笑顔でお断り"));
        at("21:21").put("/v1/messages/たつやさん21:09/set-aside").says("body", "setAsideAt");
        Answer alerts = manager("21:22").get(OPEN_ALERTS).says("items");
        transcript.mustBe("pretext");
        assertThat(alerts.<List<?>>get("items")).isEmpty();
    }

    private String rendered(String time, String template) throws Exception {
        return at(time).post("/v1/templates/" + template + "/rendering", "{\"customerId\": \"たつやさん\"}")
                .says("text")
                .get("text");
    }

    void aStepFurther() throws Exception {
        at("21:28").put("/v1/chats/たつやさんのチャット/kind", "{\"kind\": \"PARTY\"}").says("kind", "kinds.kind");
        at("21:29").post("/v1/messages", """
                {"customerId": "たつやさん", "channel": "SECRET", "direction": "IN",
                 "body": "サイトの外でも気軽に雑談しようよ。ら・い・んのIDは tatsu_0817", "earnings": 50}""").called("たつやさん21:29").says("warnings.code", "warnings.detail");
        at("21:29")
                .post("/v1/text-checks", "{\"text\": \"サイトの外でも気軽に雑談しようよ。ら・い・んのIDは tatsu_0817\"}")
                .lists("findings", "kind,text,start,end,confidence");
        theSameIncidentTwice();
        transcript.mustBe("step");
        theAlertIsSeenEverywhere();
        theManagerLooks();
        onlyWhatIsTrue();
    }

    /** The network fails her telephone, so it sends once more. */
    private void theSameIncidentTwice() throws Exception {
        String incident = """
                {"customerId": "たつやさん", "kind": "SMALL_TALK", "pretext": "気軽に雑談したい",
                 "words": "ら・い・んのIDは tatsu_0817", "answer": "お話しするのはサイトの中だけ"}""";
        Answer first = at("21:30").with("Idempotency-Key", "yoru-2").post("/v1/boundary-incidents", incident);
        transcript.tell("      （電波が切れたので、同じものをもう一度）");
        Answer again = at("21:30").with("Idempotency-Key", "yoru-2").quietly().post("/v1/boundary-incidents", incident);
        again.saysHeader("Idempotency-Replayed");
        assertThat(again.<String>get("id")).isEqualTo(first.get("id"));
    }

    private void theAlertIsSeenEverywhere() throws Exception {
        at("21:30").get(BRIEF).says("cautions.detail", "alerts.detail");
        Answer room = at("21:30")
                .get("/v1/performers/みゆ/live-room")
                .lists("chats", "customer.displayName,role,brief.alerts.kind,brief.cautions.detail");
        at("21:30").get("/v1/performers/みゆ/today").says("alertCount", "alerts.customer.displayName", "alerts.kind");
        transcript.mustBe("alert");
        assertThat(room.<List<List<String>>>get("chats.brief.alerts.kind"))
                .containsExactly(List.of(), List.of(), List.of(), List.of(), List.of("ESCALATION"));
    }

    private void theManagerLooks() throws Exception {
        Answer alerts = manager("21:31")
                .get(OPEN_ALERTS)
                .lists("items", "kind,performer.name,customer.displayName", "detail")
                .called("items[0].id", "雑談のアラート");
        manager("21:31").put("/v1/alerts/雑談のアラート/acknowledgement").says("state", "acknowledgedAt");
        transcript.mustBe("manager");
        assertThat(alerts.<List<String>>get("items.kind")).containsExactly("ESCALATION");
    }

    private void onlyWhatIsTrue() throws Exception {
        Answer untrue = at("21:31")
                .post("/v1/templates/結婚しているので/rendering", "{\"customerId\": \"たつやさん\"}")
                .says("code", "detail");
        talk.toInTheseWords("21:32", "たつやさん", "21:29", rendered("21:32", "お話しするのはサイトの中だけ"));
        transcript.mustBe("refusal");
        assertThat(untrue.<String>get("code")).isEqualTo("truth-not-marked");
    }

    void anotherStepAndHeLeaves() throws Exception {
        talk.from("21:38", "たつやさん", "じゃあ写真だけ送ってよ。サイトに載ってないやつ");
        at("21:38").post("/v1/boundary-incidents", """
                {"customerId": "たつやさん", "kind": "PHOTO", "words": "写真だけ送ってよ",
                 "answer": "写真は送らないことにしています。"}""").called("写真の件").says("kind");
        talk.to("21:39", "たつやさん", "21:38", "ごめんなさい、写真は送らないことにしているんです");
        talk.leaves("21:40", "たつやさん", 900);
        at("21:41")
                .put("/v1/boundary-incidents/写真の件/outcome", "{\"outcome\": \"LEFT\"}")
                .says("outcome");
        Answer alerts = manager("21:42")
                .get(OPEN_ALERTS)
                .lists("items", "kind,customer.displayName,raisedAt")
                .called("items[0].id", "写真のアラート");
        manager("21:42").put("/v1/alerts/写真のアラート/acknowledgement").says("state");
        transcript.mustBe("leaves");
        assertThat(alerts.<List<String>>get("items.incidentId")).hasSize(1).doesNotContainNull();
    }

    void theAgencyWatches() throws Exception {
        manager("22:02").put("/v1/watches", """
                {"siteId": "チャットA", "handle": "tatsu_0817", "level": "CAUTION",
                 "reason": "断られても、サイトの外での連絡や写真を続けて求めます"}""").says("level", "reason");
        Answer elsewhere = transcript
                .at("22:03", "さくら", people.sakura)
                .post("/v1/live-chats", """
                        {"performerId": "さくら", "siteId": "チャットA", "handle": "tatsu_0817", "kind": "PEEK"}""")
                .says("customerCreated", "brief.cautions.detail");
        transcript.mustBe("watch");
        assertThat(elsewhere.<List<String>>get("brief.cautions.detail"))
                .hasSize(1)
                .noneMatch(caution -> caution.contains("みゆ"));
    }

    void aLastWordByMail() throws Exception {
        String mail = rendered("22:05", "サイトの決まりなので").replace("\n", "\\n");
        at("22:05").quietly().post("/v1/messages", """
                {"customerId": "たつやさん", "channel": "MAIL", "direction": "OUT", "purpose": "DECLINE",
                 "templateId": "サイトの決まりなので", "body": "%s"}""".formatted(mail));
        transcript.tell("22:05 みゆ → たつやさん（メール、DECLINE）この文面のまま");
        Answer brief = at("22:06").get(BRIEF).says("cautions.detail", "alerts.detail");
        transcript.mustBe("quiet");
        assertThat(brief.<List<String>>get("cautions.code")).contains("QUIET");
        assertThat(brief.<List<String>>get("alerts.kind")).containsExactly("WATCH");
    }
}
