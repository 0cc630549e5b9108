package dev.enishi.customer;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CustomerListApiTest {
    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_an_agency_with_a_performer_and_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    @ParameterizedTest
    @CsvSource({
        "taro_77", "TARO", "aro_7", "7", "ｔａｒｏ", "たろうさん", "ﾀﾛｳ", "タロウ", "ろう", "ロウ", "さん", "やまだ", "ﾔﾏﾀﾞ", "だ たろ", "山田 太郎"
    })
    void a_customer_is_found_by_any_part_of_handle_call_name_and_kana(String q) {
        String taro = customer("taro_77", "山田　太郎 たろうさん", "ヤマダ　タロウ");
        customer("saburo_88", "さぶ君", "スズキ");

        search(q).then().statusCode(200).body("items.id", contains(taro));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taro_78", "xtaro", "さんや", "77\nたろう", "taro_77たろう", "%", "_o", "'"})
    void what_is_in_none_of_them_finds_nobody(String q) {
        customer("taro_77", "たろうさん", "ヤマダ");

        search(q).then().statusCode(200).body("items", empty());
    }

    @Test
    void who_asks_for_it_is_told_how_many_there_are_on_all_pages_with_these_filters() {
        customer("a", null, null);
        customer("b", null, null);
        String favorite = customer("c", null, null);
        agency.manager().put("/v1/customers/" + favorite + "/favorite").then().statusCode(200);
        String colleague = agency.performer();
        agency.customer(colleague, site, "d");
        TestAgency other = TestAgency.create();
        other.customer(other.performer(), other.site(), "e");

        agency.get("/v1/customers?count=true&limit=1")
                .body("meta.total", equalTo(4))
                .body("items", hasSize(1));
        agency.get("/v1/customers?count=true&sort=LAST_TOUCH").body("meta.total", equalTo(4));
        agency.get("/v1/customers?count=true&favorite=true").body("meta.total", equalTo(1));
        agency.get("/v1/customers?count=true&stage=REGULAR").body("meta.total", equalTo(0));
        agency.get("/v1/customers?count=true&performerId=" + colleague).body("meta.total", equalTo(1));
        TestAgency.as(agency.performerKey(performer))
                .get("/v1/customers?count=true")
                .then()
                .body("meta.total", equalTo(3));
    }

    @Test
    void the_number_goes_on_with_the_cursor_and_nobody_is_told_who_has_not_asked() {
        customer("a", null, null);
        customer("b", null, null);
        String next = agency.get("/v1/customers?count=true&limit=1").extract().path("next");

        agency.get("/v1/customers?cursor=" + next).body("meta.total", equalTo(2));
        agency.get("/v1/customers").body("meta", nullValue());
        agency.get("/v1/customers?count=false").body("meta", nullValue());
        agency.get("/v1/customers?count=true&q=a").body("meta", nullValue());
        assertErrors(agency.manager().get("/v1/sites?count=true"), 400, "unknown-parameter", "count unknown-parameter");
    }

    @Test
    void a_long_text_is_compared_to_its_end() {
        String a = customer("abcdefghijklmnopqrstuvwxyz-0123456789-a", null, null);
        String b = customer("abcdefghijklmnopqrstuvwxyz-0123456789-b", null, null);

        search("abcdefghijklmnopqrstuvwxyz-0123456789-").then().body("items.id", containsInAnyOrder(a, b));
        search("bcdefghijklmnopqrstuvwxyz-0123456789-b").then().body("items.id", contains(b));
        search("bcdefghijklmnopqrstuvwxyz-0123456789-c").then().body("items", empty());
    }

    @Test
    void a_customer_with_several_matching_places_is_found_once() {
        String banana = customer("banana banana", "バナナ", "ばなな");
        String anan = customer("anan", null, null);

        List<String> found = allIds("q=an", 1);

        assertThat(found).containsExactlyInAnyOrder(banana, anan);
        search("な").then().body("items.id", contains(banana));
        search("a").then().body("items.id", containsInAnyOrder(banana, anan));
    }

    @Test
    void a_search_over_many_pages_and_performers_gives_each_once() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String one = agency.performer();
            for (int j = 0; j < 9; j++) {
                expected.add(agency.customer(one, site, "ﾀﾛｳ" + i + "-" + j + "たろう"));
            }
            agency.customer(one, site, "other");
        }

        for (int limit : new int[] {1, 4, 27, 200}) {
            assertThat(allIds("q=%E3%81%9F%E3%82%8D", limit)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void search_and_filters_hold_together() {
        String favorite = customer("taro_1", null, null);
        customer("taro_2", null, null);
        agency.manager().put("/v1/customers/" + favorite + "/favorite").then().statusCode(200);

        agency.get("/v1/customers?q=taro&favorite=true").body("items.id", contains(favorite));
        agency.get("/v1/customers?q=taro&siteId=" + agency.site()).body("items", empty());
        agency.get("/v1/customers?q=taro&performerId=" + agency.performer()).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"'', too-short", "'   ', too-short", "'　', too-short", "'々', too-short"})
    void nothing_cannot_be_searched_for(String q, String code) {
        assertErrors(search(q), 400, code, "q " + code);
    }

    @Test
    void a_search_has_at_most_a_hundred_characters() {
        assertErrors(search("x".repeat(101)), 400, "too-long", "q too-long");
        search("x".repeat(100)).then().statusCode(200);
        search("😀".repeat(100)).then().statusCode(200);
    }

    @Test
    void control_characters_are_in_no_name() {
        assertErrors(search("a\u0000"), 400, "invalid-text", "q invalid-text");
    }

    @Test
    void filters_by_performer_site_and_marks_hold_together() {
        String otherPerformer = agency.performer();
        String otherSite = agency.site();
        String a = agency.customer(performer, site, "a");
        String b = agency.customer(performer, otherSite, "b");
        String c = agency.customer(otherPerformer, site, "c");
        agency.manager().put("/v1/customers/" + a + "/favorite");
        agency.manager().put("/v1/customers/" + c + "/focus");

        agency.get("/v1/customers?performerId=" + performer).body("items.id", contains(b, a));
        agency.get("/v1/customers?siteId=" + site).body("items.id", contains(c, a));
        agency.get("/v1/customers?siteId=" + site + "&performerId=" + performer).body("items.id", contains(a));
        agency.get("/v1/customers?favorite=true").body("items.id", contains(a));
        agency.get("/v1/customers?favorite=false").body("items.id", contains(c, b));
        agency.get("/v1/customers?focus=true").body("items.id", contains(c));
        agency.get("/v1/customers?focus=false&sort=NEWEST").body("items.id", contains(b, a));
        agency.get("/v1/customers?stage=PROSPECT").body("items.id", contains(c, b, a));
        agency.get("/v1/customers?stage=REGULAR").body("items", empty());
    }

    @Test
    void ids_that_belong_to_nobody_here_filter_everything_away() {
        TestAgency other = TestAgency.create();
        customer("taro", null, null);

        agency.get("/v1/customers?performerId=" + other.performer()).body("items", empty());
        agency.get("/v1/customers?siteId=" + other.site()).body("items", empty());
    }

    @Test
    void last_touch_is_filtered_by_business_days() {
        agency.patching("*")
                .body("{\"dayStart\": \"05:00\"}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        String a = customer("a", null, null);
        String b = customer("b", null, null);
        customer("never", null, null);
        agency.chat(a, "2026-01-10T04:59:00+09:00"); // 9 January
        agency.chat(b, "2026-01-10T05:00:00+09:00"); // 10 January

        agency.get("/v1/customers?lastTouchFrom=2026-01-10").body("items.id", contains(b));
        agency.get("/v1/customers?lastTouchTo=2026-01-09").body("items.id", contains(a));
        agency.get("/v1/customers?lastTouchFrom=2026-01-09&lastTouchTo=2026-01-10&sort=LAST_TOUCH")
                .body("items.id", contains(b, a));
        agency.get("/v1/customers?lastTouchFrom=2026-01-11&lastTouchTo=2026-01-01")
                .body("items", empty());
    }

    @Test
    void the_last_touch_sorts_those_never_touched_to_the_end_on_every_page() {
        String never1 = customer("never1", null, null);
        String old = customer("old", null, null);
        String never2 = customer("never2", null, null);
        String recent = customer("recent", null, null);
        String never3 = customer("never3", null, null);
        agency.chat(old, "2026-01-01T12:00:00+09:00");
        agency.mail(recent, "IN", null, "2026-02-01T12:00:00+09:00");

        for (int limit : new int[] {1, 2, 3, 5}) {
            assertThat(allIds("sort=LAST_TOUCH", limit)).containsExactly(recent, old, never3, never2, never1);
            assertThat(allIds("sort=LAST_TOUCH&performerId=" + performer, limit))
                    .containsExactly(recent, old, never3, never2, never1);
        }
    }

    @Test
    void the_last_login_sorts_those_never_seen_to_the_end_on_every_page() {
        String never1 = customer("never1", null, null);
        String old = seen("old", "2026-01-01T12:00:00.000001Z");
        String never2 = customer("never2", null, null);
        String recent = seen("recent", "2026-02-01T12:00:00.123456Z");
        String twin = seen("twin", "2026-02-01T12:00:00.123456Z");

        for (int limit : new int[] {1, 2, 3, 5}) {
            assertThat(allIds("sort=LAST_LOGIN", limit)).containsExactly(twin, recent, old, never2, never1);
        }
    }

    @Test
    void favourites_come_by_last_login_unless_told_otherwise() {
        String recent = seen("recent", "2026-02-01T12:00:00Z");
        String old = seen("old", "2026-01-01T12:00:00Z");
        agency.manager().put("/v1/customers/" + recent + "/favorite");
        agency.manager().put("/v1/customers/" + old + "/favorite");

        assertThat(allIds("favorite=true", 1)).containsExactly(recent, old);
        assertThat(allIds("favorite=true&sort=NEWEST", 1)).containsExactly(old, recent);
    }

    @Test
    void a_deep_page_changes_nothing_of_the_order() {
        List<String> newest = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            newest.addFirst(customer("c" + i, null, null));
        }

        assertThat(allIds("sort=NEWEST", 7)).isEqualTo(newest);
    }

    private String customer(String handle, String callName, String kana) {
        Map<String, Object> customer =
                new java.util.HashMap<>(Map.of("performerId", performer, "siteId", site, "handle", handle));
        customer.put("callName", callName);
        customer.put("kana", kana);
        return agency.created("/v1/customers", customer);
    }

    private String seen(String handle, String lastLoginAt) {
        return agency.created(
                "/v1/customers",
                Map.of("performerId", performer, "siteId", site, "handle", handle, "lastLoginAt", lastLoginAt));
    }

    private Response search(String q) {
        return agency.manager().queryParam("q", q).get("/v1/customers");
    }

    private List<String> allIds(String query, int limit) {
        List<String> ids = new ArrayList<>();
        String next = null;
        Set<String> cursors = new HashSet<>();
        do {
            RequestSpecification request = agency.manager().urlEncodingEnabled(true);
            Response page = next == null
                    ? agency.manager().urlEncodingEnabled(false).get("/v1/customers?limit=" + limit + "&" + query)
                    : request.queryParam("cursor", next)
                            .queryParam("limit", limit)
                            .get("/v1/customers");
            page.then().statusCode(200);
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
            assertThat(next == null || cursors.add(next))
                    .as("the list moves on")
                    .isTrue();
        } while (next != null);
        return ids;
    }
}
