package dev.enishi.reports.chatrate;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Span;
import dev.enishi.reports.Spans;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A performer's time online, and the part of it in chats: each instant once, on however many sites and with however many customers.
 * A chat counts as far as the performer was online on its site.
 *
 * @param online when online on any site
 * @param inChat when in a chat of any kind
 */
@Rule
record OnlineTime(Spans online, Spans inChat) {
    /** Of one performer. */
    static OnlineTime of(List<Stay> sessions, List<Stay> chats) {
        Map<UUID, Spans> onlineBySite = bySite(sessions);
        Stream<Span> counted = bySite(chats).entrySet().stream()
                .flatMap(site -> site.getValue().and(onlineOn(onlineBySite, site.getKey())).all().stream());
        return new OnlineTime(Spans.union(sessions.stream().map(Stay::span).toList()), Spans.union(counted.toList()));
    }

    static Map<UUID, Spans> bySite(List<Stay> stays) {
        return stays.stream()
                .collect(Collectors.groupingBy(
                        Stay::siteId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Stay::span, Collectors.toList()), Spans::union)));
    }

    static Spans onlineOn(Map<UUID, Spans> onlineBySite, UUID site) {
        return onlineBySite.getOrDefault(site, Spans.union(List.of()));
    }
}
