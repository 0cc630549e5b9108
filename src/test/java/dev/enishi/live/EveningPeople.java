package dev.enishi.live;

import dev.enishi.Story;
import java.util.List;
import java.util.Map;

/** Those who come on the evening, as far as she knows them, and the keys with which is asked. */
final class EveningPeople {
    final Story story = new Story();
    final String miyu = story.her.agency.performerKey(story.her.performer);
    final String manager = story.her.agency.managerKey;
    private final String colleague = story.her.agency.created("/v1/performers", Map.of("name", "さくら"));
    final String sakura = story.her.agency.performerKey(colleague);

    /** What happened until now. */
    void known(EveningTranscript transcript) throws Exception {
        transcript.call(story.her.performer, "みゆ");
        transcript.call(colleague, "さくら");
        transcript.call(story.her.site, "チャットA");
        ken();
        makoto();
        came("だいすけさん", "dai_suke", "2026-11-12T21:00", "2026-11-16T21:00");
        came("しょうさん", "sho_91", "2026-08-20T22:00");
        came("たつやさん", "tatsu_0817", "2026-11-15T23:00");
        for (String name : List.of("けんさん", "まことさん", "だいすけさん", "しょうさん", "たつやさん")) {
            transcript.call(story.id(name), name);
        }
        note("だいすけさん", "2026-11-16T21:35", "京都に出張中。甘いものが好き。");
        note("しょうさん", "2026-08-20T22:35", "夏休みに北海道へ行くと話していた。");
        note("たつやさん", "2026-11-15T23:35", "はじめての方。夜型。");
        transcript.call(promise(note("けんさん", "2026-11-13T21:45", "転職の面接は来週の水曜。すごく緊張していた。")), "面接の宿題");
    }

    private void ken() throws Exception {
        came(
                "けんさん",
                "ken_55",
                "2026-10-09T21:00",
                "2026-10-16T21:00",
                "2026-10-23T21:00",
                "2026-10-30T21:00",
                "2026-11-06T21:00",
                "2026-11-13T21:00");
        story.her.put(story.path("けんさん") + "/focus", Map.of("motive", "毎週金曜に来てくれる"));
    }

    private void makoto() throws Exception {
        came(
                "まことさん",
                "mako_chan",
                "2026-10-20T22:00",
                "2026-10-27T22:00",
                "2026-11-03T22:00",
                "2026-11-10T22:00",
                "2026-11-17T22:00");
        note("まことさん", "2026-11-17T22:35", "来月が誕生日。髪型をよくほめてくれる。");
        story.her.agency.manager().put(story.path("まことさん") + "/favorite").then().statusCode(200);
    }

    private void came(String name, String handle, String... chats) throws Exception {
        Story.at(chats[0], () -> story.customer(name, handle));
        for (String start : chats) {
            story.chat(name, start, 30);
        }
    }

    private String note(String name, String time, String body) throws Exception {
        String[] note = new String[1];
        Story.at(time, () -> note[0] = story.note(name, body));
        return note[0];
    }

    /** 宿題: what she said she would ask the next time. */
    private String promise(String note) throws Exception {
        String[] promise = new String[1];
        Story.at(
                "2026-11-13T21:46",
                () -> promise[0] = story.her.agency.created(
                        story.path("けんさん") + "/promises",
                        Map.of("text", "面接の結果を聞く", "nextChat", true, "noteId", note)));
        return promise[0];
    }
}
