package dev.enishi.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads request records and merge patches from JSON, strictly. */
@Provider
@Priority(100)
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
class JsonBodyReader implements MessageBodyReader<Object> {
    private static final int MAX_DEPTH = 20;

    /** The longest body that anybody needs has some; a megabyte of nothing but braces would take fifty in memory. */
    private static final long MAX_TOKENS = 120_000;

    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(40)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final RecordReader records;
    private final Receiving receiving;

    JsonBodyReader(RecordReader records, Receiving receiving) {
        this.records = records;
        this.receiving = receiving;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == MergePatch.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = parse(received(body));
        if ((Class<?>) type == MergePatch.class) {
            if (!tree.isObject()) {
                throw ProblemException.of(
                        Violation.at("", CommonProblem.INVALID_TYPE).worded("object"));
            }
            return new MergePatch<>(tree, records);
        }
        return records.read(tree, type.asSubclass(Record.class));
    }

    private byte[] received(InputStream body) throws IOException {
        try (Places.Place _ = receiving.body()) {
            return body.readAllBytes();
        }
    }

    private static JsonNode parse(byte[] bytes) throws IOException {
        try {
            // JSON is UTF-8; Jackson alone would guess UTF-16 and UTF-32 and let some broken sequences pass.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = STRICT.readTree(text);
            if (tree.isMissingNode()) {
                throw ProblemException.of(CommonProblem.MALFORMED_JSON);
            }
            return tree;
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw ProblemException.of(CommonProblem.MALFORMED_JSON);
        }
    }
}
