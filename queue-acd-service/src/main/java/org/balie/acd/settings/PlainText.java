package org.balie.acd.settings;

/// Text that every store and every screen can hold: no control characters but line breaks and tabs,
/// no half surrogate pairs.
public final class PlainText {
    private PlainText() {}

    /// Whether the text can be kept as it is, line breaks and tabs included.
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::allowed);
    }

    /// As [#isPlain], on a single line.
    public static boolean isLine(String text) {
        return text.codePoints().allMatch(c -> allowed(c) && c != '\n' && c != '\r' && c != '\t');
    }

    private static boolean allowed(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return true;
        }
        boolean halfPair =
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !Character.isISOControl(codePoint) && !halfPair;
    }
}
