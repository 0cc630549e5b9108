package dev.enishi.exchange;

import dev.enishi.exchange.CsvRows.CsvRow;
import java.util.List;

/**
 * Some rows of a file, one after the other.
 *
 * @param hasMic whether the file has a column {@code mic}
 */
record FileRows(List<CsvRow> rows, boolean hasMic) {}
