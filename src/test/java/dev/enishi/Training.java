package dev.enishi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.data.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs both packaged jars once, with a demo agency and an evening's requests. What the JVM has loaded and learned by then is in
 * the cache beside each jar (JEP 514), with which it starts three times as fast. Called by the build.
 */
final class Training {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private Training() {}

    /** @throws IllegalStateException when a jar does not start, answers with a failure, or leaves no cache */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> own = PackagedService.environment(EmbeddedDatabase.startTemporary());
        new Training().train(List.of(Map.of(), own));
    }

    /** Both at once: each spends half of its time waiting for a database. */
    private void train(List<Map<String, String>> environments) throws Exception {
        Map<PackagedService, Path> services = new HashMap<>();
        for (Map<String, String> environment : environments) {
            Map<String, String> all = new HashMap<>(environment);
            Path data = Files.createTempDirectory("enishi-training");
            all.put("ENISHI_DATA", data.toString());
            all.put("ENISHI_DEMO", "true");
            all.put("QUARKUS_SHUTDOWN_DELAY", "0s");
            services.put(PackagedService.train(all), data);
        }
        for (Map.Entry<PackagedService, Path> service : services.entrySet()) {
            service.getKey().awaitReady(http);
            use(
                    service.getKey(),
                    Files.readString(service.getValue().resolve("demo-api-key")).strip());
        }
        services.keySet().forEach(service -> service.process().destroy());
        services.keySet().forEach(PackagedService::close);
    }

    private void use(PackagedService service, String key) throws IOException, InterruptedException {
        String performer = "/v1/performers/"
                + get(service, key, "/v1/performers").at("/items/0/id").asText();
        JsonNode due = get(service, key, performer + "/follow-ups?limit=50");
        String customer = due.at("/items/0/customer/id").asText();
        get(service, key, performer + "/today");
        get(service, key, "/v1/customers/" + customer);
        get(service, key, "/v1/customers/" + customer + "/brief");
        get(service, key, "/v1/customers?limit=50");
        get(service, key, "/v1/reservations");
        check(service.post(http, "/v1/messages", key, """
                {"customerId": "%s", "channel": "MAIL", "direction": "OUT", "body": "お元気ですか"}""".formatted(customer)));
    }

    private JsonNode get(PackagedService service, String key, String path) throws IOException, InterruptedException {
        return json.readTree(check(service.get(http, path, key)));
    }

    private static String check(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request() + ": " + answer.body());
        }
        return answer.body();
    }
}
