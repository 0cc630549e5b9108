package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences as she reads them on 27 October 2026. */
class DayTextsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);
    private static final Messages MESSAGES = new Messages(List.of(() -> "followup", () -> "desk"));

    /** Arguments as the rule gives them: days, times, whole numbers. */
    private static String say(Language language, String key, String arguments) {
        Object[] given = Stream.of(arguments.split(" "))
                .map(text -> text.contains("-")
                        ? LocalDate.parse(text)
                        : text.contains(":") ? (Object) LocalTime.parse(text) : Long.valueOf(text))
                .toArray();
        return new DayTexts(MESSAGES, language, TODAY).get(key, given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                reason.INTERVAL.chat | 2026-10-11 16 2026-10-26 | 最後のチャットは10月11日（16日前）。昨日から連絡の時期です。
                reason.INTERVAL.chat | 2026-10-12 15 2026-10-27 | 最後のチャットは10月12日（15日前）。そろそろ連絡の時期です。
                reason.INTERVAL.chat | 2026-10-26 1 2026-10-27 | 最後のチャットは昨日。そろそろ連絡の時期です。
                reason.INTERVAL.chat | 2025-10-11 381 2025-10-26 | 最後のチャットは去年の10月11日（381日前）。去年の10月26日から連絡の時期です。
                reason.INTERVAL.chat | 2023-01-31 1365 2023-02-15 | 最後のチャットは2023年1月31日（1,365日前）。2023年2月15日から連絡の時期です。
                reason.INTERVAL.mailOut | 2026-10-11 16 2026-10-20 | 最後にこちらからメールしたのは10月11日（16日前）。10月20日から連絡の時期です。
                reason.INTERVAL.mailOut | 2026-10-26 1 2026-10-27 | 最後にこちらからメールしたのは昨日。そろそろ連絡の時期です。
                reason.INTERVAL.mailIn | 2025-12-30 301 2026-01-14 | 最後にメールをもらったのは去年の12月30日（301日前）。1月14日から連絡の時期です。
                reason.INTERVAL.secretOut | 2026-10-11 16 2026-10-26 | 最後にこちらからメッセージを送ったのは10月11日（16日前）。昨日から連絡の時期です。
                reason.INTERVAL.secretIn | 2026-10-11 16 2026-10-26 | 最後にメッセージをもらったのは10月11日（16日前）。昨日から連絡の時期です。
                reason.THANK_YOU | 2026-10-27 | 今日のチャットのお礼メールがまだです。
                reason.THANK_YOU | 2026-10-26 | 昨日のチャットのお礼メールがまだです。
                reason.THANK_YOU | 2026-10-25 | 10月25日のチャットのお礼メールがまだです。
                reason.MEMO | 2025-12-31 | 去年の12月31日のチャットのメモがまだです。
                reason.REPLY | 2026-10-26 | 昨日のメールにまだ返信していません。
                reason.FAVORITE_IDLE | 2026-10-11 2026-10-25 | 10月11日のチャットを最後に、ログインだけ続いています（最終ログイン10月25日）。
                reason.FAVORITE_IDLE | 2025-10-11 2026-10-26 | 去年の10月11日のチャットを最後に、ログインだけ続いています（最終ログイン昨日）。
                reason.OCCASION.birthday | 2026-10-27 | 今日は誕生日です。
                reason.OCCASION.birthday | 2026-10-26 | 昨日は誕生日でした。
                reason.OCCASION.birthday | 2026-10-28 | 明日は誕生日です。
                reason.OCCASION.birthday | 2026-10-25 | 10月25日は誕生日でした。
                reason.OCCASION.anniversary | 1 2025-10-27 | 初めてのチャットから1年です（去年の10月27日）。
                reason.OCCASION.anniversary | 2 2024-10-27 | 初めてのチャットから2年です（2024年10月27日）。
                reason.RESERVATION.coming | 2026-10-28 21:00 | 明日21:00から予約が入っています。
                reason.RESERVATION.coming | 2026-10-30 09:05 | 10月30日9:05から予約が入っています。
                reason.RESERVATION.noShow | 2026-10-26 | 会員は昨日の予約に来ませんでした。責めずに、気づかうひと言を送りましょう。
                reason.RESERVATION.noneAgreed | 2026-10-27 | 常連の会員です。今日のチャットのあと、次の予約が決まっていません。
                reason.UNANSWERED_REQUEST | 2026-10-28 21:00 2026-10-26 | 明日21:00からの予約の希望に返事ができないまま、昨日期限が切れました。おわびと、別の時間の案内を送りましょう。
                reason.UNANSWERED_REQUEST | 2026-10-27 21:00 2026-10-27 | 今日21:00からの予約の希望に返事ができないまま、今日期限が切れました。おわびと、別の時間の案内を送りましょう。
                reason.UNANSWERED_REQUEST | 2026-10-26 21:00 2026-10-25 | 昨日21:00からの予約の希望に返事ができないまま、10月25日に期限が切れました。おわびと、別の時間の案内を送りましょう。
                caution.SNOOZED | 2026-10-28 | 連絡を控えています（明日から再開）。
                caution.SNOOZED | 2027-01-05 | 連絡を控えています（来年の1月5日から再開）。
                caution.DORMANT | 3 | 続けて送った連絡メール3通に返信がありません。
                caution.MISSED_ATTEMPTS | 2 | 2回、会えないままになっています（チャット中のすれ違い、返事のなかった予約の希望）。
                caution.NO_SHOW | 1 6 | 予約6回のうち1回、連絡なしで来ませんでした。
                """)
    void a_japanese_sentence_reads_as_it_is_spoken(String key, String arguments, String sentence) {
        assertThat(say(Language.JA, key, arguments)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                reason.INTERVAL.chat | 2026-10-11 16 2026-10-26 | Last chat: 11 October (16 days ago). Due since yesterday.
                reason.INTERVAL.chat | 2026-10-12 15 2026-10-27 | Last chat: 12 October (15 days ago). Time to get in touch.
                reason.INTERVAL.mailOut | 2026-10-26 1 2026-10-27 | Last mail to the customer: yesterday. Time to get in touch.
                reason.INTERVAL.mailIn | 2025-10-11 381 2025-10-26 | Last mail from the customer: 11 October last year (381 days ago). Due since 26 October last year.
                reason.THANK_YOU | 2026-10-26 | No thank-you mail since the last chat (yesterday).
                reason.MEMO | 2026-10-27 | No note since the last chat (today).
                reason.REPLY | 2026-10-11 | The customer's last mail is unanswered (11 October).
                reason.FAVORITE_IDLE | 2026-10-11 2026-10-25 | Has not chatted since 11 October but goes on logging in (last login: 25 October).
                reason.OCCASION.birthday | 2026-10-27 | The customer's birthday is today.
                reason.OCCASION.birthday | 2026-10-26 | The customer's birthday was yesterday.
                reason.OCCASION.anniversary | 1 2025-10-27 | First chat 1 year ago (27 October last year).
                reason.OCCASION.anniversary | 2 2024-10-27 | First chat 2 years ago (27 October 2024).
                reason.RESERVATION.coming | 2026-10-28 21:00 | Appointment tomorrow at 21:00.
                reason.RESERVATION.noShow | 2026-10-26 | The customer did not come to the appointment (yesterday): a kind word, no reproach.
                reason.UNANSWERED_REQUEST | 2026-10-28 21:00 2026-10-26 | The request for tomorrow at 21:00 ran out without an answer (yesterday): a word of apology, and another time.
                caution.SNOOZED | 2026-11-03 | Left in peace until 3 November.
                caution.DORMANT | 1 | 1 follow-up mail is unanswered.
                caution.DORMANT | 3 | 3 follow-up mails in a row are unanswered.
                caution.MISSED_ATTEMPTS | 1 | Missed once: came while the performer was busy, or got no answer to a request.
                caution.MISSED_ATTEMPTS | 2 | Missed 2 times: came while the performer was busy, or got no answer to a request.
                caution.NO_SHOW | 1 1 | Did not come to 1 of 1 reservation.
                """, quoteCharacter = '"')
    void so_does_an_english_one(String key, String arguments, String sentence) {
        assertThat(say(Language.EN, key, arguments)).isEqualTo(sentence);
    }
}
