package dev.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.live.EveningTranscript.Answer;
import dev.enishi.live.EveningTranscript.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The party: whom she answers first, how she finds the time, and who is nearly forgotten. */
final class EveningParty {
    private static final String ROOM = "/v1/performers/みゆ/live-room";
    private static final String INBOX = "/v1/performers/みゆ/secret-messages";
    private static final Duration LARGEST_HEAD_START = Duration.ofMinutes(12);

    private final EveningTranscript transcript;
    private final EveningTalk talk;
    private final EveningPeople people;

    EveningParty(EveningTranscript transcript, EveningTalk talk, EveningPeople people) {
        this.transcript = transcript;
        this.talk = talk;
        this.people = people;
    }

    private Call at(String time) {
        return transcript.at(time, "みゆ", people.miyu);
    }

    void sixWriteAtOnce() throws Exception {
        at("21:09").post("/v1/messages", """
                {"customerId": "たつやさん", "channel": "SECRET", "direction": "IN",
                 "body": "この前はどうも。今日はこっそり覗いてます", "earnings": 30}""").called("たつやさん21:09").says("sentAt");
        talk.from("21:10", "はるとさん", "はじめてで緊張してます。何を話せばいいですか？");
        talk.from("21:11", "だいすけさん", "出張から帰ってきたよ。おみやげは八つ橋");
        talk.from("21:13", "まことさん", "今日の髪型、すごく似合ってる");
        talk.from("21:14", "けんさん", "面接、受かったよ！いちばんに伝えたかった");
        talk.from("21:15", "しょうさん", "久しぶり。僕のこと覚えてる？");
        Answer inbox = at("21:15").get(INBOX).lists("items", "customer.displayName,body,earnings", "explanation");
        transcript.mustBe("inbox");
        assertThat(inbox.<List<String>>get("items.customer.displayName"))
                .containsExactly("けんさん", "まことさん", "だいすけさん", "haru_88", "たつやさん", "しょうさん");
        nobodyIsOvertakenForLong(inbox);
    }

    /** Whoever stands before somebody else came before, or at most the largest head start after. */
    private static void nobodyIsOvertakenForLong(Answer inbox) {
        List<Instant> received = inbox.<List<String>>get("items.receivedAt").stream()
                .map(Instant::parse)
                .toList();
        for (int i = 0; i < received.size(); i++) {
            Instant first = received.get(i);
            assertThat(received.subList(i, received.size()))
                    .allMatch(later -> Duration.between(later, first).compareTo(LARGEST_HEAD_START) <= 0);
        }
    }

    void aLongAnswerInPieces() throws Exception {
        Answer reply = at("21:16").post("/v1/reply-pieces", """
                {"text": "おめでとうございます！今日いちばんうれしいニュースです。水曜日はずっと気になっていて、何度も時計を見ていたんですよ。あんなに緊張していたのに、ちゃんと伝わったんですね。今夜はお祝いしましょう♪"}""").lists("pieces", "text,seconds");
        List<String> pieces = reply.get("pieces.text");
        assertThat(pieces).hasSize(3);
        talk.to("21:16", "けんさん", "21:14", pieces.get(0));
        talk.to("21:16", "けんさん", "21:14", pieces.get(1));
        talk.to("21:17", "けんさん", "21:14", pieces.get(2));
        transcript.mustBe("pieces");
    }

    void aQuestionGivesHerTime() throws Exception {
        at("21:18")
                .get("/v1/questions?notAskedOf=けんさん&limit=3")
                .lists("items", "text,answerSeconds")
                .called("items[1].id", "お休みの質問");
        at("21:18")
                .post("/v1/customers/けんさん/asked-questions", "{\"questionId\": \"お休みの質問\"}")
                .says("typingUntil");
        Answer room = at("21:18").get(ROOM).lists("typing", "customer.displayName,typingUntil,text");
        assertThat(room.<List<?>>get("typing")).hasSize(1);
        talk.to("21:18", "まことさん", "21:13", "まことさんは、いつもいちばんに気づいてくれますね");
        talk.to("21:19", "だいすけさん", "21:11", "おかえりなさい！八つ橋、つぶあん派ですか？こしあん派ですか？");
        talk.to("21:19", "はるとさん", "21:10", "来てくれてありがとう。まずは、何てお呼びしたらいいですか？");
        talk.from("21:20", "はるとさん", "はるとって呼んでください");
        at("21:20")
                .with("If-Match", "\"0\"")
                .patch("/v1/customers/はるとさん", "{\"callName\": \"はるとさん\"}")
                .says("displayName");
        talk.from("21:20", "けんさん", "屋久島に行きたいな。学生のころに歩いた雨の森を、今度はゆっくり歩いて、夜は星を見たい");
        assertThat(at("21:20").quietly().get(INBOX).<List<?>>get("typing")).isEmpty();
        transcript.mustBe("question");
    }

