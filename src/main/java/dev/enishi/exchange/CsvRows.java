package dev.enishi.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a file under its header, one after the other, in constant memory. */
final class CsvRows implements AutoCloseable {
    /** Most characters of a row: a log has at most 200000. */
    private static final int MAX_ROW_CHARACTERS = 1 << 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Charset charset;
    private final QuoteTracker text;
    private final CsvReader<CsvRecord> records;
    private final Map<String, Integer> places;
    private final int width;
    private long lastLine;

    /** One row: the line on which it starts, and its fields by our column names; null when it has too few or many. */
    record CsvRow(long line, @Nullable Map<String, String> fields) {}

    private CsvRows(InputStream bytes, Charset charset, ColumnMapping mapping) throws IOException {
        this.charset = charset;
        text = new QuoteTracker(withoutByteOrderMark(bytes, charset));
        records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_ROW_CHARACTERS)
                .ofCsvRecord(text);
        CsvRecord header = nextRecord();
        if (header == null) {
            throw ProblemException.of(ImportProblem.CSV_EMPTY);
        }
        width = header.getFieldCount();
        places = mapping.places(header.getFields());
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws ProblemException when there is none, a column is missing or the text is not in the character set
     */
    static CsvRows open(InputStream bytes, Charset charset, ColumnMapping mapping) throws IOException {
        try {
            return new CsvRows(bytes, charset, mapping);
        } catch (CharacterCodingException e) {
            throw undecodable(charset);
        }
    }

    private static Reader withoutByteOrderMark(InputStream bytes, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        PushbackReader reader = new PushbackReader(new BufferedReader(new InputStreamReader(bytes, decoder)));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** Whether the file has one of the optional columns. */
    boolean has(String column) {
        return places.containsKey(column);
    }

    /**
     * The next row, or null after the last.
     *
     * @throws ProblemException when the file is not well-formed from here on
     */
    @Nullable CsvRow next() {
        CsvRecord row = nextRecord();
        if (row == null) {
            return null;
        }
        if (row.getFieldCount() != width) {
            return new CsvRow(row.getStartingLineNumber(), null);
        }
        Map<String, String> fields = new HashMap<>();
        places.forEach((name, place) -> fields.put(name, row.getField(place)));
        return new CsvRow(row.getStartingLineNumber(), fields);
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            CsvRecord row = records.iterator().next();
            if (text.endedInsideQuotes()) {
                throw malformed();
            }
            lastLine = row.getStartingLineNumber();
            return row;
        } catch (NoSuchElementException e) {
            return null;
        } catch (CsvParseException e) {
            // Within a row the parser wraps what the stream throws: too large, too slow, no room.
            throw e.getCause() instanceof ProblemException refusal ? refusal : malformed();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw undecodable(charset);
            }
            throw e;
        }
    }

    private ProblemException malformed() {
        return ProblemException.of(Violation.at("", ImportProblem.CSV_MALFORMED, lastLine));
    }

    private static ProblemException undecodable(Charset charset) {
        return ProblemException.of(Violation.at("", ImportProblem.CSV_UNDECODABLE, charset.name()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Notices when the text ends inside a quoted field, which the parser would silently close. */
    private static final class QuoteTracker extends FilterReader {
        private boolean fieldStart = true;
        private boolean quoted;
        private boolean quoteSeen;
        private boolean ended;

        QuoteTracker(Reader text) {
            super(text);
        }

        boolean endedInsideQuotes() {
            return ended && quoted && !quoteSeen;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            ended = read < 0;
            for (int i = 0; i < read; i++) {
                track(buffer[offset + i]);
            }
            return read;
        }

        private void track(char c) {
            boolean separator = c == ',' || c == '\n' || c == '\r';
            if (quoted && c == '"') {
                quoteSeen = !quoteSeen;
            } else if (quoted && quoteSeen) {
                quoted = false;
                quoteSeen = false;
                fieldStart = separator;
            } else if (!quoted) {
                quoted = fieldStart && c == '"';
                fieldStart = separator;
            }
        }
    }
}
