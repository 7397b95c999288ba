package org.balie.recording.sealed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.balie.recording.store.StoredName;

/// Tells tracks' logs from what else a recording has.
final class TrackNames {
    private static final Pattern TRACK = Pattern.compile("track-([0-9]{1,9})");

    private static final Pattern LOG = Pattern.compile("(track|places)-[0-9]{1,9}");

    private TrackNames() {}

    /// The tracks' numbers, rising.
    static List<Integer> in(List<StoredName> names) {
        return names.stream().flatMap(TrackNames::number).sorted().toList();
    }

    /// A track's log, or the one of its places.
    static boolean isLog(StoredName name) {
        return LOG.matcher(name.name()).matches();
    }

    private static Stream<Integer> number(StoredName name) {
        Matcher matcher = TRACK.matcher(name.name());
        return matcher.matches() ? Stream.of(Integer.valueOf(matcher.group(1))) : Stream.empty();
    }
}
