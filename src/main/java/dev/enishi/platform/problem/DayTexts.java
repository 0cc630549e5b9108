package dev.enishi.platform.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Sentences that are said on one day, in one language. */
public final class DayTexts {
    /** Where in the arguments of a sentence the ages of its days begin: {10} is how many days ago the day {0} was. */
    private static final int AGES = 10;

    private final Messages messages;
    private final Language language;
    private final LocalDate today;

    DayTexts(Messages messages, Language language, LocalDate today) {
        this.messages = messages;
        this.language = language;
        this.today = today;
    }

    /**
     * The sentence of a key with its arguments, at most ten. Days are said as on this one: 昨日, 10月11日. For a day {n} the
     * sentence can choose by {1n}, how many days ago it was, less than 0 if it is to come.
     */
    public String get(String key, Object... arguments) {
        Object[] spoken = new Object[AGES + arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            spoken[i] = arguments[i];
            if (arguments[i] instanceof LocalDate day) {
                spoken[i] = SpokenDates.day(day, today, language);
                spoken[AGES + i] = ChronoUnit.DAYS.between(day, today);
            }
        }
        return messages.sentence(key, language, spoken);
    }
}
