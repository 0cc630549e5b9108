package dev.enishi.exchange;

import dev.enishi.platform.http.SpooledFile;
import java.nio.charset.Charset;

/**
 * A file that has been received, and is CSV to its end.
 *
 * @param bytes as they came
 * @param charset what they mean
 * @param mapping which of its columns is which of ours
 * @param rows how many it has below its header, at least one
 */
record HistoryFile(SpooledFile bytes, Charset charset, ColumnMapping mapping, int rows) {}
