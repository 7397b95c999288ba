package org.balie.reporting.core;

/// Keeps a spreadsheet from running what a customer wrote (rule REP-9).
public final class CsvCell {
    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠";
    private static final String MOVES_TO_ANOTHER_CELL = "\t\r\n";

    private CsvCell() {}

    /// The text, led by an apostrophe when a spreadsheet could take it for a formula. Quoting alone
    /// does not help: spreadsheets look at the cell, not at the file. Characters that do not show
    /// are no cover, since some spreadsheets drop them first.
    public static String safe(String text) {
        var suspicious =
                text.chars().limit(1).anyMatch(c -> MOVES_TO_ANOTHER_CELL.indexOf(c) >= 0)
                        || text.chars()
                                .filter(CsvCell::shows)
                                .limit(1)
                                .anyMatch(c -> STARTS_A_FORMULA.indexOf(c) >= 0);
        return suspicious ? "'" + text : text;
    }

    private static boolean shows(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }
}
