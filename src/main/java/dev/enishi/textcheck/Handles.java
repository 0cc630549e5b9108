package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds handles beside the name of a messenger or social network, and wishes to meet there. */
@Rule
final class Handles {
    private static final String ID = """
            (?: i\\s?d | アイデ(?:ィー?|ー)(?!ア) | 垢 | アカウント名? | アカ名? | ユーザー\\s?(?:名|ネーム|id) | ハンドル(?:ネーム)? | コード | タグ | 番号 )
            """;

    /** The at sign is spoken of, and not written. */
    private static final String AT_LEFT_OUT = "@\\s?(?:だけ|は|を)?\\s?(?:(?:外|はず)して|(?:抜|ぬ)(?:いて|きで)|(?:取|と)って|なしで)";

    /** Words that lead from a service to a handle there. */
    private static final Pattern LEADING =
            Kana.pattern("""
            (?<lead>(?: [\\s\\p{P}\\p{S}ー&&[^@_]] | ID
              | 交換 | しよう? | しない | して(?:ね|ください|くれる|る)? | やって(?:る|ます|るよ|るから|いる) | ある(?:よ|から|ので)? | ます
              | 検索 | けんさく | 追加 | 登録 | 友達 | ともだち | フォロー | 教える | 伝える | おしえる | 送る | 連絡 | お?名前 | ネーム | 名
              | これ | こっち | こちら | ここ | 下記 | 以下 | 俺 | おれ | 僕 | ぼく | 私 | わたし | うち | 自分
              | から | ので | だから | なら | けど | 小文字 | 大文字 | 半角 | 全部 | ぜんぶ | ok | です | だよ | って
              | AT_LEFT_OUT | 書くね? | [ねよわのはもがでにをへとか] ){0,12})(?<called>[一-龯々]{2,6}[\\s(])?
            """.replace("ID", ID).replace("AT_LEFT_OUT", AT_LEFT_OUT) + HandleForm.PATTERN);

    private static final Pattern ID_SAYS = Kana.pattern(ID + "|" + AT_LEFT_OUT + "|検索|けんさく|名前|ネーム|[:→=⇒⇨➡>は]");

    /** Nothing but signs, so that what follows belongs to the name. */
    private static final Pattern DIRECT = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    /** The account of a service. */
    private static final Pattern ACCOUNT = Kana.pattern("[\\sの・でも)]{0,3}(?:[裏本鍵別]|サブ|趣味)?" + ID);

    private static final Pattern NOT_HIS = Kana.pattern("""
            凍結 | 消し | 消え | 削除 | 乗っ取 | やめ | 辞め | 分から | わから | 忘れ | 持ってな | 知らな | 作り方 | (?<!くれ|られ|らえ|しれ)ない | なし | パスワード | ログイン
            | 公式 | 芸能 | 有名 | 店の
            """);

    private static final Pattern TRAILING = Kana.pattern("""
            [\\s\\p{P}\\p{S}]{0,2}(?:って(?:の[がは]?|い?う)?|という|まで|[とでをがはもに])?\\s?
            (?: 検索 | けんさく | 追加 | 登録 | フォロー | 探して | さがして | 調べて | だ | です | だから | や(?:って|っと) | よろしく | 見て | みて | 送って
              | 連絡 | dm | 待って | ね | 出て(?:くる|きます) | でてくる | (?:出|で)る(?:から|よ|はず|と思) | 名前 | ヒット | 入れて | 打って | (?:人|やつ|奴) | わし | おれ | 俺 | 僕 | 私 | や(?:で|ねん|から|わ) | フレンド | 友達 | 申請 | メッセ | $ )
            """);

    /** It goes to a phone number, which is all that there is to tell. */
    private static final Pattern SHORT_MESSAGE = Kana.pattern("sms|ショートメ");

    /** Who is to be looked for. */
    private static final Pattern SEARCHED = Kana.pattern("""
            \\s?(?:って|という|[でとを])?\\s? (?: 検索 | けんさく | 探して | さがして | 調べて | 追加 | 登録 | フォロー | 申請 | 名前 | 出て(?:くる|きます) | でてくる )
            """);

    /** A wish, and then the handle as a clause of its own. */
    private static final Pattern WISH_THEN_HANDLE = Kana.pattern("""
            (?: dm | id | [^a-z0-9@] ){1,30}? (?<=[\\s\\p{P}\\p{S}])
            (?: (?: ID | お?名前 | 俺 | 僕 | 私 | うち | こっち | これ ) [はがのも]? \\s? ){0,3}
            """.replace("ID", ID) + HandleForm.PATTERN);

    /** A name in kana or kanji with a number behind it, and then where it is looked for. */
    private static final Pattern NUMBERED_NAME = Kana.pattern("""
            (?<![a-z0-9ー一-龯々]) (?:(?<![ぁ-ん])[ぁ-んー]{2,8}|[一-龯々]{2,4})[0-9]{3,8} \\s?[をは]\\s? $
            """);

    /** A handle, and then where it belongs. */
    private static final Pattern LED_TO = Kana.pattern("""
            (?<![a-z0-9._@-]) @?(?<name>[a-z0-9][a-z0-9._-]{2,40}+)
            (?: [\\s\\p{P}\\p{S}&&[^_]] | (?:検索|追加|登録)(?:して)? | お願い | って | とい?う | いう | これ | だよ | です | 名前 | 俺 | 僕 | 私 | id
              | [とのがはでをね] ){0,6} $
            """);

