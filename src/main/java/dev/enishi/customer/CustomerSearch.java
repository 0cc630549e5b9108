package dev.enishi.customer;

import dev.enishi.customer.CustomerListQueries.Found;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds customers by a text that their handle, call name or kana contain, in the order of the text from the match on. */
@ApplicationScoped
class CustomerSearch {
    /** Suffixes in the search index are cut to this many characters (V0003). */
    private static final int SUFFIX_LENGTH = 24;

    /** The greatest character: a prefix with it is the end of the range of the prefix. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /**
     * A substring of the text is a prefix of one of its suffixes. Each performer's range is read in order; of several
     * matches in one customer only the first counts. The rows of customers are read for the page only, unless a filter, a
     * text longer than a suffix or one that finds them anyway needs them before.
     */
    private static final String SEARCH =
            CustomerQueries.COLUMNS + """
                   , found.suffix
              from (
                   select s.suffix, s.customer_id
                     from performer p
                    cross join lateral (
                          select s.suffix, s.customer_id
                            from customer_suffix s
                           where s.agency_id = :agency and s.performer_id = p.id
                             and s.suffix >= :prefix and s.suffix < :prefixEnd
                             [[and (s.suffix, s.customer_id) > (:afterSuffix, :afterId)]]
                             and not exists (
                                 select 1 from customer_suffix earlier
                                  where earlier.agency_id = :agency and earlier.customer_id = s.customer_id
                                    and earlier.suffix >= :prefix and earlier.suffix < s.suffix)
                             and (not :narrowed::boolean or exists (
                                 select 1
            """ + CustomerQueries.FROM + """
                                    and c.id = s.customer_id and position(:text in c.search_text) > 0
                                    [[and position(:foundAnyway in c.search_text) = 0]]
            """ + CustomerConditions.FILTERS + """
                                 ))
                           order by s.suffix, s.customer_id
                           limit :limit) s
                    where p.agency_id = :agency [[and p.id = :performerId]]
                    order by s.suffix, s.customer_id
                    limit :limit) found
              join customer c on c.agency_id = :agency and c.id = found.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = found.customer_id
             order by found.suffix, found.customer_id
            """;

    private final Database database;

    CustomerSearch(Database database) {
        this.database = database;
    }

    /**
     * What is asked for.
     *
     * @param filter with the text, as it was typed
     * @param conditions what it says in SQL
     * @param after the match after which the page begins
     */
    record Asked(
            CustomerFilter filter, Map<String, @Nullable Object> conditions, List<@Nullable String> after, int limit) {}

    /**
     * Asks for a page of matches: of the text as it is folded today, and, where that is another one, of the text as it was folded
     * before, because there may be customers who are not yet folded anew. When there are none left that finds nothing.
     */
    Supplier<List<Found>> ask(RoundTrip trip, Asked asked, Function<Row, CustomerView> view) {
        Function<Row, Found> match = row -> new Found(view.apply(row), row.text("suffix"));
        String q = Objects.requireNonNull(asked.filter().q());
        String text = FoldedText.fold(q);
        String former = FoldedText.former(q);
        Reply<List<Found>> matches = trip.list(sql(asked, text, null), match);
        if (former == null) {
            return matches;
        }
        Reply<List<Found>> others = trip.list(sql(asked, former, text), match);
        return () -> Stream.concat(matches.get().stream(), others.get().stream())
                .sorted(Found.BY_MATCH)
                .limit(asked.limit())
                .toList();
    }

    private Sql sql(Asked asked, String text, @Nullable String foundAnyway) {
        String prefix = text.codePoints()
                .limit(SUFFIX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<@Nullable String> after = asked.after();
        return database.sql(SEARCH)
                .bind(asked.conditions())
                .bind("text", text)
                .bind("foundAnyway", foundAnyway)
                .bind("prefix", prefix)
                .bind("prefixEnd", prefix + LAST_CHARACTER)
                .bind(
                        "narrowed",
                        foundAnyway != null
                                || !text.equals(prefix)
                                || asked.filter().isNarrow())
                .bind("afterSuffix", after.isEmpty() ? null : after.getFirst())
                .bind("afterId", after.isEmpty() ? null : UUID.fromString(after.getLast()))
                .limit(asked.limit());
    }
}
