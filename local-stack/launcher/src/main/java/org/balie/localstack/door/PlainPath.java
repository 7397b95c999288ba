package org.balie.localstack.door;

import java.util.Locale;

/// Tells whether a raw request path means the same to the door as to whoever it is passed on to.
///
/// The door routes on the path as it was sent; a service first decodes and folds it.
/// `/api/acd/../../q/metrics` would so reach what the door keeps private. Paths with dot segments,
/// backslashes, or encoded dots, slashes and backslashes are therefore refused: nothing of ours has
/// them.
final class PlainPath {
    private PlainPath() {}

    static boolean isPlain(String path) {
        if (!path.startsWith("/") || path.indexOf('\\') >= 0 || path.contains("//")) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00")) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            String bare =
                    segment.contains(";") ? segment.substring(0, segment.indexOf(';')) : segment;
            if (bare.equals(".") || bare.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