    private static final Pattern BEHIND = Kana.pattern("""
            (?: \\s | で | に | の | を | から ){0,3}
            (?: id | アイデイ | 検索 | けんさく | 追加 | 登録 | フォロー | 探して | さがして | 友達 | やって(?:る|ます) | よろしく | 待って | ね | です | これ | こっち
              | や(?:で|ねん|から) | だよ | [。!)」】] | $ )
            """);

    /** A short name alone means too much else: an account has to be asked for. */
    private static final Pattern ASKED_AWAY = Kana.pattern("""
            (?: とか | の?(?:裏|サブ|本|鍵|別|趣味)?(?:垢|アカ) | こっそり | の(?:ほう|方)で? | フレンド | 友達 | [ので\\sをもは] ){0,3}
            (?: フォロー | 申請 | に?なろ | で?(?:話|はな|通話|しゃべ) | 交換 | dm | 教え[てるち] | つなご | 繋ご | おしえ[てるち] | 繋が | つなが | やって | や[つっ]と | [なか]んか | ある[?かんや] | 検索 | 追加 )
            """);

    /** How far before a name a handle may begin. */
    private static final int BEFORE = 60;

    private Handles() {}

    static void find(Folded text, List<Found> found) {
        for (Services.Named service : Services.in(text)) {
            int end = handleBehind(service, text);
            int begin = end < 0 ? handleBefore(service, text) : -1;
            int account = accountEnd(service, text);
            if (end >= 0) {
                found.add(new Found(service.kind(), service.from(), end, 95));
            } else if (begin >= 0) {
                found.add(new Found(service.kind(), begin, service.to(), 85));
            } else if (account >= 0) {
                found.add(new Found(service.kind(), service.from(), account, 75));
            } else if (isInvitation(service, text)) {
                found.add(invitation(service, text));
            }
        }
    }

    private static Found invitation(Services.Named service, Folded text) {
        int end = handleBehindWish(service.to(), text);
        if (end >= 0) {
            return new Found(service.kind(), service.from(), end, 85);
        }
        int percent = text.looksAt(SHORT_MESSAGE, service.from(), 10) ? 60 : Found.INVITATION;
        return new Found(service.kind(), service.from(), service.to(), percent);
    }

    /** Where a handle ends that somebody gives after a wish, or -1. */
    static int handleBehindWish(int position, Folded text) {
        Matcher matcher =
                WISH_THEN_HANDLE.matcher(text.text()).region(position, Math.min(text.length(), position + BEFORE));
        if (!matcher.lookingAt()) {
            return -1;
        }
        String name = HandleForm.trimmed(matcher.group("name"));
        boolean handle = HandleForm.isMarked(name)
                && HandleForm.hasLetters(name)
                && HandleForm.isHandle(name, false, false, text.looksAt(TRAILING, matcher.end(), 20));
        return handle ? matcher.start("name") + name.length() : -1;
    }

    private static boolean isInvitation(Services.Named service, Folded text) {
        return (!service.isShort() || text.looksAt(ASKED_AWAY, service.to(), 14))
                && Invitations.isAsked(text, service.from(), service.to());
    }

    private static int handleBehind(Services.Named service, Folded text) {
        Matcher matcher = text.matcher(LEADING, service.to(), 80);
        if (!matcher.lookingAt()) {
            return -1;
        }
        String name = HandleForm.trimmed(matcher.group("name"));
        boolean at = !matcher.group("at").isEmpty();
        boolean said = ID_SAYS.matcher(matcher.group("lead")).find();
        boolean trailed = DIRECT.matcher(matcher.group("lead")).matches() || text.looksAt(TRAILING, matcher.end(), 20);
        if (matcher.group("called") != null && !text.looksAt(SEARCHED, matcher.end(), 20)) {
            return -1;
        }
        boolean believed = !service.isShort() || at || ((said || trailed) && HandleForm.isMarked(name));
        return believed && HandleForm.isHandle(name, at, said, trailed) ? matcher.start("name") + name.length() : -1;
    }

    private static int handleBefore(Services.Named service, Folded text) {
        if (service.isShort()) {
            return -1;
        }
        Matcher numbered =
                NUMBERED_NAME.matcher(text.text()).region(Math.max(0, service.from() - BEFORE), service.from());
        if (text.looksAt(SEARCHED, service.to(), 15) && numbered.find()) {
            return numbered.start();
        }
        return text.looksAt(BEHIND, service.to(), 15) ? handleBefore(service.from(), text) : -1;
    }

    /** Where a handle begins that leads to a position, or -1. */
    static int handleBefore(int position, Folded text) {
        Matcher matcher = LED_TO.matcher(text.text()).region(Math.max(0, position - BEFORE), position);
        if (!matcher.find()) {
            return -1;
        }
        String name = HandleForm.trimmed(matcher.group("name"));
        boolean handle = HandleForm.isMarked(name) && HandleForm.hasLetters(name) && !HandleForm.isWord(name);
        return handle ? matcher.start() : -1;
    }

    private static int accountEnd(Services.Named service, Folded text) {
        Matcher account = text.matcher(ACCOUNT, service.to(), 14);
        if (!account.lookingAt()) {
            return -1;
        }
        boolean others = NOT_HIS.matcher(text.text())
                .region(account.end(), text.sentenceEnd(account.end()))
                .find();
        return !others && Wishes.isMeant(text, account.end()) ? account.end() : -1;
    }
}
