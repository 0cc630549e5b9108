package dev.enishi.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** A body that is already written, JSON but for {@link WrittenText}. */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it only travels from a filter to the writer.
record JsonBytes(byte[] bytes) {

    private static final int MOST_AT_ONCE = 64 * 1024;

    @Provider
    static class Writer implements ServerMessageBodyWriter<JsonBytes> {
        @Override
        public boolean isWriteable(
                Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
            return type == JsonBytes.class;
        }

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == JsonBytes.class;
        }

        /**
         * All at once, where a stream would go buffer by buffer; but that waits for the client. So it is for what is long, and for
         * whoever asks on without reading, whose answers would pile up.
         */
        @Override
        public void writeResponse(JsonBytes body, Type genericType, ServerRequestContext context) throws IOException {
            if (body.bytes().length > MOST_AT_ONCE || context.serverResponse().isWriteQueueFull()) {
                try (OutputStream out = context.getOrCreateOutputStream()) {
                    out.write(body.bytes());
                }
            } else {
                context.serverResponse().end(body.bytes());
            }
        }

        @Override
        public void writeTo(
                JsonBytes body,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write(body.bytes());
        }
    }
}
