package dev.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.live.EveningTranscript.Answer;
import dev.enishi.live.EveningTranscript.Call;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A party of six, forty secret messages, and somebody who wants more than he can have: docs/an-evening.md, scene by scene. */
@QuarkusTest
class EveningStoryTest {
    private static final String ROOM = "/v1/performers/みゆ/live-room";

    private final EveningTranscript transcript = new EveningTranscript();
    private EveningPeople people;
    private EveningTalk talk;

    @Test
    void an_evening_with_six_in_the_room() throws Exception {
        people = new EveningPeople();
        people.known(transcript);
        talk = new EveningTalk(transcript, people.miyu);
        whatIsReadyBeforehand();
        sheGoesOnline();
        herRegularComesAndSheKeepsAPromise();
        theOthersCome();
        theRoomStandsStill();
        theParty();
        afterwards();
    }

    private Call at(String time) {
        return transcript.at(time, "みゆ", people.miyu);
    }

    private void whatIsReadyBeforehand() throws Exception {
        manager("2026-11-01T12:00").post("/v1/boundary-rules", """
                {"siteId": "チャットA", "forbidden": "連絡先の交換", "penalty": "アカウント停止、報酬の没収"}""").says("forbidden", "penalty");
        manager("2026-11-01T12:05").put("/v1/questions/starter-set").says("added");
        at("2026-11-01T20:00")
                .put("/v1/performers/みゆ/truths", "{\"truths\": [\"SITE_ONLY\"]}")
                .says("truths");
        manager("2026-11-01T20:05")
                .with("If-Match", "\"0\"")
                .patch("/v1/performers/みゆ", "{\"typingCharactersPerMinute\": 120}")
                .says("typingCharactersPerMinute");
        transcript.mustBe("beforehand");
    }

    private Call manager(String time) {
        return transcript.at(time, "マネージャー", people.manager);
    }

    private void sheGoesOnline() throws Exception {
        at("20:55")
                .get("/v1/performers/みゆ/today")
                .says("focus.customer.displayName", "followUps.customer.displayName", "followUps[0].reasons.detail");
        at("20:58").get(ROOM).says("chats", "secretMessages");
        transcript.mustBe("online");
    }

    private void herRegularComesAndSheKeepsAPromise() throws Exception {
        at("21:00")
                .post("/v1/live-chats", """
                {"performerId": "みゆ", "siteId": "チャットA", "handle": "ken_55", "kind": "PARTY"}""")
                .called("chat.id", "けんさんのチャット")
                .says(
                        "customerCreated",
                        "customer.displayName",
                        "customer.stage",
                        "brief.focusMotive",
                        "brief.lastChat.daysAgo",
                        "brief.lastChat.gist",
                        "brief.promises.text");
        at("21:01").get(ROOM).lists("chats", "customer.displayName,brief.promises.text");
        transcript.tell("21:01 みゆ（パーティーで）「けんさん、おかえりなさい。面接、どうでした？」");
        Answer kept = at("21:02").put("/v1/promises/面接の宿題/kept").says("text", "keptAt");
        transcript.mustBe("promise");
        assertThat(kept.<String>get("keptAt")).isEqualTo("2026-11-20T12:02:00Z");
    }

    private void theOthersCome() throws Exception {
        talk.comes("21:02", "まことさん", "mako_chan", "PARTY");
        talk.comes("21:04", "だいすけさん", "dai_suke", "PARTY");
        at("21:05")
                .post("/v1/live-chats", """
                {"performerId": "みゆ", "siteId": "チャットA", "handle": "haru_88", "kind": "PARTY"}""")
                .called("customer.id", "はるとさん")
                .called("chat.id", "はるとさんのチャット")
                .says("customerCreated", "customer.displayName", "customer.stage");
        talk.comes("21:06", "しょうさん", "sho_91", "PARTY");
        talk.comes("21:08", "たつやさん", "tatsu_0817", "PEEK");
        transcript.mustBe("others");
    }

    private void theRoomStandsStill() throws Exception {
        Answer room = at("21:08").get(ROOM).lists("chats", "customer.displayName,role,brief.topic", "explanation");
        at("21:08").unlessStill(room).get(ROOM);
        at("21:09")
                .with("If-Match", "\"0\"")
                .patch("/v1/chats/けんさんのチャット", "{\"earnings\": 450}")
                .says("earnings");
        Answer changed = at("21:09").unlessStill(room).get(ROOM).says("chats[0].explanation");
        transcript.mustBe("room");
        assertThat(room.<List<?>>get("chats[0].brief.promises")).isEmpty();
        assertThat(room.<List<String>>get("chats.role"))
                .containsExactly("MAIN", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PEEK");
        assertThat(changed.<String>get("chats[0].explanation")).contains("450円");
    }

    private void theParty() throws Exception {
        EveningParty party = new EveningParty(transcript, talk, people);
        EveningBoundaries boundaries = new EveningBoundaries(transcript, talk, people);
        party.sixWriteAtOnce();
        party.aLongAnswerInPieces();
        party.aQuestionGivesHerTime();
        boundaries.aPretext();
        party.answersOneAfterTheOther();
        party.somebodyLeavesWhoHasHadNothing();
        boundaries.aStepFurther();
        party.theRestOfTheParty();
        boundaries.anotherStepAndHeLeaves();
        party.theLastMessages();
        boundaries.theAgencyWatches();
        boundaries.aLastWordByMail();
    }

    private void afterwards() throws Exception {
        EveningAfterwards afterwards = new EveningAfterwards(transcript, people);
        afterwards.memoAndThankYou();
        afterwards.whatItBrought();
        afterwards.theDaysAfter();
    }
}
