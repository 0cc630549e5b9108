package dev.enishi.textcheck;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds phone numbers, in whatever digits: what a number is in which country, libphonenumber knows. */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Of whom everybody has one: no more is needed to believe it. */
    private static final Set<PhoneNumberType> PERSONAL =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.VOIP, PhoneNumberType.PAGER);

    /** How numbers of houses and firms are written in groups; others may be anything. */
    private static final Set<String> GROUPS =
            Set.of("2-4-4", "3-3-4", "4-2-4", "5-1-4", "4-3-3", "3-4-3", "2-8", "4-6", "3-7", "1-9");

    /** What is counted is no number to call. */
    private static final Pattern COUNTED = Kana.pattern("""
            \\s?(?: 円 | えん | 個 | 人 | 回 | 点 | 枚 | 本 | 分(?!の) | 秒 | 年 | 月 | 歳 | 才 | % | kg | cm | km | pt | ポイント | チップ | 位
              | 番目 | 話 | 巻 | 度 | 万 | 千 | 億 | 号室 | ドル | 名様 | 件 | 時 )
            """);

    private static final Pattern PHONE = Kana.pattern("電話|でんわ|tel|☎|番号|けいたい|携帯|ケータイ|かけて|連絡|れんらく|コール|鳴らして|smsで|ショートメール");

    /** Numbers of other things say so. */
    private static final Pattern OTHER_NUMBER =
            Kana.pattern("(?:伝票|注文|会員|追跡|荷物|予約|製造|受付|整理|口座|シリアル|お?問い?合わせ)(?:番号|ナンバー|no[.]?)[\\s:はが、]{0,3}$");

    private static final int NEAR = 15;

    /** What is worth asking about: there are many zeros in texts. */
    private static final Pattern NATIONAL = Pattern.compile("0[1-9][0-9]{8,9}");

    private static final Pattern KOREAN = Pattern.compile("010[2-9][0-9]{7}");
    private static final Pattern JAPANESE = Pattern.compile("810?[1-9][0-9]{8,9}");
    private static final Pattern DIALLED = Pattern.compile("(?:00|010)810?[1-9][0-9]{8,9}");

    private PhoneNumbers() {}

    static void find(Folded text, List<Found> found) {
        int position = 0;
        while (position < text.length()) {
            Found number = mayStartAt(text, position) ? startingAt(text, position) : null;
            if (number != null) {
                found.add(number);
            }
            position = number == null ? position + 1 : number.to();
        }
    }

    /** A number begins with a zero, or says its country; never in the midst of another one. */
    private static boolean mayStartAt(Folded text, int at) {
        char before = text.at(at - 1);
        if (Digits.isFigure(before) || ((before == '.' || before == ':') && Digits.isFigure(text.at(at - 2)))) {
            return false;
        }
        return switch (text.at(at)) {
            case '0', '〇', '○', '◯', '●', '零', '+', 'ぜ', 'れ', 'ま', 'お' -> true;
            case '8', '八', 'は', 'z' -> true;
            case 'o' -> !Character.isLetterOrDigit(before) || before > 0x7F;
            default -> false;
        };
    }

    private static @Nullable Found startingAt(Folded text, int at) {
        boolean plus = text.at(at) == '+';
        List<Digits.Digit> digits = Digits.from(text, plus ? at + 1 : at);
        if (digits.size() < 9
                || digits.stream().skip(1).anyMatch(digit -> digit.apart() && isTime(text, digit.from()))) {
            return null;
        }
        Found number = longest(text, at, digits, plus);
        return number == null ? longest(text, at, withoutDashes(digits), plus) : number;
    }

    private static @Nullable Found longest(Folded text, int at, List<Digits.Digit> digits, boolean plus) {
        for (int count = Math.min(digits.size(), Digits.MOST - 1); count >= 9; count--) {
            if (endsAt(digits, count)) {
                Optional<PhoneNumberType> type = type(digits.subList(0, count), plus);
                if (type.isPresent()) {
                    return believed(text, at, digits.subList(0, count), type.get(), plus);
                }
            }
        }
        return null;
    }

    /** The kanji 一 among figures may be meant as a dash. */
    private static List<Digits.Digit> withoutDashes(List<Digits.Digit> digits) {
        boolean figures =
                digits.stream().allMatch(digit -> digit.style() == Digits.Style.FIGURE || digit.isOneInKanji());
        return figures ? digits.stream().filter(digit -> !digit.isOneInKanji()).toList() : List.of();
    }

    /** 20:00 is none, nor a part of one. */
    private static boolean isTime(Folded text, int digit) {
        return text.at(digit - 1) == ':' && Digits.isFigure(text.at(digit - 2)) && !Digits.isFigure(text.at(digit - 4));
    }

    /** A group of figures is not torn apart. */
    private static boolean endsAt(List<Digits.Digit> digits, int count) {
        if (count == digits.size()) {
            return true;
        }
        Digits.Digit next = digits.get(count);
        return next.apart() || next.style() == Digits.Style.WORD;
    }

    private static Optional<PhoneNumberType> type(List<Digits.Digit> digits, boolean plus) {
        String number =
                digits.stream().map(digit -> String.valueOf(digit.value())).collect(Collectors.joining());
        if (plus) {
            return valid("+" + number, "JP");
        }
        if (JAPANESE.matcher(number).matches()) {
            return valid("+" + number, "JP").filter(PERSONAL::contains);
        }
        if (DIALLED.matcher(number).matches()) {
            return valid("+" + number.substring(number.indexOf("81")), "JP");
        }
        if (KOREAN.matcher(number).matches()) {
            return valid(number, "KR");
        }
        return NATIONAL.matcher(number).matches() ? valid(number, "JP") : Optional.empty();
    }

    private static Optional<PhoneNumberType> valid(String number, String country) {
        try {
            PhoneNumber parsed = NUMBERS.parse(number, country);
            return NUMBERS.isValidNumber(parsed) ? Optional.of(NUMBERS.getNumberType(parsed)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Found believed(
            Folded text, int from, List<Digits.Digit> digits, PhoneNumberType type, boolean plus) {
        int to = digits.getLast().to();
        int begin = text.at(from - 1) == '(' && text.text().substring(from, to).contains(")") ? from - 1 : from;
        boolean other = OTHER_NUMBER
                .matcher(text.text())
                .region(Math.max(0, from - NEAR), from)
                .find();
        if (other || COUNTED.matcher(text.text()).region(to, text.length()).lookingAt()) {
            return null;
        }
        if (plus || PERSONAL.contains(type)) {
            return new Found(ContactKind.PHONE, begin, to, 95);
        }
        boolean named = PHONE.matcher(text.text())
                .region(Math.max(0, from - NEAR), Math.min(text.length(), to + NEAR))
                .find();
        boolean grouped = isFixedLine(text, digits);
        return named || grouped ? new Found(ContactKind.PHONE, begin, to, named ? 95 : 80) : null;
    }

    private static boolean isFixedLine(Folded text, List<Digits.Digit> digits) {
        StringBuilder groups = new StringBuilder();
        int length = 0;
        for (Digits.Digit digit : digits) {
            if (digit.apart() && length > 0) {
                if ("-()ー ・.の".indexOf(text.at(digit.from() - 1)) < 0) {
                    return false;
                }
                groups.append(length).append('-');
                length = 0;
            }
            length++;
        }
        return GROUPS.contains(groups.append(length).toString());
    }
}
