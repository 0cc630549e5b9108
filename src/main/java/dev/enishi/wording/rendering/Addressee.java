package dev.enishi.wording.rendering;

import dev.enishi.agency.Policies;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.platform.data.Row;
import dev.enishi.textcheck.Masking;
import dev.enishi.wording.herself.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer to whom something is written, with all that a template may say.
 *
 * @param performer who writes
 * @param site where
 * @param handle what he calls himself
 * @param callName what she calls him
 * @param tags what he is about
 * @param blocked whether he is banned, and so can reserve nothing
 * @param chats first day, last day and number of days with a chat
 * @param newestNote what was written down about him last
 * @param reservedFor start of his next reservation
 */
@Rule
record Addressee(
        Writer performer,
        Place site,
        String handle,
        @Nullable String callName,
        List<String> tags,
        boolean blocked,
        ChatDays chats,
        @Nullable String newestNote,
        @Nullable Instant reservedFor) {

    /** Who writes, what she has to tell until when, and what is true of her. */
    record Writer(
            UUID id,
            String name,
            @Nullable String news,
            @Nullable LocalDate newsUntil,
            Set<Truth> truths) {}

    /** The site and its rules. */
    record Place(
            String name,
            boolean contactExchangeForbidden,
            @Nullable String penalty) {}

    /** When they chatted. */
    record ChatDays(@Nullable LocalDate first, @Nullable LocalDate last, int count) {}

    /** The columns that {@link #of(Row)} reads. */
    static final String COLUMNS = """
            c.handle, c.call_name, c.tags, c.blocked_since is not null as blocked, c.performer_id,
                   p.name as performer_name, s.name as site_name, s.contact_exchange_forbidden, s.penalty, w.text as news,
                   w.until_day, coalesce(t.truths, '{}') as truths, r.first_chat_day, r.last_chat_day, r.chat_days, n.body,
                   v.starts_at
            """;

    /** Reads {@link #COLUMNS}. */
    static Addressee of(Row row) {
        return new Addressee(
                new Writer(
                        row.uuid("performer_id"),
                        row.text("performer_name"),
                        row.textOrNull("news"),
                        row.dayOrNull("until_day"),
                        row.texts("truths").stream().map(Truth::valueOf).collect(Collectors.toSet())),
                new Place(row.text("site_name"), row.bool("contact_exchange_forbidden"), row.textOrNull("penalty")),
                row.text("handle"),
                row.textOrNull("call_name"),
                row.texts("tags"),
                row.bool("blocked"),
                new ChatDays(row.dayOrNull("first_chat_day"), row.dayOrNull("last_chat_day"), row.integer("chat_days")),
                row.textOrNull("body"),
                row.instantOrNull("starts_at"));
    }

    Stage stage(Policies policies, LocalDate today) {
        return Stage.of(chats.first(), chats.last(), chats.count(), policies, today);
    }

    /** What she has to tell on a day, if it is not over. */
    Optional<String> news(LocalDate today) {
        LocalDate until = performer.newsUntil();
        return until == null || today.isAfter(until) ? Optional.empty() : Optional.ofNullable(performer.news());
    }

    /**
     * What they talked about last: the first line of the newest note that says something, else his tags. What was masked is
     * nothing to tell a customer.
     */
    Optional<String> lastTopic(String betweenTags) {
        Optional<String> noted = Optional.ofNullable(newestNote).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !Masking.isMasked(line))
                .findFirst();
        List<String> said = tags.stream().filter(tag -> !Masking.isMasked(tag)).toList();
        return noted.or(() -> said.isEmpty() ? Optional.empty() : Optional.of(String.join(betweenTags, said)));
    }
}
