package dev.enishi.fuzz;

import dev.enishi.TestAgency;
import dev.enishi.access.ContractOperation;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Every method on every path of the contract and on the pages, and targets that are hardly any; with a key and without. */
final class PathFuzz {
    private static final List<String> METHODS = Listed.values("""
            HEAD ¦ OPTIONS ¦ TRACE ¦ GET ¦ POST ¦ PUT ¦ PATCH ¦ DELETE ¦ CONNECT ¦ get ¦ Get ¦ BREW ¦ PROPFIND
            M-SEARCH ¦ !
            """);
    private static final List<String> PAGES = Listed.values("""
            / ¦ /index.html ¦ /api-page.js ¦ /openapi ¦ /problems ¦ /problems/not-found ¦ /nothing ¦ * ¦ /v1 ¦ /v1/
            /front-desk ¦ /front-desk/ ¦ /front-desk/settings.json ¦ /front-desk/enishi-client/src/index.js
            """);
    private static final List<String> PIECES = Listed.values("""
            %00 ¦ %ff ¦ %c0%af ¦ %c3%28 ¦ %e3%81 ¦ %ed%a0%80 ¦ %f4%90%80%80 ¦ %2e%2e ¦ %2e ¦ .. ¦ . ¦ %2f ¦ %2F
            %5c ¦ %25 ¦ % ¦ %z ¦ %zz ¦ %0 ¦ %0d%0a ¦ %20 ¦ + ¦ ; ¦ ;a=b ¦ & ¦ && ¦ = ¦ == ¦ ? ¦ ?? ¦ # ¦ // ¦ \\ ¦ {
            } ¦ | ¦ ^ ¦ ` ¦ " ¦ < ¦ > ¦ ' ¦ [ ¦ ] ¦ @ ¦ : ¦ * ¦ ~ ¦ ! ¦ $ ¦ , ¦ a ¦ v1 ¦ sites ¦ limit ¦ cursor
            %u0041 ¦ \u00e3\u0081\u0082 ¦ \u00ff ¦ q= ¦ limit=1 ¦ enishi-feed_ ¦ .ics ¦ calendars ¦ problems
            http://a/ ¦ /v1/me ¦ ?&=& ¦ %26 ¦ %3d ¦ %3f ¦ %23
            """, "x".repeat(9_000), "%41".repeat(2_800));

    private static final List<String> BETWEEN = List.of("", "", "/", "?", "&", "=");

    private final Random random;
    private final Probe probe;
    private final String key = TestAgency.create().managerKey;

    PathFuzz(URI service, long seed) {
        random = new Random(seed);
        probe = new Probe(service);
    }

    /** Sends all methods to all paths, and then so many targets that chance has made, and judges the answers. */
    void run(int more) {
        List<String> paths = Stream.concat(
                        PAGES.stream(),
                        Stream.concat(ContractOperation.all().stream(), ContractOperation.open().stream())
                                .map(operation -> operation
                                        .path()
                                        .replaceAll("\\{[^}]+}", "019a7f3e-4c11-767d-9a63-b2bfe017b4d3")))
                .distinct()
                .toList();
        try (probe) {
            for (String path : paths) {
                METHODS.forEach(method -> send(method, path));
            }
            for (int i = 0; i < more; i++) {
                StringBuilder target = new StringBuilder(random.nextInt(20) == 0 ? "" : "/");
                target.append(random.nextBoolean() ? one(paths).substring(1) : "");
                for (int pieces = random.nextInt(5); pieces >= 0; pieces--) {
                    target.append(one(PIECES)).append(one(BETWEEN));
                }
                send(random.nextInt(3) > 0 ? "GET" : one(METHODS), target.toString());
            }
        }
        probe.judge("Paths and methods");
    }

    private void send(String method, String target) {
        FuzzRequest request = FuzzRequest.of(method, target);
        probe.send("path", random.nextBoolean() ? request.with("Authorization", "Bearer " + key) : request);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
