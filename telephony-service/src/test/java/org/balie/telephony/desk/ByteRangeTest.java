package org.balie.telephony.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.balie.telephony.desk.ByteRange.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ranges of RFC 9110, section 14.1.2, of a thousand bytes.
class ByteRangeTest {
    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 1000",
        "bytes=0-0, 0, 1",
        "bytes=200-299, 200, 100",
        "bytes=900-5000, 900, 100",
        "bytes=-100, 900, 100",
        "bytes=-5000, 0, 1000"
    })
    void a_part_is_what_there_is_of_it(String header, long first, long count) {
        assertEquals(
                new Asked.Part(new ByteRange(first, count)),
                ByteRange.of(Optional.of(header), SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=4000-5000", "bytes=-0"})
    void beyond_the_end_there_is_nothing(String header) {
        assertEquals(new Asked.Beyond(), ByteRange.of(Optional.of(header), SIZE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "x"})
    void what_is_no_single_range_is_passed_over(String header) {
        assertEquals(new Asked.Whole(), ByteRange.of(Optional.of(header), SIZE));
    }

    @Test
    void a_part_says_where_it_is() {
        assertEquals("bytes 200-299/1000", new ByteRange(200, 100).of(SIZE));
    }
}
