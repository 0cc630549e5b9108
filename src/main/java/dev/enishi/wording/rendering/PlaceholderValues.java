package dev.enishi.wording.rendering;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.DayTexts;
import dev.enishi.wording.template.Placeholder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands for each placeholder in a text to a customer, as it is said on a day. What is not known is left out. */
@Rule
final class PlaceholderValues {
    /** Who calls himself so is polite to himself already. */
    private static final Pattern POLITE = Pattern.compile(".+(?:さん|サン|ちゃん|チャン|くん|クン|君|様|さま|サマ|氏|殿)");

    private final Addressee customer;
    private final BusinessCalendar calendar;
    private final LocalDate today;
    private final DayTexts texts;

    /**
     * @param today the business day on which it is said
     * @param texts the sentences of that day, in the language of the agency
     */
    PlaceholderValues(Addressee customer, AgencySettings settings, LocalDate today, DayTexts texts) {
        this.customer = customer;
        this.calendar = settings.calendar();
        this.today = today;
        this.texts = texts;
    }

    /**
     * All that are known.
     *
     * @param nearestStart the first start that is free for him, or null where none is, or none was looked for
     */
    Map<Placeholder, String> known(@Nullable Instant nearestStart) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        String callName = customer.callName();
        put(values, Placeholder.CALL_NAME, Optional.ofNullable(callName));
        values.put(Placeholder.NAME, callName == null ? politely(customer.handle()) : callName);
        values.put(Placeholder.PERFORMER_NAME, customer.performer().name());
        values.put(Placeholder.SITE_NAME, customer.site().name());
        put(values, Placeholder.DAYS_SINCE, daysSince());
        put(values, Placeholder.LAST_TOPIC, customer.lastTopic(texts.get("word.between")));
        values.put(Placeholder.SEASON, texts.get(season(today)));
        put(values, Placeholder.NEWS, customer.news(today));
        put(values, Placeholder.NEAREST_START, Optional.ofNullable(nearestStart).map(this::spoken));
        put(
                values,
                Placeholder.NEXT_RESERVATION,
                Optional.ofNullable(customer.reservedFor()).map(this::spoken));
        if (customer.site().contactExchangeForbidden()) {
            values.put(Placeholder.SITE_RULE, texts.get("word.siteRule"));
        }
        put(values, Placeholder.PENALTY, Optional.ofNullable(customer.site().penalty()));
        return values;
    }

    private String politely(String handle) {
        return POLITE.matcher(handle).matches() ? handle : handle + texts.get("word.afterHandle");
    }

    private static void put(Map<Placeholder, String> values, Placeholder placeholder, Optional<String> value) {
        value.ifPresent(text -> values.put(placeholder, text));
    }

    private Optional<String> daysSince() {
        return Optional.ofNullable(customer.chats().last())
                .map(day -> String.valueOf(ChronoUnit.DAYS.between(day, today)));
    }

    /** 明日21:00から: a start at night belongs to the evening before, as the rest of the service says it. */
    private String spoken(Instant start) {
        return texts.get("word.start", calendar.dayOf(start), calendar.spokenTime(start));
    }

    /** The key of the words of a day: there are some for each half of a month. */
    static String season(LocalDate day) {
        return "word.season.%02d.%d".formatted(day.getMonthValue(), day.getDayOfMonth() <= 15 ? 1 : 2);
    }
}
