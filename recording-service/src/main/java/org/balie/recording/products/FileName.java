package org.balie.recording.products;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.balie.recording.library.Recording;

/// What a download is called: day and title, so that a folder of them sorts itself.
record FileName(String name) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 80;

    static FileName of(Recording recording, String extension) {
        String title = recording.title().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        String some =
                title.substring(
                        0,
                        title.offsetByCodePoints(
                                0, Math.min(LONGEST, title.codePointCount(0, title.length()))));
        return new FileName(
                (DAY.format(recording.startedAt()) + " " + some).strip() + "." + extension);
    }

    /// For browsers old and new (RFC 6266, section 4.3; RFC 8187).
    String disposition() {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\x20-\\x7E]", "_");
        String encoded =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
