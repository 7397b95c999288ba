package org.balie.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Arrays;
import java.util.List;

/// Opens what was downloaded as a spreadsheet would.
final class CsvFiles {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvFiles() {}

    /// The records of a file that must be RFC 4180: led by the mark of UTF-8, quoted as the RFC has
    /// it, with equally many fields in each record.
    static List<List<String>> parsed(byte[] file) {
        assertArrayEquals(UTF_8_MARK, Arrays.copyOf(file, UTF_8_MARK.length));
        var text = new String(file, UTF_8_MARK.length, file.length - UTF_8_MARK.length, UTF_8);
        return CsvReader.builder()
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofCsvRecord(text)
                .stream()
                .map(fields -> List.copyOf(fields.getFields()))
                .toList();
    }
}
