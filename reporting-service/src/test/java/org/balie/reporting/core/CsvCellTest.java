package org.balie.reporting.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REP-9")
class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil\")",
                "+31 6 1234",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "＝1"
            })
    void text_that_could_be_a_formula_is_led_by_an_apostrophe(String text) {
        assertEquals("'" + text, CsvCell.safe(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Jan", "<b>1 = 2</b>", "a-b", "'=1"})
    void other_text_stays_as_it_is(String text) {
        assertEquals(text, CsvCell.safe(text));
    }
}