    void answersOneAfterTheOther() throws Exception {
        talk.to("21:22", "けんさん", "21:20", "雨の森、歩いてみたいです。星の話、もっと聞かせてください");
        talk.to("21:23", "はるとさん", "21:20", "はるとさん、よろしくお願いします。気楽にしてくださいね");
        talk.from("21:23", "まことさん", "今度、新しい衣装も見てみたいな");
        talk.from("21:24", "だいすけさん", "こしあん派。みゆさんは？");
        talk.to("21:24", "まことさん", "21:23", "ちょうど新しいのを用意したんです。来週、着ますね");
        talk.to("21:25", "だいすけさん", "21:24", "私もこしあん派です！気が合いますね");
        transcript.mustBe("answers");
    }

    void somebodyLeavesWhoHasHadNothing() throws Exception {
        Answer inbox =
                at("21:25").get(INBOX).lists("attention", "customer.displayName,kind,secretReplies,lastSecretReplyAt");
        assertThat(inbox.<String>get("attention[0].customer.displayName")).isEqualTo("しょうさん");
        assertThat(inbox.<Integer>get("attention[0].secretReplies")).isZero();
        nobodyIsOvertakenForLong(inbox);
        talk.leaves("21:26", "しょうさん", 1900);
        Answer room = at("21:26").get(ROOM).says("load.explanation", "load.left.customer.displayName");
        assertThat(room.<String>get("load.explanation")).isNotNull();
        at("21:27").put("/v1/messages/しょうさん21:15/set-aside").says("body", "setAsideAt");
        transcript.mustBe("load");
    }

    void theRestOfTheParty() throws Exception {
        talk.from("21:33", "けんさん", "俺は待ってるから、みんなの話も聞いてあげて");
        talk.from("21:33", "はるとさん", "お休みの日は何をしてますか？");
        talk.to("21:34", "けんさん", "21:33", "ありがとうございます。けんさんのそういうところ、すてきです");
        talk.to("21:35", "はるとさん", "21:33", "散歩です。川沿いのパン屋さんまで歩くのが好きです");
        talk.from("21:35", "だいすけさん", "明日も早いから、あと少しだけいるね");
        talk.to("21:36", "だいすけさん", "21:35", "無理しないでくださいね。あと少し、楽しみましょう");
        talk.from("21:36", "まことさん", "来月の誕生日、一緒に祝ってくれる？");
        talk.to("21:37", "まことさん", "21:36", "もちろんです！日にちを、もう一度教えてください");
        Answer room = at("21:37")
                .get(ROOM)
                .lists("chats", "customer.displayName,role,earnings.chat,earnings.secret", "explanation");
        transcript.mustBe("party");
        assertThat(room.<String>get("chats[0].customer.displayName")).isEqualTo("けんさん");
    }

    void theLastMessages() throws Exception {
        talk.from("21:45", "はるとさん", "今日は来てよかったです");
        talk.to("21:46", "はるとさん", "21:45", "私も、はるとさんとお話しできてよかったです");
        talk.from("21:50", "けんさん", "来週の金曜も、同じ時間に来るよ");
        talk.to("21:51", "けんさん", "21:50", "お待ちしてます！合格のお祝い、考えておきますね");
        talk.from("21:52", "だいすけさん", "おやすみ。また来るね");
        talk.to("21:53", "だいすけさん", "21:52", "おやすみなさい。八つ橋、おいしく食べてくださいね");
        talk.leaves("21:55", "だいすけさん", 2800);
        talk.leaves("21:58", "はるとさん", 2900);
        talk.leaves("21:59", "まことさん", 3100);
        talk.leaves("22:00", "けんさん", 3300);
        Answer room = at("22:01").get(ROOM).says("chats", "secretMessages");
        transcript.mustBe("last");
        assertThat(room.<List<?>>get("secretMessages")).isEmpty();
    }
}
