package dev.enishi.fuzz;

import dev.enishi.TestAgency;
import dev.enishi.fuzz.FuzzRequest.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Hostile headers, alone and several at once, to operations, pages and paths that are none; with a key and without. */
final class HeaderFuzz {
    private final Random random;
    private final HostileHeaders hostile;
    private final String key;
    private final List<FuzzRequest> targets;
    private final Probe probe;

    HeaderFuzz(URI service, long seed) {
        random = new Random(seed);
        hostile = new HostileHeaders(random);
        probe = new Probe(service);
        TestAgency agency = TestAgency.create();
        key = agency.managerKey;
        targets = targets(agency);
    }

    private static List<FuzzRequest> targets(TestAgency agency) {
        String performer = agency.performer();
        String site = agency.site();
        String customer = agency.customer(performer, site, "taro_77");
        String feed = agency.manager()
                .body(Map.of("content", "NAMES"))
                .post("/v1/performers/" + performer + "/calendar-feeds")
                .path("path");
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
        return List.of(
                FuzzRequest.of("GET", "/v1/me"),
                FuzzRequest.of("GET", "/v1/customers?limit=2"),
                FuzzRequest.of("GET", "/v1/performers/" + performer + "/today"),
                FuzzRequest.of("POST", "/v1/sites")
                        .withBody("application/json", "{\"name\":\"A\"}".getBytes(StandardCharsets.UTF_8)),
                FuzzRequest.of("PATCH", "/v1/sites/" + site).withBody("application/merge-patch+json", empty),
                FuzzRequest.of("PUT", "/v1/customers/" + customer + "/favorite"),
                FuzzRequest.of("PUT", "/v1/customers/" + customer + "/focus").withBody("application/json", empty),
                FuzzRequest.of("DELETE", "/v1/notes/" + customer),
                FuzzRequest.of("POST", "/v1/imports?kind=CHATS&performerId=" + performer + "&siteId=" + site)
                        .withBody("text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                FuzzRequest.of("GET", feed),
                FuzzRequest.of("GET", "/v1/calendars/enishi-feed_x.ics"),
                FuzzRequest.of("GET", "/v1/nothing"),
                FuzzRequest.of("GET", "/nothing"),
                FuzzRequest.of("HEAD", "/v1/me"),
                FuzzRequest.of("OPTIONS", "/v1/sites"),
                FuzzRequest.of("OPTIONS", "/"),
                FuzzRequest.of("BREW", "/v1/sites"),
                FuzzRequest.of("GET", "/"),
                FuzzRequest.of("GET", "/api-page.js"),
                FuzzRequest.of("GET", "/problems"),
                FuzzRequest.of("GET", "/problems/not-found"),
                FuzzRequest.of("GET", "/openapi"));
    }

    /** Sends all that is known of every header, then at least so many values that chance has made, and judges the answers. */
    void run(int more) {
        int values = 0;
        try (probe) {
            for (String name : HostileHeaders.names()) {
                for (List<String> known : List.of(HostileHeaders.known(name), HostileHeaders.known())) {
                    known.forEach(value -> send(List.of(new Header(name, value))));
                    values += known.size();
                }
            }
            for (int least = values + more; values < least; ) {
                List<Header> several = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    String name = hostile.name();
                    several.add(new Header(name, hostile.value(name)));
                }
                send(several);
                values += several.size();
            }
        }
        probe.judge(values + " values of headers");
    }

    private void send(List<Header> headers) {
        probe.send("header", with(targets.get(random.nextInt(targets.size())), headers));
    }

    private FuzzRequest with(FuzzRequest target, List<Header> headers) {
        List<Header> all = new ArrayList<>(target.headers());
        if (random.nextBoolean()) {
            all.add(new Header("Authorization", "Bearer " + key));
        }
        headers.forEach(hostile -> {
            if (random.nextInt(10) > 0) {
                all.removeIf(own -> own.name().equalsIgnoreCase(hostile.name()));
            }
            all.add(hostile);
        });
        return new FuzzRequest(target.method(), target.target(), all, target.body());
    }
}
