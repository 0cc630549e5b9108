package dev.enishi.platform.http;

import static dev.enishi.Problems.assertErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.enishi.TestAgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagingApiTest {
    private TestAgency agency;
    private String performer;
    private String site;

    @BeforeEach
    void given_an_agency_with_a_performer_and_a_site() {
        agency = TestAgency.create();
        performer = agency.performer();
        site = agency.site();
    }

    @Test
    void an_empty_list_is_one_empty_page() {
        agency.get("/v1/customers")
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void a_full_page_without_more_has_no_next() {
        customers(3);

        agency.get("/v1/customers?limit=3").body("items", hasSize(3)).body("next", nullValue());
    }

    @Test
    void the_link_header_leads_to_the_next_page_of_the_same_size() {
        customers(5);
        Response first = agency.manager().get("/v1/customers?limit=2");
        String link = first.header("Link");
        assertThat(link).startsWith("</v1/customers?").endsWith(">; rel=\"next\"");

        Response second = agency.manager()
                .urlEncodingEnabled(false)
                .get(URI.create(link.substring(1, link.indexOf('>'))).toString());

        second.then().statusCode(200).body("items", hasSize(2));
        assertThat(second.<String>path("next")).isNotEqualTo(first.<String>path("next"));
    }

    @Test
    void paging_through_gives_each_once_though_others_are_inserted_and_taken_away_meanwhile() {
        List<String> ids = customers(11);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int page = 0;
        do {
            Response response = page(agency.manager(), "/v1/customers?limit=3", cursor);
            seen.addAll(response.<List<String>>path("items.id"));
            cursor = response.path("next");
            agency.customer(performer, site, "new " + page++);
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(ids.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sites", "/v1/performers"})
    void lists_that_begin_with_the_oldest_find_what_is_added_meanwhile(String path) {
        Supplier<String> add = path.endsWith("sites") ? agency::site : agency::performer;
        List<String> ids = new ArrayList<>(List.of(agency.get(path).extract().<String>path("items[0].id")));
        IntStream.range(0, 4).forEach(i -> ids.add(add.get()));
        String first = page(agency.manager(), path + "?limit=2", null).path("next");
        ids.add(add.get());

        List<String> rest = page(agency.manager(), path + "?limit=200", first).path("items.id");

        assertThat(rest).containsExactlyElementsOf(ids.subList(2, ids.size()));
    }

    @Test
    void the_cursor_alone_carries_the_limit_and_another_one_counts_from_there_on() {
        customers(9);
        String first = page(agency.manager(), "/v1/customers?limit=2", null).path("next");

        Response second = page(agency.manager(), "/v1/customers", first);
        Response third = page(agency.manager(), "/v1/customers?limit=3", second.path("next"));
        Response fourth = page(agency.manager(), "/v1/customers", third.path("next"));

        second.then().body("items", hasSize(2));
        third.then().body("items", hasSize(3));
        fourth.then().body("items", hasSize(2)).body("next", nullValue());
    }

    @Test
    void the_cursor_alone_carries_the_filters() {
        List<String> favorites = customers(4);
        favorites.forEach(id ->
                agency.manager().put("/v1/customers/" + id + "/favorite").then().statusCode(200));
        customers(4);

        String next = page(agency.manager(), "/v1/customers?favorite=true&sort=NEWEST&limit=2", null)
                .path("next");
        List<String> rest = page(agency.manager(), "/v1/customers", next).path("items.id");

        assertThat(rest).containsExactly(favorites.get(1), favorites.get(0));
    }

    @Test
    void the_same_filters_beside_the_cursor_are_fine() {
        customers(3);
        String next = page(agency.manager(), "/v1/customers?favorite=false&limit=2", null)
                .path("next");

        agency.manager()
                .queryParam("favorite", "false")
                .queryParam("cursor", next)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void other_filters_beside_the_cursor_are_refused() {
        customers(3);
        String next = page(agency.manager(), "/v1/customers?favorite=false&limit=2", null)
                .path("next");

        assertInvalid(agency.manager()
                .queryParam("favorite", "true")
                .queryParam("cursor", next)
                .get("/v1/customers"));
        assertInvalid(agency.manager()
                .queryParam("focus", "false")
                .queryParam("cursor", next)
                .get("/v1/customers"));
    }

    @Test
    void a_search_goes_on_with_text_that_needs_encoding() {
        IntStream.range(0, 5).forEach(i -> agency.customer(performer, site, "100% & +ﾀﾛｳ{x}? #" + i));

        Response first = agency.manager()
                .queryParam("q", "% & +タロウ{x}? #")
                .queryParam("limit", 3)
                .get("/v1/customers");
        first.then().statusCode(200).body("items", hasSize(3));

        page(agency.manager(), "/v1/customers", first.path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void the_cursor_of_another_list_is_refused() {
        agency.site();
        agency.performer();
        String next = page(agency.manager(), "/v1/sites?limit=1", null).path("next");

        assertInvalid(page(agency.manager(), "/v1/performers", next));
        assertInvalid(page(agency.manager(), "/v1/customers", next));
    }

    @Test
    void an_edited_cursor_is_refused_wherever_it_was_edited() {
        customers(2);
        String next = page(agency.manager(), "/v1/customers?limit=1", null).path("next");

        for (int place : new int[] {0, 5, next.indexOf('.') - 1, next.indexOf('.'), next.indexOf('.') + 1, 200}) {
            char other = next.charAt(place) == 'A' ? 'B' : 'A';
            assertInvalid(page(
                    agency.manager(), "/v1/customers", next.substring(0, place) + other + next.substring(place + 1)));
        }
        assertInvalid(page(agency.manager(), "/v1/customers", next.substring(0, next.length() - 2)));
        assertInvalid(page(agency.manager(), "/v1/customers", next + "."));
    }

    @Test
    void the_cursor_of_another_agency_is_refused() {
        customers(2);
        String next = page(agency.manager(), "/v1/customers?limit=1", null).path("next");

        assertInvalid(page(TestAgency.create().manager(), "/v1/customers", next));
    }

    @Test
    void the_cursor_of_another_performer_of_the_agency_is_refused() {
        customers(2);
        String hers = agency.performerKey(performer);
        String another = agency.performerKey(agency.performer());
        String next = page(TestAgency.as(hers), "/v1/customers?limit=1", null).path("next");

        assertInvalid(page(TestAgency.as(another), "/v1/customers", next));
        assertInvalid(page(agency.manager(), "/v1/customers", next));
        page(TestAgency.as(hers), "/v1/customers", next).then().statusCode(200);
    }

    @Test
    void a_second_key_of_the_same_performer_may_go_on() {
        customers(2);
        String next = page(TestAgency.as(agency.performerKey(performer)), "/v1/customers?limit=1", null)
                .path("next");

        page(TestAgency.as(agency.performerKey(performer)), "/v1/customers", next)
                .then()
                .statusCode(200);
    }

    @Test
    void a_cursor_may_be_used_again() {
        customers(3);
        String next = page(agency.manager(), "/v1/customers?limit=1", null).path("next");
        List<String> once = page(agency.manager(), "/v1/customers", next).path("items.id");

        page(agency.manager(), "/v1/customers", next).then().body("items.id", equalTo(once));
    }

    @Test
    void an_overlong_cursor_is_refused() {
        assertErrors(
                page(agency.manager(), "/v1/customers", "x".repeat(4001)),
                400,
                "invalid-cursor",
                "cursor invalid-cursor");
    }

    private List<String> customers(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> agency.customer(performer, site, "handle " + dev.enishi.platform.Ids.next()))
                .toList();
    }

    private static Response page(RequestSpecification request, String path, String cursor) {
        return cursor == null
                ? request.get(path)
                : request.queryParam("cursor", cursor).get(path);
    }

    private static void assertInvalid(Response response) {
        assertErrors(response, 400, "invalid-cursor", "cursor invalid-cursor");
    }

    @Test
    void who_has_not_signed_in_is_told_so_before_anything_about_the_cursor() {
        TestAgency.as("enishi_nothing").get("/v1/customers?cursor=abc").then().statusCode(401);
    }
}
