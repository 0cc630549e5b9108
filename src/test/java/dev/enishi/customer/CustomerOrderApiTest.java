package dev.enishi.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a list is sorted and filtered by: page by page it is the sorted whole. */
@QuarkusTest
class CustomerOrderApiTest {
    private static final int CUSTOMERS = 60;
    private static final int LIMIT = 7;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private static final LocalDate TODAY = LocalDate.ofEpochDay(NOW.getEpochSecond() / 86_400);
    private static final String[] NAMES = {"たろう", "ﾀﾛｳ", "タロウ", "あきら", "ｱｷﾗ", "zen", "ＺＥＮ", "山田", "ー", "ん"};

    private final TestAgency agency = TestAgency.create();
    private final List<Known> known = new ArrayList<>();

    /** A customer, as he was written. */
    private record Known(
            UUID id,
            UUID performer,
            String name,
            @Nullable Instant lastLogin,
            @Nullable Instant lastTouch,
            @Nullable Instant lastChat,
            @Nullable LocalDate dueOn,
            long earnings,
            boolean favoritedBy,
            boolean tagged) {}

    @BeforeEach
    void given_customers_with_many_ties_and_gaps() {
        Random random = new Random(13);
        UUID[] performers = {UUID.fromString(agency.performer()), UUID.fromString(agency.performer())};
        UUID site = UUID.fromString(agency.site());
        try (TestSql sql = TestSql.as(agency.id).inTransaction()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                insert(sql, random, performers[random.nextInt(2)], site);
            }
            sql.commit();
        }
    }

    private void insert(TestSql sql, Random random, UUID performer, UUID site) {
        UUID id = Ids.next();
        String handle = NAMES[random.nextInt(NAMES.length)] + random.nextInt(1000) + id;
        String callName = random.nextBoolean() ? NAMES[random.nextInt(NAMES.length)] : null;
        String kana = random.nextInt(4) == 0 ? NAMES[random.nextInt(NAMES.length)] : null;
        String shown = kana != null ? kana : callName != null ? callName : handle;
        Known one = new Known(
                id,
                performer,
                FoldedText.fold(shown),
                instant(random),
                instant(random),
                instant(random),
                random.nextInt(3) == 0 ? null : TODAY.minusDays(random.nextInt(6) - 2),
                random.nextInt(4) * 1000L,
                random.nextInt(3) == 0,
                random.nextBoolean());
        sql.update(
                """
                insert into customer (agency_id, id, performer_id, site_id, handle, call_name, kana, tags, last_login_at,
                                      favorited_by, no_mail, search_text, folding, version, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::timestamptz, ?, false, ?, ?, 0, now())
                """,
                agency.id,
                id,
                performer,
                site,
                handle,
                callName,
                kana,
                one.tagged ? "{常連,釣り}" : "{常連}",
                text(one.lastLogin),
                one.favoritedBy,
                FoldedText.lines(handle, callName, kana),
                FoldedText.VERSION);
        sql.update(
                """
                insert into relationship (agency_id, customer_id, performer_id, last_touch_at, last_chat_at, due_on, earnings)
                values (?, ?, ?, ?::timestamptz, ?::timestamptz, ?::date, ?)
                """, agency.id, id, performer, text(one.lastTouch), text(one.lastChat), text(one.dueOn), one.earnings);
        known.add(one);
    }

    private static @Nullable Instant instant(Random random) {
        return random.nextInt(4) == 0 ? null : NOW.minusSeconds(random.nextInt(8) * 86_400L);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @ParameterizedTest
    @EnumSource
    void page_by_page_a_list_is_the_sorted_whole(CustomerSort sort) {
        UUID performer = known.getFirst().performer;

        assertList(sort, "", one -> true);
        assertList(sort, "&performerId=" + performer, one -> one.performer.equals(performer));
        assertList(sort, "&favoritedBy=true", Known::favoritedBy);
        assertList(sort, "&tag=釣り", Known::tagged);
        assertList(sort, "&tag=釣り&performerId=" + performer, one -> one.tagged && one.performer.equals(performer));
        assertList(
                sort,
                "&dueFrom=%s&dueTo=%s".formatted(TODAY.minusDays(2), TODAY),
                one -> one.dueOn != null && !one.dueOn.isBefore(TODAY.minusDays(2)) && !one.dueOn.isAfter(TODAY));
        assertList(sort, "&dueFrom=" + TODAY, one -> one.dueOn != null && !one.dueOn.isBefore(TODAY));
    }

    private void assertList(CustomerSort sort, String filter, Predicate<Known> passes) {
        List<String> sorted = known.stream()
                .filter(passes)
                .sorted(comparator(sort))
                .map(one -> one.id.toString())
                .toList();
        assertThat(sorted).as(filter).hasSizeGreaterThan(LIMIT);

        assertThat(pages("sort=" + sort + filter)).as(filter).isEqualTo(sorted);
    }

    private static Comparator<Known> comparator(CustomerSort sort) {
        Comparator<Known> ascending = switch (sort.order) {
            case CREATED -> Comparator.comparing(Known::id, Ids.ORDER);
            case LAST_TOUCH -> neverFirst(Known::lastTouch);
            case LAST_LOGIN -> neverFirst(Known::lastLogin);
            case LAST_CHAT -> neverFirst(Known::lastChat);
            case DUE_ON -> Comparator.comparing(one -> Objects.requireNonNullElse(one.dueOn, LocalDate.MAX));
            case EARNINGS -> Comparator.comparing(Known::earnings);
            case NAME -> Comparator.<Known, byte[]>comparing(one -> one.name.getBytes(UTF_8), Arrays::compareUnsigned);
        };
        Comparator<Known> whole = ascending.thenComparing(Known::id, Ids.ORDER);
        return sort.isDescending() ? whole.reversed() : whole;
    }

    private static Comparator<Known> neverFirst(Function<Known, @Nullable Instant> at) {
        return Comparator.comparing(one -> Objects.requireNonNullElse(at.apply(one), Instant.EPOCH));
    }

    private List<String> pages(String query) {
        List<String> ids = new ArrayList<>();
        Response page = agency.manager().get("/v1/customers?limit=" + LIMIT + "&" + query);
        page.then().statusCode(200);
        ids.addAll(page.path("items.id"));
        for (String next = page.path("next"); next != null; next = page.path("next")) {
            page = agency.manager()
                    .queryParam("cursor", next)
                    .queryParam("limit", LIMIT)
                    .get("/v1/customers");
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
        }
        return ids;
    }
}
