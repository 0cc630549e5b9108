package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people ask for something in Japanese, in the standard language and as it is spoken in Osaka, and how they say that they will
 * not. Verbs stand before the forms that make a wish of them.
 */
@Rule
final class Wishes {
    /** 教えて, 教えてよ, 教えてくれない: but not 教えてた or 教えてない. */
    private static final String PLEASE = """
            [てで](?= $ | [\\s!?。、,~ーよね☆♡♥] | な(?!い) | や(?![らりるつ]) | え[やなー] | ほし | 欲し | くだ | 下 | ち[よょ] | もら | も?(?:いい|ええ|良い|おk|大丈夫)
              | み[てま] | あげ[るよ] | いただ | 頂 | く(?:れ(?!た(?![ら?])|る?人)|だ) | つか | おくれ )""";

    private static final String NOT = "(?:ない|へん|ひん|ません|ねえ)";

    private static final String ASKED = "(?: の? (?:[?か]|かな|かね) | ん[?か] | やろ | でしょ | [?] )";

    private static final String FILLED = """
            (?: [^。!?\\n「」]{0,14} (?: じゃない | ちゃう | 大丈夫 | 平気 | 問題ない )[^。!?]{0,3}[!?]
              | は[?]
              | [^。!?\\n「」]{0,16}[。!?]\\s?(?=もし|そこで|そっち|そちら|よろしければ|よかったら|良かったら|よければ) )?
            (?: (?! た(?!方|ほう|んぷ|り|ら|い|ぶん|だ|め|ま|から|ので|し|けど|っ|ん?や) | ここ[でにの] | サイト | やめ | 暇 | じゃな | より | 以外 | (?:られ|でき)な[いか](?![?])
                | ません(?!か) | 禁止 | 無理 | チョコ | お?客 | あかん | なしで )
              [^。!?\\n「」] ){0,24}?""";

    /**
     * A whole wish some words behind the name, which may be talk of anything but of something past ("that I saw on") or of another
     * place to meet ("rather here").
     */
    private static final Pattern WISH = pattern("(?:" + FILLED + """
            (?<wish> (?: 交換 | こうかん | 追加 | 登録 | フォロー | 連絡 | れんらく | 検索 | 申請 | 招待 | インストール | ダウンロード | 返事 | 返信 | やり[取と]り | 通話 | ビデオ | (?<!の)お?話し? | 移動
                | (?:友達|友だち|ともだち)に? | フレンド[にを]? | 続き | つづき ) [をもがでに]?
                (?: しよ | しまへん | せ(?:え?へん|ん)ASKED | し?PLEASE | したい | しNOTASKED | しましょ | しと[いこ] | な(?:ろ|って|りたい|らNOTASKED)
                  | でき(?:る|NOT|ます)ASKED | できる(?:よ|から) | でき(?:たら|れば) | する(?:ね|よ|から|ので) | 希望 | 募集 | (?:いた|致)し(?:ます|たい|ましょ) | お願い | おねがい | どう | (?:いい|ええ)[?で] | よろ | ok | [?]
                  | させて(?:ください|もら|ほし|$|[?!。]) | 取(?:ろ|り|れ|って) | とろ | とれ | 待って | ちょ[うー]だい | 頂戴 | 下さい | ください | 送(?:って|る) )
              | (?:教え|おしえ|見せ|入れ|いれ) (?: (?:とい)?PLEASE | とく[ねわよ] | 下さい | ください | いただ | 頂 | 願 | ろ(?!って) | る(?:ね|よ|わ|で|から|だけ|の(?=怖)|[!。]) | NOTASKED | 合 )
              | (?:話|はな) (?: そ | せ[るたれまなへ] | さNOTASKED ) | (?:喋|しゃべ)(?:ろ|れ|りた|りま) | (?:繋|つな)(?:が(?:ろ|れ|り|ら|って)|ご[うー]) | 移(?:ろ|らNOTASKED|りま) | うつろ | やろ[うー]
              | 知りたい | [聞訊]いても?[いえよ] | きいても[いえ] | (?:飛ば|とば|送|おく)[しっ]て | おいで | 来て | (?:追い?か?け|見つけ|探し|さがし|呼ん|誘っ)PLEASE
              | (?:や|使|つか|持)って (?: い?(?:る|ます)(?:ASKED|ん?なら|んやった) | は(?:る|ります)ASKED | NOTASKED | い?たら ) | や[っつ]と(?:る|ったら)
              | ある(?:ASKED|なら) | いる(?:ASKED) | どう(?:かな|です|[?]) | (?:だめ|駄目|あかん|嫌|いや|無理|(?:怒|困)る)(?:かな|ですか|[?])
              | (?:もらえ|いただけ|頂け)(?:NOTASKED|ますか|たら|る[?か]) | 伺(?:って|い) | 可能(?:です|でしょ) | お?(?:願い|ねがい)(?:し|[!。~ー♡]|$)
              | し(?:て(?:い?る|ます)|とる)ASKED | (?:話し|し|送り|連絡し)やす | かけてい?い[?で] | かざし | お(?:使い|持ち)(?:です|でし) | お待ちして | お?会い(?:した|たい|ましょ) | 映し | 受け取って | 絡も | 仲良く(?:なろ|なりた|しよ)
              | 読み(?:込|取)[んっる] | (?:送|おく)(?:るね|るよ|るから|るけん|ります|りたい) | [にで]しNOTASKED | にしよ | せ(?:え?へん)[?か] | しよ[うや]
              | (?:教え|おしえ|見せ)ちや[うおい] | (?:楽|便利|[早速はや]|安心|安)(?:じゃ|く)ない[?か] | 使えば | って[言い]いたい | 知って(?:る|ます)ASKED | 渡(?:した|すね|すか) | 使え(?:る|ます)ASKED | した(?:方|ほう)が | (?:顔|声)[を]?(?:見|聞)(?:たい|せて) | くれたら(?!い) | do\\s?you
              | お?[聞訊]き(?:した|しても|でき|たい) )
              | [\\sをもとかで、]{0,3} (?: し(?:よ|ましょ|たい|NOTASKED|PLEASE) | (?:欲し|ほし)い | の(?:ほう|方)が(?:いい|良い|よ[くか]) | でき(?:(?:る|NOT|ます)ASKED|たら|れば) | ちょ[うー]だい | あります(?:か|[。!?]|$) | も?(?:いい|ええ)(?:よ|から|[?]) | や(?:ろ[うー!。]|り?ませんか|らNOTASKED|[つっ]て[つっ]か[?]) ) )
            """);

