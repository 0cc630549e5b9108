package dev.enishi.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One request after the other over one connection, which is opened anew when the service has closed it. */
final class Wire implements AutoCloseable {
    /** A request may wait five seconds for its turn before it is refused: on a busy machine that 503 comes late, and is right. */
    private static final int HANGS_MILLIS = 15_000;

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream answers;

    Wire(URI service) {
        host = service.getHost();
        port = service.getPort();
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws SocketTimeoutException when nothing comes for fifteen seconds
     * @throws IOException when what comes is no answer
     */
    FuzzAnswer send(FuzzRequest request) throws IOException {
        boolean used = socket != null;
        try {
            connect();
            socket.getOutputStream().write(request.bytes(host + ":" + port));
            FuzzAnswer answer = read(request);
            if ("close".equalsIgnoreCase(answer.header("connection"))) {
                close();
            }
            return answer;
        } catch (SocketTimeoutException hangs) {
            close();
            throw hangs;
        } catch (IOException e) {
            close();
            if (used) {
                return send(request); // The service had closed it meanwhile.
            }
            throw e;
        }
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.connect(new InetSocketAddress(host, port), HANGS_MILLIS);
            socket.setSoTimeout(HANGS_MILLIS);
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream());
        }
    }

    private FuzzAnswer read(FuzzRequest request) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            String line = line();
            if (!line.matches("HTTP/1\\.1 \\d{3}.*")) {
                throw new IOException("No status line: " + line);
            }
            status = Integer.parseInt(line.substring(9, 12));
            headers = headers();
        } while (status < 200);
        boolean empty = status == 204 || status == 304 || request.method().equals("HEAD");
        return new FuzzAnswer(status, headers, empty ? new byte[0] : body(headers));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = size(); size > 0; size = size()) {
                body.writeBytes(exactly(size));
                line();
            }
            line();
            return body.toByteArray();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = answers.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new EOFException("The connection was closed");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is of no use any more.
            }
            socket = null;
        }
    }
}
