package org.balie.reporting.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.balie.reporting.core.CsvCell;

/// Writes lines of a CSV file (RFC 4180) a piece at a time (rule REP-9).
public final class CsvSheet {
    /// Tells spreadsheets that the file is UTF-8; without it they guess.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// The text is in memory anyway; a buffer before it would only have to be flushed.
    private static final int UNBUFFERED = 0;

    private CsvSheet() {}

    /// What a file begins with: the byte order mark and the line of column names.
    public static byte[] head(List<String> names) {
        return bytes(BYTE_ORDER_MARK + written(List.of(names)));
    }

    /// Lines of cells, each cell safe to open in a spreadsheet.
    public static byte[] lines(List<List<String>> lines) {
        return bytes(written(lines));
    }

    private static String written(List<List<String>> lines) {
        var text = new StringWriter();
        var csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .bufferSize(UNBUFFERED)
                        .build(text);
        lines.forEach(cells -> csv.writeRecord(cells.stream().map(CsvCell::safe).toList()));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
