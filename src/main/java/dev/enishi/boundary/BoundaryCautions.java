package dev.enishi.boundary;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Scope;
import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.boundary.alert.AlertBrief;
import dev.enishi.boundary.watch.WatchLevel;
import dev.enishi.boundary.watch.WatchView;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to be warned of before meeting customers: it comes with whatever else is asked about them, in the same round trip. */
@ApplicationScoped
public class BoundaryCautions {
    private static final String NAMED = "any(:customers)";

    /** Whoever is in a chat that has not ended: few, by their index. */
    private static final String IN_ROOM = """
            any(array(select customer_id from chat
                       where agency_id = :agency and performer_id = :performerId and ended_at is null))
            """;

    private static final String WARNED = """
            select c.id, last.kind, last.at, w.level, w.reason
              from customer c
              left join lateral (
                   select kind, at from boundary_incident
                    where :told and agency_id = :agency and customer_id = c.id
                    order by at desc, id desc limit 1) last on true
              left join watch_salt s on s.agency_id = :agency
              left join watch w on w.agency_id = :agency and w.site_id = c.site_id
                   and w.handle_sha256 = watch_hash(s.salt, c.handle) and w.lifted_at is null
             where c.agency_id = :agency and c.id = %s
            """;

    private static final String ALERTS = "select customer_id, " + AlertBrief.COLUMNS + """
              from alert
             where :told and agency_id = :agency and customer_id = %s
               and acknowledged_at is null and resolved_at is null
             order by raised_at desc, id desc
            """;

    private static final String WARNED_OF_NAMED = WARNED.formatted(NAMED);
    private static final String WARNED_OF_IN_ROOM = WARNED.formatted(IN_ROOM);
    private static final String ALERTS_OF_NAMED = ALERTS.formatted(NAMED);
    private static final String ALERTS_OF_IN_ROOM = ALERTS.formatted(IN_ROOM);

    private final Database database;
    private final Texts texts;
    private final CurrentPrincipal principal;

    BoundaryCautions(Database database, Texts texts, CurrentPrincipal principal) {
        this.database = database;
        this.texts = texts;
        this.principal = principal;
    }

    /**
     * What is known of one customer.
     *
     * @param lastKind how a line was last crossed, or null
     * @param lastAt when
     * @param watched how seriously the agency watches this member, or null
     * @param watchReason what it tells about that
     * @param alerts those that are open, newest first
     */
    public record Known(
            @Nullable IncidentKind lastKind,
            @Nullable Instant lastAt,
            @Nullable WatchLevel watched,
            @Nullable String watchReason,
            List<AlertBrief> alerts) {}

    /** What the first statement says of one. */
    private record Warned(
            UUID customerId,
            @Nullable IncidentKind lastKind,
            @Nullable Instant lastAt,
            @Nullable WatchLevel watched,
            @Nullable String watchReason) {
        Known with(List<AlertBrief> alerts) {
            return new Known(lastKind, lastAt, watched, watchReason, alerts);
        }
    }

    /** Of some customers, by their ids; answered with the round trip. Incidents and alerts for whoever may read them. */
    public Supplier<Map<UUID, Known>> of(RoundTrip trip, Collection<UUID> customers) {
        return of(
                trip,
                database.sql(WARNED_OF_NAMED).bind("customers", customers),
                database.sql(ALERTS_OF_NAMED).bind("customers", customers));
    }

    /** The same of all who are in a performer's room. */
    public Supplier<Map<UUID, Known>> inRoom(RoundTrip trip, UUID performerId) {
        return of(
                trip,
                database.sql(WARNED_OF_IN_ROOM).bind("performerId", performerId),
                database.sql(ALERTS_OF_IN_ROOM).bind("performerId", performerId));
    }

    private Supplier<Map<UUID, Known>> of(RoundTrip trip, Sql warnings, Sql openAlerts) {
        boolean told = principal.get().scopes().contains(Scope.BOUNDARIES_READ);
        Reply<List<Warned>> warned = trip.list(warnings.bind("told", told), this::warned);
        Reply<List<Map.Entry<UUID, AlertBrief>>> open = trip.list(
                openAlerts.bind("told", told), row -> Map.entry(row.uuid("customer_id"), AlertBrief.of(row, texts)));
        return () -> {
            Map<UUID, List<AlertBrief>> alerts = open.get().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return warned.get().stream()
                    .collect(Collectors.toMap(
                            Warned::customerId, one -> one.with(alerts.getOrDefault(one.customerId(), List.of()))));
        };
    }

    private Warned warned(Row row) {
        String kind = row.textOrNull("kind");
        String level = row.textOrNull("level");
        return new Warned(
                row.uuid("id"),
                kind == null ? null : IncidentKind.valueOf(kind),
                row.instantOrNull("at"),
                level == null ? null : WatchLevel.valueOf(level),
                level == null ? null : WatchView.reason(row.textOrNull("reason"), texts));
    }
}
