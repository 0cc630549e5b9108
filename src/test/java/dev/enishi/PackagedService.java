package dev.enishi;

import static java.util.stream.Collectors.toMap;

import dev.enishi.platform.data.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar in a process of its own: serving, or carrying out a command of an operator. */
public record PackagedService(Process process, int port, int managementPort, Path log) implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private static final String PRODUCTION = "target/quarkus-app/";

    /** What {@link Training} leaves beside each jar. */
    private static final String CACHE = "enishi.aot";

    /** How a command ended, what it said and what it logged, and how many ports it had open at most. */
    public record Ended(int exitCode, String answer, String log, int ports) {}

    /** Starts the service with more environment variables than those for its ports. */
    public static PackagedService start(Map<String, String> environment) throws IOException {
        return start(jar(environment));
    }

    /** The same, and when it ends, it leaves the cache with which the others start. */
    static PackagedService train(Map<String, String> environment) throws IOException {
        return start(java(
                environment,
                List.of(
                        "-XX:TieredStopAtLevel=3", // Learns the most: what is compiled best learns nothing more.
                        "-Xmx1g",
                        "-XX:+UseG1GC",
                        "-XX:AOTCacheOutput=" + folder(environment) + CACHE)));
    }

    private static PackagedService start(ProcessBuilder java) throws IOException {
        int port = FreePorts.next();
        int managementPort = FreePorts.next();
        Path log = Files.createTempFile("enishi", ".log");
        java.redirectErrorStream(true).redirectOutput(log.toFile());
        java.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        java.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        return new PackagedService(java.start(), port, managementPort, log);
    }

    /** The settings for a database that another process has started. */
    public static Map<String, String> environment(EmbeddedDatabase database) {
        return database.settings().entrySet().stream()
                .collect(toMap(
                        setting -> setting.getKey()
                                .replace('.', '_')
                                .replace('-', '_')
                                .toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }

    /** Carries out a command, with more environment variables than ours. */
    public static Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path answer = Files.createTempFile("enishi", ".answer");
        Path log = Files.createTempFile("enishi", ".log");
        ProcessBuilder builder =
                jar(environment, command).redirectOutput(answer.toFile()).redirectError(log.toFile());
        Process process = builder.start();
        int ports = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            ports = Math.max(ports, ListeningPorts.of(process));
            if (System.nanoTime() > end) {
                process.destroyForcibly();
            }
        }
        return new Ended(
                process.waitFor(),
                Files.readString(answer).strip(),
                Files.readString(log).strip(),
                ports);
    }

    /** Most of them live for seconds: what is compiled best is compiled too late. */
    private static ProcessBuilder jar(Map<String, String> environment, String... arguments) {
        return java(
                environment,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:AOTCache=" + folder(environment) + CACHE),
                arguments);
    }

    private static ProcessBuilder java(Map<String, String> environment, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (folder(environment).equals(PRODUCTION)) {
            command.add("-XX:+UseCompactObjectHeaders"); // As in the image: a cache holds for one kind of headers.
        }
        command.addAll(options);
        command.addAll(List.of("-jar", folder(environment) + "quarkus-run.jar"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /** What production runs, or, with a folder for a database, what brings one. */
    private static String folder(Map<String, String> environment) {
        boolean trial =
                environment.containsKey("ENISHI_DATA") && !environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL");
        return trial ? "target/quarkus-trial/" : PRODUCTION;
    }

    /** Waits until it serves. */
    public void awaitReady(HttpClient http) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        URI ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The jar does not start:\n" + Files.readString(log));
    }

    public HttpResponse<String> get(HttpClient http, String path, String key) throws IOException, InterruptedException {
        return http.send(request(path, key).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(HttpClient http, String path, String key, String json)
            throws IOException, InterruptedException {
        return send(http, "POST", path, key, json);
    }

    /** Sends a body with any method; the version of what it changes is not asked for. */
    public HttpResponse<String> send(HttpClient http, String method, String path, String key, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, key).method(method, BodyPublishers.ofString(json));
        if (method.equals("PATCH")) {
            request.header("Content-Type", "application/merge-patch+json").header("If-Match", "*");
        } else {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
