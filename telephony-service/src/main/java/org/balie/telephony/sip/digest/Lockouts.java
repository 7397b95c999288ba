package org.balie.telephony.sip.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Whoever guesses passwords waits longer each time: user and source together, so that nobody can
/// lock a person out from somewhere else; and a source by itself, whatever users it tries. Whoever
/// has proven itself from there before goes on: one telephone with an old password must not silence
/// the office behind the same address. The tables have bounds. One thread.
final class Lockouts {

    private static final int REMEMBERED = 50_000;
    private static final int FREE_FOR_USER = 5;
    private static final int FREE_FOR_SOURCE = 50;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private record Failures(int count, Instant last, Instant until) {}

    private final Map<String, Failures> failures = bounded();
    private final Map<String, Boolean> proven = bounded();

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    boolean isLocked(String user, String source, Instant now) {
        String both = ofUser(user, source);
        return isLocked(both, now) || (proven.get(both) == null && isLocked(source, now));
    }

    private boolean isLocked(String key, Instant now) {
        Failures known = failures.get(key);
        return known != null && now.isBefore(known.until);
    }

    void failed(String user, String source, Instant now) {
        count(ofUser(user, source), FREE_FOR_USER, now);
        count(source, FREE_FOR_SOURCE, now);
    }

    void succeeded(String user, String source) {
        failures.remove(ofUser(user, source));
        proven.put(ofUser(user, source), Boolean.TRUE);
    }

    private void count(String key, int free, Instant now) {
        Failures before = failures.get(key);
        boolean recent = before != null && now.isBefore(before.last.plus(FORGOTTEN));
        int count = recent && before != null ? before.count + 1 : 1;
        failures.put(key, new Failures(count, now, now.plus(pause(count - free))));
    }

    private static Duration pause(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(over, 12));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static String ofUser(String user, String source) {
        return user + '@' + source;
    }
}
