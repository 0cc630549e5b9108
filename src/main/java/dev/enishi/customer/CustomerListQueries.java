package dev.enishi.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.Policies;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads customers in the orders of their lists; {@link CustomerSearch} finds them by a text. */
@ApplicationScoped
class CustomerListQueries {
    /*
     * Never touched or seen counts as 1970 by CASE and not by coalesce, as in the indexes: PostgreSQL does not know
     * that coalesce leaks nothing, and so compares it row by row under row-level security.
     */

    /** The stage says the same as Stage.of. */
    static final String FILTERS = """
               [[and c.site_id = :siteId]]
               [[and (c.favorite_since is not null) = :favorite]]
               [[and (c.focus_since is not null) = :focus]]
               [[and case when r.last_touch_at is null then 'epoch' else r.last_touch_at end >= :touchFrom]]
               [[and r.last_touch_at is not null
                 and case when r.last_touch_at is null then 'epoch' else r.last_touch_at end < :touchTo]]
               [[and :stage =
                     case when r.first_chat_day is null then 'PROSPECT'
                          when :today::date - r.last_chat_day > :lapsedAfterDays then 'LAPSED'
                          when r.chat_days = 1 then 'NEWCOMER'
                          when r.chat_days >= :regularMinDays
                               and r.last_chat_day - r.first_chat_day <= :regularMaxMeanGapDays * (r.chat_days - 1)
                               and :today::date - r.last_chat_day <= :regularMaxIdleDays then 'REGULAR'
                          else 'REPEATER' end]]
            """;

    /*
     * The performer narrows the table whose index gives the order, and that only: the planner takes the same condition
     * on both for two that hold by chance together, expects hardly any row, and then sorts all of hers.
     */
    private static final String CUSTOMERS_OF_PERFORMER = """
               [[and c.performer_id = :performerId]]
            """;

    private static final String RELATIONSHIPS_OF_PERFORMER = """
               [[and r.performer_id = :performerId]]
            """;

    private static final String NEWEST =
            CustomerQueries.COLUMNS + CustomerQueries.FROM + FILTERS + CUSTOMERS_OF_PERFORMER + """
               [[and c.id < :afterId]]
             order by c.id desc
             limit :limit
            """;

    private static final String LAST_TOUCH =
            CustomerQueries.COLUMNS + CustomerQueries.FROM + FILTERS + RELATIONSHIPS_OF_PERFORMER + """
               [[and (case when r.last_touch_at is null then 'epoch' else r.last_touch_at end, r.customer_id)
                     < (:afterAt, :afterId)]]
             order by case when r.last_touch_at is null then 'epoch' else r.last_touch_at end desc, r.customer_id desc
             limit :limit
            """;

    private static final String LAST_LOGIN =
            CustomerQueries.COLUMNS + CustomerQueries.FROM + FILTERS + CUSTOMERS_OF_PERFORMER + """
               [[and (case when c.last_login_at is null then 'epoch' else c.last_login_at end, c.id)
                     < (:afterAt, :afterId)]]
             order by case when c.last_login_at is null then 'epoch' else c.last_login_at end desc, c.id desc
             limit :limit
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
     * @param by what he is ordered by before his id: an instant or a text
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

    List<Found> list(CustomerFilter filter, Instant now, List<@Nullable String> after, int limit) {
        boolean chats = mayReadChats();
        return agencies.ask((settings, trip) -> {
            LocalDate today = settings.dayOf(now);
            Map<String, @Nullable Object> filters = filters(filter, settings, today);
            Function<Row, CustomerView> view = row -> CustomerView.of(row, settings, today, chats);
            return filter.q() == null
                    ? inOrder(trip, filter.order(), filters, view, after, limit)
                    : search.ask(trip, new CustomerSearch.Asked(filter.q(), filters, after, limit), view);
        });
    }

    private Reply<List<Found>> inOrder(
            RoundTrip trip,
            CustomerSort order,
            Map<String, @Nullable Object> filters,
            Function<Row, CustomerView> view,
            List<@Nullable String> after,
            int limit) {
        Function<CustomerView, @Nullable Instant> sortedBy = switch (order) {
            case NEWEST -> customer -> null;
            case LAST_TOUCH ->
                customer -> customer.touch() == null ? null : customer.touch().lastAt();
            case LAST_LOGIN -> CustomerView::lastLoginAt;
        };
        Sql sql = database.sql(
                        switch (order) {
                            case NEWEST -> NEWEST;
                            case LAST_TOUCH -> LAST_TOUCH;
                            case LAST_LOGIN -> LAST_LOGIN;
                        })
                .bind(filters)
                .bind("afterAt", after.isEmpty() ? null : Instant.parse(after.getFirst()))
                .bind("afterId", after.isEmpty() ? null : UUID.fromString(after.getLast()))
                .limit(limit);
        return trip.list(sql, row -> {
            CustomerView customer = view.apply(row);
            Instant at = sortedBy.apply(customer);
            return new Found(customer, at == null ? Instant.EPOCH : at);
        });
    }

    private boolean mayReadChats() {
        return principal.get().scopes().contains(Scope.CHATS_READ);
    }

    /** A performer's own key filters by her also in the statement, because row-level security reaches no index. */
    private Map<String, @Nullable Object> filters(CustomerFilter filter, AgencySettings settings, LocalDate today) {
        Policies policies = settings.policies();
        Map<String, @Nullable Object> filters = new HashMap<>();
        filters.put("performerId", filter.performerId() == null ? tenant.get().performerId() : filter.performerId());
        filters.put("siteId", filter.siteId());
        filters.put("favorite", filter.favorite());
        filters.put("focus", filter.focus());
        LocalDate from = filter.lastTouchFrom();
        LocalDate to = filter.lastTouchTo();
        filters.put("touchFrom", from == null ? null : settings.calendar().startOf(from));
        filters.put("touchTo", to == null ? null : settings.calendar().endOf(to));
        filters.put("stage", filter.stage());
        filters.put("today", today);
        filters.put("lapsedAfterDays", policies.lapsedAfterDays());
        filters.put("regularMinDays", policies.regularMinDays());
        filters.put("regularMaxMeanGapDays", policies.regularMaxMeanGapDays());
        filters.put("regularMaxIdleDays", policies.regularMaxIdleDays());
        return filters;
    }
}