    /** An objection that is denied, or met with a "but" and the wish. */
    private static final String STILL = """
            (?! [^、。]{0,6}(?: (?:じゃ|では?|でも|には)な | ちゃう | やない ) | [^。!?]{0,12}(?:けど|けれど|でも)[^。!?]{0,10}(?:しよ|したい|ほし|欲し|お願|教え|おしえ|交換し) )""";

    /** Nobody asks for what is refused, forbidden, over, or was said by others. */
    private static final Pattern NOT_MEANT = pattern("""
            (?:でき|出来)(?:ない|ません|なく|ず)(?![?か]) | でけへん(?![?]) | (?:禁止 | だめ | 駄目 | ルール(?:違反|で) | 規約 | 違反 | 規則)(?![?かな]|で(?:す|しょう)か)STILL | (?:無理|いや|あかん)(?![?かな]) | ng
            | (?:(?<!怒)られ|(?<![くられ])れ)(?:ない|ません)(?![?か]) | られへん(?![?か])
            | ません(?![か?]) | しない(?:よ|です|で|こと|から|ので|って|主義|約束|派|人|ね|けど|し) | しません(?!か) | せえ?へん(?![?か]) | って?い?ない(?:よ|ん(?![^。]{0,4}[?か])|です|から|ので|し|の(?![?]))
            | てい?ない(?:よ|ん(?![^。]{0,4}[?か])|です|から|ので|し|の(?![?])) | てへん(?![?か]|の[?]) | やってい?(?:ません(?!か)|ない(?:。|$|ん))
            | 断(?:って|った|り|る) | (?:と|って)(?:言|い)[わう] | [てと]言[うわっ] | って(?:本当|ほんと) | (?:と|って)言って[きい] | [てと]人(?:が|も|は|多) | [なてで](?:い|い?る)(?:人|子|お?客) | なしで | って聞い |  くれた(?![ら?])
            | 聞(?:かれ|いてき|いてくる) | きかれ | 頼まれ | 迫られ | 誘われ
            | しつこ | した(?!い|く|ら(?!しい)|方が|ほうが) | たこと | して(?:た|いた(?!だ)|しまった) | され | させられ
            | て(?:きた|来た) | (?:ちゃ|ては)(?:いけ|だめ|あかん) | (?:教え|聞か|送ら|誘わ|し)ないで(?:す|ね|ください) | ごめん | 遠慮 | 控え | かね(?:ます|る) | (?:怒|叱)られ(?!ない|ません|へん) | 気持ちは | クビ | 罰金 | 拒否 | ペナルティ | 退会 | [れる]る人 | わけ[がは]?(?:ない|ねえ) | お断り | 怖(?!くな) | こわ(?!くな)
            """);

