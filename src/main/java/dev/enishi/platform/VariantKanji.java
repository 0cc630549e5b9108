package dev.enishi.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kanji that are written one way or another in the same name. Each group begins with the one that stands for all of them. What
 * NFKC makes the same already (compatibility ideographs, as of 神 or 海) is not listed.
 */
final class VariantKanji {
    /** 常用漢字表 (Cabinet notice of 2010): the older forms that it gives in brackets; with others of the same names. */
    private static final String REGULAR = """
            亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 殴毆 桜櫻 奥奧
            横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 学學斈 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷
            勧勸 寛寬 関關 歓歡 観觀 気氣 帰歸皈 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧舉 虚虛 峡峽 挟挾 狭狹 郷鄕 暁曉
            区區 駆驅駈 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪谿 経經 蛍螢 軽輕 継繼 鶏鷄雞 芸藝 撃擊 欠缺 研硏 県縣 倹儉
            剣劍劔劒剱 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 広廣 効效 恒恆 黄黃 鉱鑛砿礦 号號 国國圀囯 黒黑 砕碎
            済濟 斎齋斉齊 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕溼 実實 写寫 釈釋 寿壽 収收
            従從 渋澁澀 獣獸 縦縱 粛肅 処處 緒緖 叙敍敘 将將 称稱 渉涉 焼燒 証證 奨奬獎 条條 状狀 乗乘 浄淨 剰剩
            畳疊疉 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨
            声聲 静靜 窃竊 摂攝 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 痩瘦
            装裝 総總 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體躰軆 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 単單
            胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵銕鐡 点點 転轉 伝傳 灯燈
            当當 党黨 盗盜 稲稻 闘鬭 徳德悳 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚
            蛮蠻 秘祕 浜濱濵 瓶甁 払拂 仏佛 併倂 並竝 餅餠 辺邊邉 変變 弁辨瓣辯 歩步 宝寶寳 豊豐 褒襃 翻飜 毎每 万萬
            満滿 麺麵麪 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠
            涙淚泪 塁壘 礼禮 励勵 戻戾 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 郎郞 楼樓 録錄 湾灣
            """;

    /** 人名用漢字 (Family Registration Act, tables 1 and 2): forms that stand side by side there; with others of the same names. */
    private static final String NAMES = """
            亘亙 凜凛 尭堯 巌巖 晃晄 桧檜 槙槇 祢禰袮 祷禱 禄祿 穣穰 萌萠 遥遙 園薗 島嶋嶌 杯盃 富冨 峰峯 野埜 涼凉
            """;

    /** 表外漢字字体表 (National Language Council, 2000): simpler forms that are in use beside the printed ones. */
    private static final String PRINTED = """
            繍繡 鴎鷗 蒋蔣 醤醬 蝋蠟 唖啞 芦蘆 頴穎 撹攪 噛嚙 鹸鹼 麹麴 掻搔 桝枡 屏屛 并幷 弯彎 沪濾
            """;

    /** Forms that JIS X 0208, 0212 and 0213 code apart and that registers, maps and site handles write: 髙, 﨑, 𠮷. */
    private static final String OTHERS = """
            高髙 崎﨑嵜 吉𠮷 柳栁 橋𣘺槗 桑桒 今𫝆 館舘 船舩 薮藪 秋龝穐 淵渕渊 柏栢 雁鴈 闊濶 昇曻 昂昻 村邨 厩廐廏
            峨峩 沖冲 熙煕凞熈 爾尓 礪砺 旗籏 糾糺 聡聰 兎兔莵 庵菴 蕊蘂 靭靱 鯵鰺 鴬鶯 鶴靏靎鸖 諌諫 讃讚 鑑鑒 栖棲
            壺壷 喜㐂 侭儘 卒卆 卯夘 梅楳 瑠璢 留畄 畝畆畒 松枩 杉杦 柿柹 泉洤 涌湧 美羙 宜冝 寧寍寕 憩憇 最冣 虎乕
            迩邇 貌皃 傑杰 衆眾 曹曺 回囘 土圡 年秊 姉姊 婿壻 夢梦 哲喆 蓋盖葢 跡迹蹟 窓窗窻 荊荆 鵝鵞 鼠鼡 珍珎 翠翆
            毘毗 稟禀 綿緜 鬱欝 恥耻 脈脉 腸膓 踊踴 軟輭 事亊 凡凢 飾餝 蛇虵 蛎蠣 蝿蠅 粮糧 裏裡 略畧 群羣 煙烟 刃刄
            伜倅 妊姙 拿拏 怪恠 姫姬 磯礒 悦悅 説說 税稅 脱脫 鋭銳 閲閱 産產 顔顏 絶絕 歳歲 査查 尚尙 清淸 青靑 教敎
            彦彥 内內 冊册 戸戶 既旣 飲飮 間閒 況况 減减 決决 凄淒 準凖 呉吳 娯娛 没沒 汚污 脚腳 猫貓 床牀 隣鄰 竃竈
            頬頰 剥剝 填塡 掴摑 繋繫 蝉蟬 騨驒 箪簞 侠俠 倶俱 呑吞 嘘噓 妍姸 瑶瑤 賎賤 顛顚 醗醱 鈎鉤 舎舍 喩喻 遡溯
            晋晉 涛濤 梼檮 溌潑 焔焰 晒曬 莱萊 葱蔥 輌輛 贋贗 呪咒 唇脣 痺痹 猪豬 裴裵 皐皋 涜瀆
            """;

    private static final Map<Integer, Integer> REPRESENTATIVES = representatives();

    private VariantKanji() {}

    /** The kanji that stands for a character, which for nearly all is itself. */
    static int representative(int character) {
        return REPRESENTATIVES.getOrDefault(character, character);
    }

    /** The groups: strings of kanji. */
    static Stream<String> groups() {
        return Stream.of(REGULAR, NAMES, PRINTED, OTHERS).flatMap(table -> Stream.of(table.split("\\s+")));
    }

    private static Map<Integer, Integer> representatives() {
        Map<Integer, Integer> representatives = new HashMap<>();
        groups().forEach(group ->
                group.codePoints().skip(1).forEach(kanji -> representatives.put(kanji, group.codePointAt(0))));
        return representatives;
    }
}
