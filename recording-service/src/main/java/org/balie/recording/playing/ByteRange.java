package org.balie.recording.playing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which bytes of something somebody wants (RFC 9110, section 14.1.2).
///
/// @param first from 0
/// @param count at least 1
public record ByteRange(long first, long count) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /// What a `Range` header asks for.
    public sealed interface Asked {
        /// Everything: nothing was asked for, or in a way that may be passed over, as several
        /// ranges at once.
        record Whole() implements Asked {}

        record Part(ByteRange range) implements Asked {}

        /// There is nothing there: 416.
        record Beyond() implements Asked {}
    }

    /// @param size of the whole
    public static Asked of(Optional<String> header, long size) {
        Optional<Matcher> asked = header.map(ONE::matcher).filter(Matcher::matches);
        if (asked.isEmpty()) {
            return new Asked.Whole();
        }
        String from = asked.get().group(1);
        String to = asked.get().group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? new Asked.Whole() : last(Long.parseLong(to), size);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return new Asked.Whole();
        }
        return first < size
                ? new Asked.Part(new ByteRange(first, last - first + 1))
                : new Asked.Beyond();
    }

    private static Asked last(long count, long size) {
        long some = Math.min(count, size);
        return some == 0 ? new Asked.Beyond() : new Asked.Part(new ByteRange(size - some, some));
    }

    /// As `Content-Range` says it.
    String of(long size) {
        return "bytes " + first + "-" + (first + count - 1) + "/" + size;
    }
}
