package dev.enishi.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of a customer list in one order and direction.
 *
 * @param direct reads the index of the order, of a performer or of the agency, until the page is full
 * @param merged reads a page of each performer and takes the first of them all: where the index of the order, or one that a filter
 *     needs, leads with the performer
 * @param keysFirst the same without any filter: of the pages it reads the index alone, and customers only for the one that is shown
 */
record CustomerListStatements(String direct, String merged, String keysFirst) {
    private static final String LIST = "select " + CustomerView.COLUMNS + ", {key} as sort_key" + CustomerQueries.FROM
            + CustomerConditions.FILTERS + """
               {performer}
               [[and ({keys}) {beyond} ({after})]]
             order by {order}
             limit :limit
            """;

    private static final String MERGED = """
            select s.*
              from performer p
             cross join lateral (
            """ + LIST + """
                  ) s
             where p.agency_id = :agency
             order by s.sort_key {direction}, s.customer_id {direction}
             limit :limit
            """;

    private static final String KEYS_FIRST = "select " + CustomerView.COLUMNS + """
                   , found.sort_key
              from (
                   select s.sort_key, s.customer_id
                     from performer p
                    cross join lateral (
                          select {key} as sort_key, {id} as customer_id
                            from {table}
                           where {alias}.agency_id = :agency and {alias}.performer_id = p.id
                             [[and ({keys}) {beyond} ({after})]]
                           order by {order}
                           limit :limit) s
                    where p.agency_id = :agency
                    order by s.sort_key {direction}, s.customer_id {direction}
                    limit :limit) found
              join customer c on c.agency_id = :agency and c.id = found.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = found.customer_id
             order by found.sort_key {direction}, found.customer_id {direction}
            """;

    private static final Map<CustomerOrder, CustomerListStatements> ASCENDING = all("asc", ">");
    private static final Map<CustomerOrder, CustomerListStatements> DESCENDING = all("desc", "<");

    static CustomerListStatements of(CustomerSort sort) {
        return Objects.requireNonNull((sort.isDescending() ? DESCENDING : ASCENDING).get(sort.order));
    }

    private static Map<CustomerOrder, CustomerListStatements> all(String direction, String beyond) {
        return Stream.of(CustomerOrder.values())
                .collect(Collectors.toMap(Function.identity(), order -> of(order, direction, beyond)));
    }

    private static CustomerListStatements of(CustomerOrder order, String direction, String beyond) {
        String alias = order.table.substring(order.table.length() - 1);
        String id = alias.equals("c") ? "c.id" : "r.customer_id";
        List<String> keys = order.key.equals(id) ? List.of(id) : List.of(order.key, id);
        Map<String, String> parts = Map.of(
                "{table}",
                order.table,
                "{alias}",
                alias,
                "{key}",
                order.key,
                "{id}",
                id,
                "{keys}",
                String.join(", ", keys),
                "{after}",
                keys.size() == 1 ? ":afterId" : ":after, :afterId",
                "{beyond}",
                beyond,
                "{order}",
                String.join(" " + direction + ", ", keys) + " " + direction,
                "{direction}",
                direction);
        return new CustomerListStatements(
                filled(
                        LIST.replace(
                                "{performer}",
                                "[[and c.performer_id = :performerId and r.performer_id = :performerId]]"),
                        parts),
                filled(MERGED.replace("{performer}", "and c.performer_id = p.id and r.performer_id = p.id"), parts),
                filled(KEYS_FIRST, parts));
    }

    private static String filled(String text, Map<String, String> parts) {
        String filled = text;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled;
    }
}
