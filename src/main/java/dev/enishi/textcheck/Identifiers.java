package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds handles that name no service: behind "ID", or with an at sign. */
@Rule
final class Identifiers {
    private static final String ID = "(?=[iア])(?<![a-z])(?: i\\s?d | アイデ(?:ィー?|ー)(?!ア) ) ";

    /** Most who write an id and nothing else mean LINE. */
    private static final Pattern ID_THEN_HANDLE = Kana.pattern("""
            (?= [iアユ垢] )(?: ID | (?<account> ユーザー\\s?(?:名|ネーム) | アカウント名? | 垢 ) )
            (?: [\\s\\p{P}\\p{S}ー&&[^@_]] | 検索 | けんさく | 追加 | 交換 | して | って | これ | こっち | 教える | です | だよ | [ねではがものよとを] ){1,8}
            """.replace("ID", ID) + HandleForm.PATTERN);

    private static final Pattern ID_SEARCHED = Kana.pattern(ID + """
            [\\s、・☆でをのも]{0,3} (?: 検索 | けんさく | 追加 | 登録 | 交換 | 教え | おしえ | 探して | さがして | 聞い | 送って | 送る )
            """);

    private static final Pattern OTHER_ID = Kana.pattern("""
            (?: 会員 | サイト | ログイン | お客様 | 注文 | 予約 | 社員 | 学生 | apple | アップル | ゲーム | プレイヤー | マイ | 店 | 番組 | 商品 | チャット
              | 部屋 | ルーム | トレーナー ) \\s?の? $
            """);

    /** A number that is given as somebody's or something's is one of a list. */
    private static final Pattern LISTED = Kana.pattern("\\s?番?\\s?(?:の(?!で|は|$) | で\\s?(?:ログイン|登録して(?:る|ます)))");

    private static final Pattern AT_HANDLE =
            Pattern.compile("(?<![a-z0-9._@%+-])@(?<name>[a-z0-9_][a-z0-9._]{2,30}+)(?!\\s?@)");

    private static final Pattern DIRECT_MESSAGE = Kana.pattern("""
            (?= [dデ] )(?: (?<![a-z])dm(?![a-z]) | ディーエム )
            (?= [\\sでにをもは]{0,2}(?:ください|下さい|して|送って|ちょうだい|待って|くれ|開放|解放|頂戴|よろしく) )
            """);

    private Identifiers() {}

    static void find(Folded text, List<Found> found) {
        behindId(text, found);
        searched(text, found);
        withAtSign(text, found);
        Matcher message = DIRECT_MESSAGE.matcher(text.text());
        while (message.find()) {
            if (Wishes.isMeant(text, message.end())) {
                int handle = Handles.handleBehindWish(message.end(), text);
                int end = handle < 0 ? message.end() : handle;
                found.add(new Found(ContactKind.SOCIAL, message.start(), end, handle < 0 ? 55 : 75));
            }
        }
    }

    private static void behindId(Folded text, List<Found> found) {
        Matcher named = ID_THEN_HANDLE.matcher(text.text());
        while (named.find()) {
            String name = HandleForm.trimmed(named.group("name"));
            boolean at = !named.group("at").isEmpty();
            boolean listed = !HandleForm.hasLetters(name) && text.looksAt(LISTED, named.end(), 12);
            if (HandleForm.isHandle(name, at, true, true) && !listed && !isOtherId(text, named.start())) {
                ContactKind kind = named.group("account") == null ? ContactKind.MESSENGER : ContactKind.SOCIAL;
                found.add(new Found(kind, named.start(), named.start("name") + name.length(), 80));
            }
        }
    }

    private static void searched(Folded text, List<Found> found) {
        Matcher searched = ID_SEARCHED.matcher(text.text());
        while (searched.find()) {
            if (!isOtherId(text, searched.start()) && Wishes.isMeant(text, searched.start())) {
                int handle = Handles.handleBefore(searched.start(), text);
                int from = handle < 0 ? searched.start() : handle;
                found.add(new Found(ContactKind.MESSENGER, from, searched.end(), handle < 0 ? Found.INVITATION : 80));
            }
        }
    }

    private static boolean isOtherId(Folded text, int at) {
        return OTHER_ID.matcher(text.text().substring(Math.max(0, at - 8), at)).find();
    }

    /** Where letters stand before it, it means "at" or a price. */
    private static void withAtSign(Folded text, List<Found> found) {
        Matcher handle = AT_HANDLE.matcher(text.text());
        while (handle.find()) {
            String name = HandleForm.trimmed(handle.group("name"));
            boolean alone = !Character.isLetterOrDigit(text.at(handle.start() - 1));
            boolean marked = HandleForm.isMarked(name) && HandleForm.hasLetters(name);
            if (!HandleForm.isWord(name) && (marked || (alone && name.length() >= 5 && !HandleForm.isMarked(name)))) {
                found.add(new Found(ContactKind.SOCIAL, handle.start(), handle.start() + 1 + name.length(), 70));
            }
        }
    }
}
