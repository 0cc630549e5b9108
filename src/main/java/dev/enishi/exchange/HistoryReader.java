package dev.enishi.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.http.SpooledFile;
import dev.enishi.platform.http.Upload;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Receives a file to disk and checks its form on the way, so that one that is not CSV, not in its character set or without
 * rows is refused as a whole. Like every body it is read before the transaction of its operation begins.
 */
@Provider
@Consumes("text/csv")
class HistoryReader implements MessageBodyReader<HistoryFile> {
    private static final int MAX_ROWS = 2_000_000;

    private final Upload upload;
    private final UriInfo uri;
    private final ObjectMapper json;

    HistoryReader(Upload upload, UriInfo uri, ObjectMapper json) {
        this.upload = upload;
        this.uri = uri;
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == HistoryFile.class;
    }

    @Override
    public HistoryFile readFrom(
            Class<HistoryFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Charset charset = charset(mediaType.getParameters().get("charset"));
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        ImportKind kind = ImportKind.valueOf(asked.getFirst(ImportParameters.KIND)); // Checked before any body is read.
        ColumnMapping mapping = ColumnMapping.parse(kind, asked.getFirst(ImportParameters.MAPPING), json);
        SpooledFile file = upload.begin();
        return new HistoryFile(file, charset, mapping, rows(file.keeping(body), charset, mapping));
    }

    /** Shift_JIS files of the field are windows-31j, which is Shift_JIS and more. */
    private static Charset charset(@Nullable String name) {
        return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "shift_jis", "shift-jis", "sjis", "windows-31j", "cp932", "ms932" -> Charset.forName("windows-31j");
            default -> throw ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    private static int rows(InputStream bytes, Charset charset, ColumnMapping mapping) throws IOException {
        int rows = 0;
        try (CsvRows file = CsvRows.open(bytes, charset, mapping)) {
            while (file.next() != null) {
                rows++;
                if (rows > MAX_ROWS) {
                    throw ProblemException.of(Violation.at("", ImportProblem.CSV_TOO_MANY_ROWS, MAX_ROWS));
                }
            }
        }
        if (rows == 0) {
            throw ProblemException.of(ImportProblem.CSV_EMPTY);
        }
        return rows;
    }
}
