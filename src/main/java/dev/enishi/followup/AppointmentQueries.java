package dev.enishi.followup;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.followup.Appointments.Appointment;
import dev.enishi.followup.Appointments.Promised;
import dev.enishi.followup.Appointments.Request;
import dev.enishi.followup.Appointments.Spoken;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.JsonRows;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the follow-ups need to know of reservations and promises: of all customers of a performer, or of one. */
@ApplicationScoped
class AppointmentQueries {
    private final Database database;
    private final JsonRows rows;

    AppointmentQueries(Database database, JsonRows rows) {
        this.database = database;
        this.rows = rows;
    }

    private record Found(
            UUID customerId,
            String kind,
            Instant at,
            @Nullable Instant endsAt,
            @Nullable Instant ranOutAt,
            @Nullable Instant askedAt,
            @Nullable Promised promise) {
        static Found of(Row row) {
            return new Found(
                    row.uuid("customer_id"),
                    row.text("kind"),
                    row.instant("at"),
                    row.instantOrNull("ends_at"),
                    row.instantOrNull("ran_out_at"),
                    row.instantOrNull("asked_at"),
                    promise(row));
        }

        private static @Nullable Promised promise(Row row) {
            LocalDate askOn = row.dayOrNull("ask_on");
            return askOn == null
                    ? null
                    : new Promised(row.uuid("promise_id"), askOn, row.text("text"), row.bool("handed_over"));
        }

        /** One that ran out. */
        Request request(BusinessCalendar calendar) {
            Instant ranOut = Objects.requireNonNull(ranOutAt);
            return new Request(
                    at,
                    Spoken.of(at, calendar),
                    (int) Duration.between(at, Objects.requireNonNull(endsAt)).toMinutes(),
                    Objects.requireNonNull(askedAt),
                    ranOut,
                    calendar.dayOf(ranOut));
        }
    }

    /** Of each customer of a performer of whom there is something to say. */
    Supplier<Map<UUID, Appointments>> ofPerformer(
            RoundTrip trip, UUID performerId, AgencySettings settings, FollowUpDay day, Instant now) {
        Sql sql = database.sql(AppointmentSql.OF_PERFORMER).bind("performerId", performerId);
        Reply<List<Found>> found = trip.list(around(sql, settings, day, now), Found::of);
        Supplier<Set<UUID>> toCome =
                toCome(trip, database.sql(AppointmentSql.TO_COME_OF_PERFORMER).bind("performerId", performerId), now);
        return () -> byCustomer(found.get(), toCome.get(), day, settings.calendar());
    }

    /** The same of one customer, for each day off before and with a day that may prove to be one. */
    Function<FollowUpDay, Map<UUID, Appointments>> ofCustomer(
            RoundTrip trip, UUID customerId, AgencySettings settings, LocalDate on, Instant now) {
        Sql sql = database.sql(AppointmentSql.OF_CUSTOMER).bind("customerId", customerId);
        Reply<List<Found>> found = trip.list(around(sql, settings, FollowUpDay.afterLongestRun(on), now), Found::of);
        Supplier<Set<UUID>> toCome =
                toCome(trip, database.sql(AppointmentSql.TO_COME_OF_CUSTOMER).bind("customerId", customerId), now);
        return day -> byCustomer(found.get(), toCome.get(), day, settings.calendar());
    }

    private static Supplier<Set<UUID>> toCome(RoundTrip trip, Sql sql, Instant now) {
        Reply<Optional<List<UUID>>> customers = trip.one(sql.bind("now", now), row -> row.uuids("customers"));
        return () -> new HashSet<>(customers.get().orElse(List.of()));
    }

    /** The same of all customers of some performers who have the same days off before a day. */
    Supplier<Map<UUID, Appointments>> ofPerformers(RoundTrip trip, List<UUID> performerIds, DayInQuestion day) {
        Sql sql = database.sql(AppointmentSql.OF_PERFORMERS).bind("performers", performerIds);
        Reply<List<Found>> found = trip.list(around(sql, day.settings(), day.day(), day.now()), Found::of);
        Supplier<Set<UUID>> toCome = toCome(
                trip, database.sql(AppointmentSql.TO_COME_OF_PERFORMERS).bind("performers", performerIds), day.now());
        return () ->
                byCustomer(found.get(), toCome.get(), day.day(), day.settings().calendar());
    }