    /** Verbs whose object may be something else than the name. */
    private static final Pattern OF_AN_OBJECT = pattern("教え|おしえ|見せ|知|使って|聞");

    /** Objects that belong to a service, and words that are none. */
    private static final Pattern OWN = pattern("(?:アカウント|アカ|垢|名|名前|番号|コード|連絡先|の方|アドレス|リンク|どっちか|[回速非度対接番部今私僕俺密別])$");

    private static final String BEFORE_A_VERB = "をもは、, ";

    /** Words that are told after others. */
    private static final Pattern TOLD = pattern("(?:\\s?|[ぁ-ん]{0,7}?[てよういねなるれだ!?」])って(?!ば|思|おも|感じ|こと|[!?。、~ー]|$)");

    private static final Pattern CLAUSE = Pattern.compile("[^。!?\\n、,]+");

    /** What was said by others, or is named only to be refused. */
    private static final Pattern QUOTED = pattern("""
            [、,!?。」]{0,2}\\s?(?: って | と(?:言|い[わうっ]|か) | なんて | は(?:だめ|駄目|無理|禁止|規約|ルール) )
            """);

    private static final int FAR = 44;

    private Wishes() {}

    private static Pattern pattern(String regex) {
        return Kana.pattern(regex.replace("PLEASE", PLEASE)
                .replace("STILL", STILL)
                .replace("ASKED", ASKED)
                .replace("NOT", NOT));
    }

    /** Whether what ends there is told of, as something that somebody said. */
    static boolean isTold(Folded text, int behind) {
        return Kana.isHiragana(text.at(behind - 1)) && text.looksAt(TOLD, behind, FAR);
    }

    /** Whether a wish is behind a name. A whole one is not undone by what is said after it, but by what is said of it. */
    static boolean isWished(Folded text, int behind) {
        Matcher wish = text.matcher(WISH, behind, FAR);
        if (!wish.lookingAt()) {
            return false;
        }
        int from = wish.group("wish") == null ? behind : wish.start("wish");
        return !isOfSomethingElse(text, behind, from)
                && !isTold(text, wish.end())
                && !NOT_MEANT
                        .matcher(text.text())
                        .region(from, clauseEnd(text, wish.end()))
                        .find();
    }

    /** Who saw a shop on a service and asks for the shop asks for nothing there. */
    private static boolean isOfSomethingElse(Folded text, int behind, int verb) {
        int last = verb - 1;
        while (last >= behind && BEFORE_A_VERB.indexOf(text.at(last)) >= 0) {
            last--;
        }
        char letter = text.scriptAt(last);
        boolean noun = Kana.isKatakana(letter) || Character.isIdeographic(letter) || letter == 'か';
        return last >= behind
                && noun
                && text.looksAt(OF_AN_OBJECT, verb, 4)
                && !OWN.matcher(text.text()).region(behind, last + 1).find();
    }

    private static int clauseEnd(Folded text, int from) {
        Matcher clause = text.matcher(CLAUSE, from, FAR);
        int end = clause.lookingAt() ? clause.end() : from;
        return text.looksAt(QUOTED, end, FAR) ? text.sentenceEnd(Math.min(end + 2, text.length())) : end;
    }

    /** Whether nothing is refused or only told of up to the end of the sentence. */
    static boolean isMeant(Folded text, int from) {
        return !NOT_MEANT
                .matcher(text.text())
                .region(from, text.sentenceEnd(from))
                .find();
    }
}
