package dev.enishi.live;

import dev.enishi.live.EveningTranscript.Answer;

/** Who comes and goes on the evening and what they write in secret, each told in a line. */
final class EveningTalk {
    private static final int YEN = 50;

    private final EveningTranscript transcript;
    private final String key;

    EveningTalk(EveningTranscript transcript, String key) {
        this.transcript = transcript;
        this.key = key;
    }

    /** Comes in; what the service says of whoever it is is told elsewhere. */
    void comes(String time, String name, String handle, String kind) throws Exception {
        transcript
                .at(time, "みゆ", key)
                .quietly()
                .post("/v1/live-chats", """
                        {"performerId": "みゆ", "siteId": "チャットA", "handle": "%s", "kind": "%s"}""".formatted(handle, kind))
                .called("chat.id", name + "のチャット");
        transcript.tell(time + " " + name + " ← " + handle + "（" + kind + "）");
    }

    void leaves(String time, String name, int earnings) throws Exception {
        transcript
                .at(time, "みゆ", key)
                .quietly()
                .with("If-Match", "*")
                .put("/v1/chats/" + name + "のチャット/end", "{\"earnings\": " + earnings + "}");
        transcript.tell(time + " " + name + " 退室（" + earnings + "円）");
    }

    /** A secret message of a customer. */
    Answer from(String time, String name, String body) throws Exception {
        transcript.tell(time + " " + name + "「" + body + "」");
        return record(time, """
                {"customerId": "%s", "channel": "SECRET", "direction": "IN", "body": "%s", "earnings": %d}""".formatted(name, body, YEN)).called(name + time);
    }

    /** A secret message to a customer, in answer to one that came at a time. */
    void to(String time, String name, String inReplyTo, String body) throws Exception {
        transcript.tell(time + " みゆ → " + name + "「" + body + "」（" + inReplyTo + "への返信）");
        answer(time, name, inReplyTo, body);
    }

    /** The same in words that were told just before. */
    void toInTheseWords(String time, String name, String inReplyTo, String body) throws Exception {
        transcript.tell(time + " みゆ → " + name + "（この文面のまま、" + inReplyTo + "への返信）");
        answer(time, name, inReplyTo, body.replace("\n", "\\n"));
    }

    private void answer(String time, String name, String inReplyTo, String body) throws Exception {
        record(time, """
                {"customerId": "%s", "channel": "SECRET", "direction": "OUT", "body": "%s", "inReplyTo": "%s"}""".formatted(name, body, name + inReplyTo));
    }

    private Answer record(String time, String body) throws Exception {
        return transcript.at(time, "みゆ", key).quietly().post("/v1/messages", body);
    }
}
