package dev.enishi.exchange;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An upload of a history on a socket of its own, which sends as slowly as a test wants. */
final class RawUpload implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROW = "2025-11-06T21:00:00,taro,TWO_SHOT,35,4200\n";

    private final Socket client;
    private volatile boolean ended;

    private RawUpload(Socket client) {
        this.client = client;
    }

    /** Sends the head of the request, with more lines of it, and the header row of the file. */
    static RawUpload begin(URI service, String key, String path, int announced, String... more) throws IOException {
        Socket client = new Socket(service.getHost(), service.getPort());
        client.setSoTimeout((int) PATIENCE.toMillis());
        client.setTcpNoDelay(true);
        StringBuilder head = new StringBuilder("""
                POST %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                Content-Length: %d\r
                """.formatted(path, service.getAuthority(), key, announced));
        for (String line : more) {
            head.append(line).append("\r\n");
        }
        head.append("\r\n").append(ImportFixture.HEADER);
        client.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
        return new RawUpload(client);
    }

    /** How many rows fit into a number of bytes after the header row. */
    static int bytes(int rows) {
        return ImportFixture.HEADER.length() + rows * ROW.length();
    }

    void send(int rows) throws IOException {
        send(rows(rows));
    }

    static String rows(int rows) {
        return ROW.repeat(rows);
    }

    void send(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a text again and again, with a pause after each time, until the connection ends. */
    void trickle(String text, Duration pause) {
        try {
            while (true) {
                send(text);
                Thread.sleep(pause);
            }
        } catch (IOException | InterruptedException e) {
            ended = true;
        }
    }

    /** Whether the service has neither answered nor closed the connection. */
    boolean isBeingReceived() {
        try {
            return client.getInputStream().available() == 0 && !ended;
        } catch (IOException ended) {
            return false;
        }
    }

    /** An answer whose body is JSON, on a connection that stays open. */
    String readAnswer() throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (!answer.toString().strip().endsWith("}")) {
            int read = client.getInputStream().read(buffer);
            if (read < 0) {
                break;
            }
            answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    /** All that comes until the server closes the connection. */
    String readToTheEnd() throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