    private record Asked(
            UUID customerId, Instant now, Instant startsFrom, Instant startsTo, Instant ranOutFrom, Instant chatsFrom) {
        static Asked of(UUID customerId, AgencySettings settings, Instant now) {
            FollowUpDay day = FollowUpDay.afterLongestRun(settings.dayOf(now));
            Map<String, Instant> around = appointed(settings, day, now);
            return new Asked(
                    customerId,
                    now,
                    Objects.requireNonNull(around.get("startsFrom")),
                    Objects.requireNonNull(around.get("startsTo")),
                    Objects.requireNonNull(around.get("ranOutFrom")),
                    settings.calendar().startOf(chatFrom(day)));
        }
    }

    /** The same of several customers, each as of an instant; their days among the days off are known later. */
    Function<Function<UUID, FollowUpDay>, Map<UUID, Appointments>> ofEach(
            RoundTrip trip, Map<UUID, Instant> instants, AgencySettings settings) {
        List<Asked> asked = instants.entrySet().stream()
                .map(one -> Asked.of(one.getKey(), settings, one.getValue()))
                .toList();
        Reply<List<Found>> found = trip.list(
                database.sql(AppointmentSql.OF_EACH)
                        .bind("asked", rows.of(asked))
                        .plannedForItsValues(),
                Found::of);
        return day -> found.get().stream().collect(Collectors.groupingBy(Found::customerId)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, of -> ofOne(of.getValue(), day.apply(of.getKey()), settings.calendar())));
    }

    private static Appointments ofOne(List<Found> found, FollowUpDay day, BusinessCalendar calendar) {
        List<Found> around =
                found.stream().filter(one -> !one.kind().equals("TO_COME")).toList();
        return together(around, around.size() < found.size(), day, calendar);
    }

    private static Sql around(Sql sql, AgencySettings settings, FollowUpDay day, Instant now) {
        return sql.bind(appointed(settings, day, now))
                .bind("chatsFrom", settings.calendar().startOf(chatFrom(day)))
                .bind("promiseFrom", promisedFrom(settings, day))
                .bind("on", day.on())
                .bind("zone", settings.calendar().zone().getId())
                .bind("dayStart", settings.calendar().dayStart());
    }

    /** The first day of a promise that is still asked for. */
    static LocalDate promisedFrom(AgencySettings settings, FollowUpDay day) {
        return day.firstWithin(settings.policies().promiseDays());
    }

    /** The parameters of {@link AppointmentSql#NEAR}, {@link AppointmentSql#TO_COME} and {@link AppointmentSql#RAN_OUT} besides whose. */
    static Map<String, Instant> appointed(AgencySettings settings, FollowUpDay day, Instant now) {
        BusinessCalendar calendar = settings.calendar();
        return Map.of(
                "startsFrom", calendar.startOf(day.firstWithin(1)),
                "startsTo", calendar.endOf(day.on().plusDays(1)),
                "ranOutFrom", calendar.startOf(day.firstWithin(FollowUpRule.UNANSWERED_REQUEST_DAYS)),
                "now", now);
    }

    /** The first day of which a chat can ask for an appointment. */
    static LocalDate chatFrom(FollowUpDay day) {
        return day.firstWithin(FollowUpRule.NONE_AGREED_DAYS);
    }

    private static Map<UUID, Appointments> byCustomer(
            List<Found> found, Set<UUID> toCome, FollowUpDay day, BusinessCalendar calendar) {
        Map<UUID, Appointments> all = new HashMap<>();
        toCome.forEach(customerId -> all.put(customerId, Appointments.TO_COME));
        found.stream()
                .collect(Collectors.groupingBy(Found::customerId))
                .forEach((customerId, his) ->
                        all.put(customerId, together(his, toCome.contains(customerId), day, calendar)));
        return all;
    }

    private static Appointments together(
            List<Found> found, boolean toCome, FollowUpDay day, BusinessCalendar calendar) {
        LocalDate first = day.firstWithin(1);
        List<Appointment> coming = new ArrayList<>();
        List<Appointment> noShows = new ArrayList<>();
        Request unanswered = null;
        Instant offeredAt = null;
        List<Promised> promises = new ArrayList<>();
        for (Found one : found) {
            switch (one.kind()) {
                case "OFFERED" -> offeredAt = one.at();
                case "RAN_OUT" -> unanswered = one.request(calendar);
                case "PROMISED" -> promises.add(Objects.requireNonNull(one.promise()));
                default -> {
                    Appointment appointment = new Appointment(Spoken.of(one.at(), calendar));
                    if (!appointment.day().isBefore(first)) {
                        (one.kind().equals("CONFIRMED") ? coming : noShows).add(appointment);
                    }
                }
            }
        }
        return new Appointments(coming, noShows, unanswered, toCome, offeredAt, promises);
    }
}
