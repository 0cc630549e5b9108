package dev.enishi.booking.reservation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database says after the race, in SQL of its own, beside what the clients were told. */
final class RaceHistory {
    private static final String ANSWERS = """
            create temp table answer (kind text, status int, id uuid, host_id uuid, starts_at timestamptz,
                minutes int, asked timestamptz, answered timestamptz, conflict_from timestamptz, conflict_to timestamptz)
            """;

    /** From when until when a reservation stood like this; a request until its hold was over. */
    private static final String STOOD = """
            create temp table stood as
            select e.reservation_id as id, r.host_id, e.state, e.starts_at, e.ends_at, e.held_until, e.at as since,
                   least(lead(e.at) over history, case when e.state = 'REQUESTED' then r.hold_expires_at end, 'infinity')
                       as until,
                   lag(e.state) over history as state_before,
                   e.state in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW') as holds
              from reservation_event e
              join reservation r on r.agency_id = e.agency_id and r.id = e.reservation_id
            window history as (partition by e.reservation_id order by e.at, e.id)
            """;

    private final Connection connection;

    RaceHistory(Connection superuser, List<RaceAnswer> answers) throws SQLException {
        connection = superuser;
        try (Statement statement = connection.createStatement()) {
            statement.execute(ANSWERS);
            statement.execute(STOOD);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into answer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (RaceAnswer answer : answers) {
                insert.setString(1, answer.attempt().kind().name());
                insert.setInt(2, answer.status());
                insert.setObject(3, answer.reservationId());
                insert.setObject(4, answer.attempt().timeOwnerId());
                set(insert, 5, answer.attempt().startsAt());
                insert.setInt(6, answer.attempt().minutes());
                set(insert, 7, answer.asked());
                set(insert, 8, answer.answered());
                set(insert, 9, answer.instant("/conflict/startsAt"));
                set(insert, 10, answer.instant("/conflict/endsAt"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int index, @Nullable Instant at) throws SQLException {
        insert.setObject(index, at == null ? null : at.atOffset(ZoneOffset.UTC));
    }

    /** Reservations of one performer that hold the same time now. */
    List<String> overlaps() throws SQLException {
        return rows("""
                select a.id || ' and ' || b.id
                  from reservation a
                  join reservation b on b.host_id = a.host_id and b.id > a.id
                   and tstzrange(b.starts_at, b.held_until) && tstzrange(a.starts_at, a.held_until)
                 where a.state in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')
                   and b.state in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')
                """);
    }

    /** Reservations of one performer that held the same time at some moment of the race. */
    List<String> overlapsOnceHeld() throws SQLException {
        return rows("""
                select a.id || ' and ' || b.id
                  from stood a
                  join stood b on b.host_id = a.host_id and b.id > a.id
                   and b.starts_at < a.held_until and b.held_until > a.starts_at
                   and b.since < a.until and b.until > a.since
                 where a.holds and b.holds
                """);
    }

    /** What was answered with 201 and is not there as it was wanted. */
    List<String> lost() throws SQLException {
        return rows("""
                select id::text from answer w
                 where status = 201
                   and not exists (select from stood s
                                    where s.id = w.id and s.host_id = w.host_id and s.starts_at = w.starts_at
                                      and s.ends_at = w.starts_at + w.minutes * interval '1 minute'
                                      and s.state = case w.kind when 'BOOK' then 'CONFIRMED' else 'REQUESTED' end
                                      and s.state_before is null and s.since between w.asked and w.answered)
                """);
    }

    /** Refusals without an interval, or with one that was in nobody's way or not held while they were on their way. */
    List<String> groundless() throws SQLException {
        return rows("""
                select w.kind || ' ' || w.starts_at || ' ' || coalesce(w.conflict_from::text, 'nothing')
                  from answer w
                 where status = 409 and (conflict_from is not null or kind in ('REQUEST', 'BOOK'))
                   and not exists (select from stood s
                                    where s.host_id = w.host_id and s.holds and s.id is distinct from w.id
                                      and s.starts_at = w.conflict_from and s.ends_at = w.conflict_to
                                      and s.held_until > w.starts_at
                                      and s.starts_at < w.starts_at + (w.minutes + %d) * interval '1 minute'
                                      and s.since <= w.answered and s.until > w.asked)
                """.formatted(BookingRaceIT.BUFFER_MINUTES));
    }

    /** Changes that were answered with 200 and that the history does not show. */
    List<String> forgotten() throws SQLException {
        return rows("""
                select w.kind || ' ' || w.id from answer w
                 where status = 200
                   and not exists (select from stood s
                                    where s.id = w.id and s.since <= w.answered and s.until >= w.asked
                                      and case w.kind
                                          when 'MOVE' then s.holds and s.starts_at = w.starts_at
                                              and s.ends_at = w.starts_at + w.minutes * interval '1 minute'
                                          else s.since >= w.asked and s.state = case w.kind
                                              when 'CONFIRM' then 'CONFIRMED'
                                              when 'DECLINE' then 'DECLINED'
                                              when 'CANCEL' then 'CANCELLED' end end)
                """);
    }

    /** Kinds of change of which there are not as many as clients were told of. */
    List<String> miscounted() throws SQLException {
        return rows("""
                select kind || ': ' || told.count || ' told, ' || happened.count || ' happened'
                  from (select case when status = 201 then 'PLACED' else kind end as kind, count(*)
                          from answer where status in (200, 201) and kind <> 'MOVE' group by 1) told
                  full join (
                       select case when state_before is null then 'PLACED'
                                   when state = 'CONFIRMED' and state_before = 'REQUESTED' then 'CONFIRM'
                                   when state = 'DECLINED' then 'DECLINE'
                                   when state = 'CANCELLED' then 'CANCEL' end as kind, count(*)
                         from stood group by 1) happened using (kind)
                 where kind is not null and told.count is distinct from happened.count
                """);
    }

    /** How many holds ran out, as far as a later booking found out. */
    long expired() throws SQLException {
        return Long.parseLong(
                rows("select count(*) from stood where state = 'EXPIRED'").getFirst());
    }

    long deadlocks() throws SQLException {
        return Long.parseLong(rows("select deadlocks from pg_stat_database where datname = current_database()")
                .getFirst());
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
