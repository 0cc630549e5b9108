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

        /** All at once: a stream would be sent buffer by buffer. */
        @Override
        public void writeResponse(JsonBytes body, Type genericType, ServerRequestContext context) {
            context.serverResponse().end(body.bytes());
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
