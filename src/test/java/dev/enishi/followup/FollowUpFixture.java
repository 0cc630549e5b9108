package dev.enishi.followup;

import dev.enishi.TestAgency;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A performer on a site, and what happens to her customers. */
public final class FollowUpFixture {
    public final TestAgency agency;
    public final String performer;
    public final String site;

    public FollowUpFixture() {
        this(TestAgency.create());
    }

    /** Another performer of an agency. */
    public FollowUpFixture(TestAgency agency) {
        this.agency = agency;
        performer = agency.performer();
        site = agency.site();
    }

    public String customer(String handle) {
        return agency.customer(performer, site, handle);
    }

    /** Moves the agency to where it is about noon, so that no day ends while a test runs; the day that it is there. */
    public LocalDate whereItIsNoon() {
        int hours = 12 - OffsetDateTime.now(ZoneOffset.UTC).getHour();
        ZoneId zone = ZoneId.of("Etc/GMT" + (hours > 0 ? "-" + hours : "+" + -hours));
        patch("/v1/agency", "{\"zone\": \"" + zone + "\"}");
        return LocalDate.now(zone);
    }

    /** A customer with a chat of half an hour. */
    public String customer(String handle, String chatStartedAt) {
        String customer = customer(handle);
        agency.chat(customer, chatStartedAt);
        return customer;
    }

    public String path(String below) {
        return "/v1/performers/" + performer + "/" + below;
    }

    public ValidatableResponse followUps(String query) {
        return agency.get(path("follow-ups?" + query)).statusCode(200);
    }

    /** The handles of all who are due, over all pages. */
    public List<String> due(String query) {
        return all(path("follow-ups?" + query), "items.customer.handle");
    }

    /** The reasons of the only one who is due; none when nobody is. */
    public List<String> reasons(String on) {
        return this.<List<String>>of(followUps("on=" + on), "items.reasons.code").stream()
                .flatMap(List::stream)
                .toList();
    }

    private <T> List<T> of(ValidatableResponse answer, String path) {
        return answer.extract().path(path);
    }

    /** One field of all items of a list, over all its pages. */
    public <T> List<T> all(String firstPage, String path) {
        List<T> found = new ArrayList<>();
        String page = firstPage;
        while (page != null) {
            ValidatableResponse answer = agency.get(page).statusCode(200);
            found.addAll(of(answer, path));
            String next = answer.extract().path("next");
            String limit = firstPage.replaceFirst(".*(limit=\\d+).*", "$1");
            page = next == null
                    ? null
                    : firstPage.replaceFirst("\\?.*", "") + "?cursor=" + next
                            + (limit.startsWith("limit") ? "&" + limit : "");
        }
        return found;
    }

    public void policies(String json) {
        agency.patching("*")
                .body("{\"policies\": " + json + "}")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
    }

    public void patch(String path, String json) {
        agency.patching("*").body(json).patch(path).then().statusCode(200);
    }

    public void put(String path, Map<String, ?> body) {
        agency.manager().body(body).put(path).then().statusCode(200);
    }

    public void delete(String path) {
        agency.manager().header("If-Match", "*").delete(path).then().statusCode(204);
    }
}
