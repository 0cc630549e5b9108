package dev.enishi.reports.chatrate;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Place;
import dev.enishi.reports.Point;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import dev.enishi.reports.Spans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chat rate: minutes in chat / minutes online. Standby is what is left. Of several performers both are added up.
 *
 * @param buckets into what the time is divided
 * @param online microseconds online in each
 * @param inChat microseconds of these in chat
 */
@Rule
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ChatRate(Buckets buckets, long[] online, long[] inChat) {
    private static final long MINUTE = 60_000_000;

    /** Of all performers of some sessions and chats. */
    static ChatRate of(Buckets buckets, List<Stay> sessions, List<Stay> chats) {
        int size = buckets.places().size();
        ChatRate sum = new ChatRate(buckets, new long[size], new long[size]);
        Map<UUID, List<Stay>> chatsOfEach = byPerformer(chats);
        byPerformer(sessions).forEach((performer, own) -> {
            OnlineTime time = OnlineTime.of(own, chatsOfEach.getOrDefault(performer, List.of()));
            add(sum.online, buckets.microsecondsOf(time.online()));
            add(sum.inChat, buckets.microsecondsOf(time.inChat()));
        });
        return sum;
    }

    /** Of each performer who was online, by id. */
    static Map<UUID, ChatRate> ofEach(Buckets buckets, List<Stay> sessions, List<Stay> chats) {
        Map<UUID, List<Stay>> chatsOfEach = byPerformer(chats);
        return byPerformer(sessions).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        own -> of(buckets, own.getValue(), chatsOfEach.getOrDefault(own.getKey(), List.of()))));
    }

    private static Map<UUID, List<Stay>> byPerformer(List<Stay> stays) {
        return stays.stream().collect(Collectors.groupingBy(Stay::performerId));
    }

    private static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** Rate, online, in chat and standby. Minutes are rounded, and standby is the difference of what is shown. */
    List<Series> series() {
        return List.of(
                series(SeriesKey.CHAT_RATE, SeriesUnit.PERCENT, this::percent),
                series(SeriesKey.ONLINE, SeriesUnit.MINUTES, i -> (double) minutes(online[i])),
                series(SeriesKey.IN_CHAT, SeriesUnit.MINUTES, i -> (double) minutes(inChat[i])),
                series(SeriesKey.STANDBY, SeriesUnit.MINUTES, i -> (double) (minutes(online[i]) - minutes(inChat[i]))));
    }

    private Series series(SeriesKey key, SeriesUnit unit, IntFunction<@Nullable Double> value) {
        List<Place> places = buckets.places();
        List<Point> points = IntStream.range(0, places.size())
                .mapToObj(i -> places.get(i).point(value.apply(i)))
                .toList();
        return new Series(key, unit, points);
    }

    /** To a tenth; nothing where nobody was online. */
    public @Nullable Double percent(int bucket) {
        return percent(bucket, bucket + 1);
    }

    /** The same of some buckets together, from the first to before the last. */
    public @Nullable Double percent(int from, int until) {
        long all = Arrays.stream(online, from, until).sum();
        long chats = Arrays.stream(inChat, from, until).sum();
        return all == 0 ? null : Math.round(1000.0 * chats / all) / 10.0;
    }

    private static long minutes(long microseconds) {
        return Math.round((double) microseconds / MINUTE);
    }

    /** What does not count: chats by a minute or more outside of sessions, and sessions that nobody ended. */
    static List<Excluded> excluded(Buckets buckets, List<Stay> sessions, List<Stay> chats) {
        List<Excluded> excluded = new ArrayList<>();
        Map<UUID, List<Stay>> sessionsOfEach = byPerformer(sessions);
        List<Long> outside = byPerformer(chats).entrySet().stream()
                .flatMap(own ->
                        outside(buckets, sessionsOfEach.getOrDefault(own.getKey(), List.of()), own.getValue()).stream())
                .filter(microseconds -> microseconds >= MINUTE)
                .toList();
        if (!outside.isEmpty()) {
            long minutes = outside.stream().mapToLong(Long::longValue).sum() / MINUTE;
            excluded.add(new Excluded(Exclusion.CHAT_OUTSIDE_SESSIONS, outside.size(), minutes));
        }
        long unfinished = sessions.stream()
                .filter(session -> session.unfinished()
                        && session.within(buckets.range()).span().microseconds() > 0)
                .count();
        if (unfinished > 0) {
            excluded.add(new Excluded(Exclusion.UNFINISHED_SESSION, (int) unfinished, null));
        }
        return excluded;
    }

    /** How many microseconds of each chat of a performer are outside of the sessions on its site. */
    private static List<Long> outside(Buckets buckets, List<Stay> sessions, List<Stay> chats) {
        Map<UUID, Spans> onlineBySite = OnlineTime.bySite(sessions);
        return chats.stream()
                .map(chat -> chat.within(buckets.range()))
                .map(chat -> chat.span().microseconds()
                        - OnlineTime.onlineOn(onlineBySite, chat.siteId()).microsecondsOf(chat.span()))
                .toList();
    }
}
