package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a wish to meet somewhere else from talk about it: what is asked for counts, not what is refused or told of. */
@Rule
final class Invitations {
    /** Between the name of a service and what is to be done there; then what is asked for. */
    private static final Pattern AFTER = Kana.pattern("""
            (?: \\s | [、,!☆♡♥~ー・「」] | の?(?:ほう|方) | やって | でいい | [をのでにもはが] | って | とか | だけ(?:でも)?
              | アプリ | トーク | アカウント | アカ | 垢 | id | アイディー? | 交換 | 連絡先 | 個人 | 個別 | 直接 | こっそり | 一回
              | よかったら | 良かったら | (?:でも?)?(?:いい|良い|よければ)(?:から|ので)? | なら | だったら
              | (?:ただ|タダ|無料)(?:だから|で) | 後で | あとで | 今度 | もっと | ゆっくり | たくさん | いっぱい | 二人 | ふたり
              | 毎日 | いつでも | ちょっと | 少し | 普通に | 今すぐ | すぐ | 早く | はやく | まず | 先に | (?:ほう|方)が[^。!?]{1,6}(?:から|ので)
              | 「[^」]{1,20}」[をでと]? ){0,6}
            (?: 交換 | こうかん | (?:教え|おしえ)(?:て(?![一-龯&&[^欲下頂貰良]])|[あ合]) | 知りたい | [聞訊]いても?[いよ] | 追加 | 登録 | (?:友達|友だち)(?:になろ|登録|申請)
              | (?:繋|つな)が(?:ろ|り|ら|れ|って) | や(?:って(?:る|ます|ない|いますか|たり|たら) | ろう | りとり | り取り)
              | ある[?!] | あった[らり] | でき(?:る|ます|ない)[?か] | (?:だめ|駄目)(?:かな|[?]|です?か) | どう(?:かな|です?か|[?])
              | ok(?:[?]|かな|です?か) | つか(?:って|え) | 持って(?:る|ます) | 使って(?:る|ます)[?]
              | し(?:よ|ない[?]?|たい|ませんか|てくれ|てほしい|て欲しい|てね|てください|てもい)
              | 送(?:って|るね|るから|ります|りたい) | おくって | 頂戴 | ちょうだい | ください | 下さい | くれ(?:ない|ませんか|る[?])
              | お?話(?:し?ませんか|そ|せる|せない|したい|しよ|さない|しません) | はなそ | 待って | まって(?:る|ます) | 移動 | 移ろ | うつろ
              | 来て | きて[ねよ!] | おいで | 検索 | けんさく | (?:探|さが)して | フォロー | フォロバ | (?:見|み)つけて
              | 連絡(?:する(?:から|ので|ね)|して|し合|ちょうだい|くださ|取|とろ|待|ほし) | れんらく(?:して|ちょうだい)
              | dm | qr | 読み込んで | 読み取[っる] | 出して | 見せて | 開けて | ふるふる | 召喚 | 呼んで | 誘って | (?:いれ|入れ)て )
            """);

    /** What leads to a service: the way on is there. */
    private static final Pattern BEFORE = Kana.pattern("""
            (?: 続きは? | 連絡先?は? | あとは | 後は | この先は? | これからは | やり[取と]りは? | 次(?:から)?は | 今度(?:から)?は | 詳しくは? | 裏で
              | 外で | 連絡(?:取|と)[^。]{0,8} | 交換し(?:よ|ない|ません|たい)[^。]{0,4} | 教えて[^。]{0,3} | お願い | 個人的に )
            [\\s、。?!☆]{0,3} $
            """);

    private static final Pattern BEHIND = Kana.pattern("[\\s☆]?(?:で|に|へ|ね|とか|[?!。]|$)");

    /** What has the name of a service, and is something to read, to buy or to talk of. */
    private static final Pattern THING = Kana.pattern("""
            [\\s☆]?の?(?: スタンプ | マンガ | 漫画 | ニュース | ミュージック | music | ペイ | pay | ギフト | ポイント | ゲーム | 占い | モバイル | バイト
              | 着せ?[かが]え | .{1,3}[いきしちりみえけ]方 | 話(?!し?[せそたま]|し?な) | .{0,3}方法 | 機能 | 入り | たっぷり | 豆 | 曲 | 動画 | ダンス | 通知 | 既読 | 返信 | 返事 | 壁紙 | 着信 | アイコン | 映え | 女子 | ストーリー | リール | トレンド | フォロワー | おすすめ | タイムライン | サーバー )
            """);

    /** Things that are asked for by their own names. */
    private static final List<Asked> ASKED = List.of(
            new Asked(
                    ContactKind.EMAIL,
                    Kana.pattern(
                            "(?=[メ捨アg直])(?:直メ(?:ール)?|(?:捨て)?メアド|メルアド|メール?\\s?アドレス|捨て?アド|アドレス|アド(?=交換|教え)|gmail(?:のメ?ー?ル?アドレス)?)")),
            new Asked(
                    ContactKind.PHONE,
                    Kana.pattern(
                            "(?=[電で携けケスす番直])(?:直電|ケー番|電話番号|でんわばんごう|(?:携帯|けいたい|ケータイ|スマホ)の?(?:番号|ばんごう)|電番|(?<!予約|受付|会員|整理|注文|な)番号(?=交換|を?教えて))")),
            new Asked(
                    ContactKind.MESSENGER,
                    Kana.pattern(
                            "(?=[連れq友と外別他ほ違])(?:連絡先|れんらくさき|qr(?:\\s?コード)?|(?:友達|友だち|ともだち)追加|(?:外部?|別|他|ほか|違う)の?(?:アプリ|sns|ツール))")));

    private static final int FAR = 22;

    private Invitations() {}

    private record Asked(ContactKind kind, Pattern pattern) {}

    static void find(Folded text, List<Found> found) {
        for (Asked asked : ASKED) {
            Matcher matcher = asked.pattern().matcher(text.text());
            while (matcher.find()) {
                if (isAsked(text, matcher.start(), matcher.end())) {
                    found.add(found(asked.kind(), matcher.start(), matcher.end(), text));
                }
            }
        }
    }

    private static Found found(ContactKind kind, int from, int to, Folded text) {
        int handle = kind == ContactKind.MESSENGER ? Handles.handleBehindWish(to, text) : -1;
        return handle < 0 ? new Found(kind, from, to, 60) : new Found(kind, from, handle, 75);
    }

    /** Whether somebody is asked to a service that is named from here to there. */
    static boolean isAsked(Folded text, int from, int to) {
        return !text.looksAt(THING, to, FAR) && (Wishes.isWished(text, to) || isSuggested(text, from, to));
    }

    private static boolean isSuggested(Folded text, int from, int to) {
        Matcher after = text.matcher(AFTER, to, FAR + 10);
        boolean asked = (after.lookingAt() && !Wishes.isTold(text, after.end()))
                || (isLedTo(text, from) && text.looksAt(BEHIND, to, FAR));
        return asked && Wishes.isMeant(text, to);
    }

    private static boolean isLedTo(Folded text, int from) {
        return BEFORE.matcher(text.text()).region(Math.max(0, from - FAR), from).find();
    }
}
