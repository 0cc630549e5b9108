package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of messengers and social networks, as people write them who do not want to be understood by everybody. */
@Rule
final class Services {
    /** What may stand between the letters of a name. */
    private static final String GAP = "[\\s\\p{P}\\p{S}ー&&[^。、！？]]{0,2}";

    /** A letter that is left out. */
    private static final String HIDDEN = "[○◯●〇*x_☆?]";

    /** The first letters come first: most places in a text are passed over by one look. */
    private static final Pattern MESSENGER =
            Kana.pattern("""
            (?= [l1|£○◯●〇*x_☆?kdfimstvwラヲエ緑みグカ黄テ紙ホワシスディウ微バフアメ吹ズz] )(?:
            [l1|£] GAP [i1!|l] GAP n GAP [e3€] | l GAP HIDDEN GAP ne | li HIDDEN e | HIDDEN ine | lin HIDDEN (?![a-z])
            | l GAP イ GAP ン | ラ GAP i GAP n GAP e? | ヲイン | ライソ | ラ HIDDEN ン
            | (?: ライ HIDDEN | HIDDEN イン )(?=の|で|を|交|教|id)
            | (?:緑|みどり|グリーン)色?[のい]?(?:(?:l|[四丸]角?い)の?)?
              (?: (?:チャット|トーク|メッセージ)?アプリ | トーク | (?:アイコン|吹き出し|ふきだし)(?:の(?:アプリ|やつ))?
                | (?:やつ|あれ)(?=(?:で|を|の|に|、|\\s|って){0,2}(?:id|交換|こうかん|やって|話|はな|検索|追加|登録|連絡|友達|教え|移|も?いい|も?ええ)|[での、\\sは]{1,3}@?[a-z][a-z.]{1,20}[0-9_]) )
            | (?:吹き出し|ふきだし)の(?:アプリ|やつ) | (?:zoom|ズーム)(?=の(?:リンク|url|id)|で(?:話|はな|会|通話|二人|顔))
            | テレ(?=の?(?:id|アカ)|やって(?:る|ます)[?か]|で(?:話|はな|連絡|やり)|(?:交換|教え|追加))
            | カカト(?=の?id|交換|追加) | カカトーク | ka GAP ka GAP o(?:talk)? | 黄色い?の?(?:アプリ|トーク|やつ|アイコン)
            | テレグラ(?!フ|ム) | テレグ(?!ラ) | te?le?gra?m | 紙飛行機の?(?:アプリ|やつ|アイコン)?
            | ホ?ワッツ(?:アップ)? | whats?app | シグナル | signal | skype | ディスコード? | discord
            | ウィーチャット | wechat | 微信 | バイバー | viber | zalo | フェイスタイム | face\\s?time | アイメッセージ | imessage
            | メッセンジャー | messenger | ショートメ(?:ール|ッセージ) | (?<![a-z])sms(?![a-z])
            """.replace("GAP", GAP).replace("HIDDEN", HIDDEN)
                    + "|" + apart("カカオ") + "(?:トーク)?|" + apart("テレグラム") + "|" + apart("ライン") + "|" + apart("スカイプ") + "|"
                    + apart("エルアイエヌイー") + ")");

    private static final Pattern SOCIAL =
            Kana.pattern("""
            (?= [淫印因イixエカ旧tツ青鳥フfスブbティmミオob] )(?:
            [淫印因]スタ | イソスタ | イン HIDDEN タ | イ HIDDEN スタ | i GAP n GAP s GAP t GAP a(?:gram)? | カメラのアプリ
            | (?:(?:x|エックス)\\s?[(]?\\s?(?=旧))?旧?(?: twitter | TWITTER ) | ツイッ?タ | (?:青い)?鳥の(?:アプリ|やつ|マーク)
            | フェイスブック | facebook | スレッズ | threads | ブルースカイ | ブルスカ | bluesky | ティックトック | tik\\s?tok
            | スナップチャット | スナチャ | snapchat | be\\s?real | ミクシィ | mixi | オンリーファンズ | onlyfans
            """.replace("GAP", GAP).replace("HIDDEN", HIDDEN).replace("TWITTER", apart("ツイッター"))
                    + "|" + apart("インスタ") + "(?:グラム)?)");

    /** So short, or of so many, that they are believed only where somebody names an account there. */
    private static final Pattern SHORT_MESSENGER = Kana.pattern("ディスコ(?!ー)");

    private static final Pattern SHORT = Kana.pattern(
            "(?=[xエiftsツ青裏サ本鍵別趣])(?:x|エックス|ig|fb|tg|sns|青い鳥|ツイ(?=の?(?:垢|アカ|dm))|(?:裏|サブ|本|鍵|別|趣味)(?:垢|アカ))");

    /** Words that follow the name of a service without a particle. */
    private static final Pattern ANOTHER_WORD = Kana.pattern("アイデ|アカ|アプリ|フォロ|コード|ヤッテ|ネーム|トーク|グループ|オシエ|サガシ|ツイカ");

    /** In a text without kanji nothing else tells where a name begins. */
    private static final Pattern BEFORE_A_NAME = Kana.pattern("(?:たら|から|けど|ので|ねえ|なら|です|よね|じゃあ)$");

    private Services() {}

    /** A name in a text. */
    record Named(ContactKind kind, int from, int to, boolean isShort) {}

    private static String apart(String word) {
        return Stream.of(word.split("")).collect(Collectors.joining(GAP));
    }

    static List<Named> in(Folded text) {
        List<Named> named = new ArrayList<>();
        find(MESSENGER, ContactKind.MESSENGER, false, text, named);
        find(SOCIAL, ContactKind.SOCIAL, false, text, named);
        find(SHORT_MESSENGER, ContactKind.MESSENGER, true, text, named);
        find(SHORT, ContactKind.SOCIAL, true, text, named);
        return named;
    }

    private static void find(Pattern pattern, ContactKind kind, boolean isShort, Folded text, List<Named> named) {
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            if (isWord(text, matcher.start(), matcher.end())) {
                named.add(new Named(kind, matcher.start(), matcher.end(), isShort));
            }
        }
    }

    /** Whether it stands alone: オンライン and ラインナップ are other words, and so is what ends in らい before ん. */
    private static boolean isWord(Folded text, int from, int to) {
        char first = text.scriptAt(from);
        char before = text.scriptAt(from - 1);
        char beforeThat = text.scriptAt(from - 2);
        if (isLatin(first)) {
            boolean part = isLatin(before) || before == '@' || before == '.' || (before == '-' && isLatin(beforeThat));
            boolean ends = !isLatin(text.scriptAt(to)) && !Digits.isFigure(text.scriptAt(to));
            return !part && (ends || text.text().startsWith("id", to));
        }
        if (Kana.isKatakana(first)) {
            boolean part = Kana.isKatakana(before) || isLatin(before) || (before == '・' && Kana.isKatakana(beforeThat));
            return !part && (!Kana.isKatakana(text.scriptAt(to)) || text.looksAt(ANOTHER_WORD, to, 5));
        }
        return !Kana.isHiragana(first)
                || !Kana.isHiragana(before)
                || "のはがもをでへと".indexOf(before) >= 0
                || BEFORE_A_NAME
                        .matcher(text.text())
                        .region(Math.max(0, from - 4), from)
                        .find();
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z';
    }
}
