package dev.enishi.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.http.Counted;
import dev.enishi.platform.http.ListMeta;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads customers in the orders of their lists; {@link CustomerSearch} finds them by a text. */
@ApplicationScoped
class CustomerListQueries {
    private static final String COUNT =
            "select count(*) as total" + CustomerQueries.FROM + CustomerConditions.FILTERS + """
               [[and c.performer_id = :performerId and r.performer_id = :performerId]]
            """;

    private final Database database;
    private final CurrentTenant tenant;
    private final CurrentPrincipal principal;
    private final Agencies agencies;
    private final CustomerSearch search;

    CustomerListQueries(
            Database database,
            CurrentTenant tenant,
            CurrentPrincipal principal,
            Agencies agencies,
            CustomerSearch search) {
        this.database = database;
        this.tenant = tenant;
        this.principal = principal;
        this.agencies = agencies;
        this.search = search;
    }

    /**
     * A customer in an order.
     *
     * @param customer who
     * @param by what he is ordered by before his id
     */
    record Found(CustomerView customer, Object by) {
        /** As the database sorts matches: texts by their bytes, then ids. */
        static final Comparator<Found> BY_MATCH = Comparator.<Found, byte[]>comparing(
                        found -> found.by().toString().getBytes(UTF_8), Arrays::compareUnsigned)
                .thenComparing(found -> found.customer().id(), Ids.ORDER);

        /** By which a page goes on after him. */
        List<@Nullable String> sortKey() {
            return List.of(by.toString(), customer.id().toString());
        }
    }

    /**
     * A page of customers.
     *
     * @param meta how many there are in all, or null where nobody asked, or a text was searched for
     */
    record Listed(List<Found> found, @Nullable ListMeta meta) {}

    Listed list(CustomerFilter filter, Counted counted, Instant now, List<@Nullable String> after, int limit) {
        boolean chats = principal.get().scopes().contains(Scope.CHATS_READ);
        return agencies.ask((settings, trip) -> {
            LocalDate today = settings.dayOf(now);
            Map<String, @Nullable Object> conditions = CustomerConditions.values(filter, settings, now);
            // A performer's own key filters by her also in the statement, because row-level security reaches no index.
            conditions.put(
                    "performerId", filter.performerId() == null ? tenant.get().performerId() : filter.performerId());
            Function<Row, CustomerView> view = row -> CustomerView.of(row, settings, today, chats);
            if (filter.q() != null) {
                Supplier<List<Found>> found =
                        search.ask(trip, new CustomerSearch.Asked(filter, conditions, after, limit), view);
                return () -> new Listed(found.get(), null);
            }
            Supplier<List<Found>> found =
                    inOrder(trip, filter, sql(filter, conditions, after).limit(limit), view);
            Reply<Optional<ListMeta>> total = counted.isWanted() ? total(trip, filter, conditions) : null;
            return () ->
                    new Listed(found.get(), total == null ? null : total.get().orElseThrow());
        });
    }

    private Reply<Optional<ListMeta>> total(
            RoundTrip trip, CustomerFilter filter, Map<String, @Nullable Object> conditions) {
        Sql sql = database.sql(COUNT).bind(conditions);
        return trip.one(filter.isSelective() ? sql.plannedForItsValues() : sql, row -> new ListMeta(row.big("total")));
    }

    private Reply<List<Found>> inOrder(
            RoundTrip trip, CustomerFilter filter, Sql sql, Function<Row, CustomerView> view) {
        CustomerOrder order = filter.order().order;
        return trip.list(sql, row -> new Found(view.apply(row), order.keyOf(row)));
    }

    private Sql sql(CustomerFilter filter, Map<String, @Nullable Object> conditions, List<@Nullable String> after) {
        CustomerSort sort = filter.order();
        Sql sql = database.sql(text(filter, conditions.get("performerId") != null))
                .bind(conditions)
                .bind("after", after.isEmpty() ? null : sort.order.keyOf(after.getFirst()))
                .bind("afterId", after.isEmpty() ? null : UUID.fromString(after.getLast()));
        return filter.isSelective() ? sql.plannedForItsValues() : sql;
    }

    private static String text(CustomerFilter filter, boolean ofOnePerformer) {
        CustomerListStatements statements = CustomerListStatements.of(filter.order());
        if (ofOnePerformer || (filter.order().order.ofAgency && !filter.isSelective())) {
            return statements.direct();
        }
        return filter.isNarrow() ? statements.merged() : statements.keysFirst();
    }
}
